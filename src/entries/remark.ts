/**
 * `flowc/remark`: turns blocks of Markdown that are fenced as ```flow into drawings, for unified pipelines. It walks the tree by itself, so
 * that it depends on no version of remark.
 */
import { type BlockOptions, drawBlock } from './draw-block.ts';

interface MarkdownNode {
  type: string;
  lang?: string | null;
  value?: string;
  children?: MarkdownNode[];
  position?: { start: { line: number } } | undefined;
}

interface VirtualFile {
  readonly path?: string | undefined;
  message(reason: string, place?: unknown): { fatal?: boolean | null | undefined };
}

/** A remark plugin: `unified().use(remarkFlowc, options)`. Mistakes in a block become messages of the file, at their line. */
export default function remarkFlowc(options: BlockOptions = {}) {
  return async (tree: MarkdownNode, file: VirtualFile): Promise<void> => {
    for (const node of blocksIn(tree)) {
      const { html, problems } = await drawBlock(node.value ?? '', file.path ?? 'markdown', options);
      for (const { line, text, isError } of problems) {
        const at = node.position === undefined ? undefined : { line: node.position.start.line + line, column: 1 };
        file.message(text, at).fatal = isError ? false : null;
      }
      if (html === null) continue;
      node.type = 'html';
      node.value = html;
      delete node.lang;
    }
  };
}

function blocksIn(node: MarkdownNode): MarkdownNode[] {
  if (node.type === 'code' && node.lang === 'flow') return [node];
  return (node.children ?? []).flatMap(blocksIn);
}
