/**
 * `flowc/markdown-it`: draws blocks that are fenced as ```flow. markdown-it renders at once while a layout takes its turns, so the drawings
 * are made beforehand: `await drawFlow(text)` and then render, with the plugin in use.
 */
import { type BlockOptions, type BlockProblem, drawBlock } from './draw-block.ts';

interface MarkdownToken {
  readonly info: string;
  readonly content: string;
  readonly map: readonly [number, number] | null;
  readonly type: string;
}

type RendererRule = (tokens: MarkdownToken[], index: number, ...rest: unknown[]) => string;

/** What is used of a markdown-it, of whatever version. */
interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: unknown } };
  parse(text: string, env: object): MarkdownToken[];
}

const isFlow = ({ type, info }: MarkdownToken) => type === 'fence' && info.trim().split(/\s+/)[0] === 'flow';

/** A problem with its line in the whole text, from 1. */
export type MarkdownProblem = BlockProblem;

/**
 * Puts flowc into a markdown-it. The function that it gives draws the blocks of a text, which later renderings then show; it resolves to what
 * is wrong in them. A block that is not drawn, or has an error, stays a block of code.
 */
export default function flowcIn(markdown: MarkdownIt, options: BlockOptions = {}): (text: string) => Promise<MarkdownProblem[]> {
  const drawings = new Map<string, string>();
  const { rules } = markdown.renderer;
  const usual = rules.fence as RendererRule;
  const fence: RendererRule = (tokens, index, ...rest) => {
    const token = tokens[index]!;
    const drawing = isFlow(token) ? drawings.get(token.content) : undefined;
    return drawing ?? usual(tokens, index, ...rest);
  };
  rules.fence = fence;
  return async (text) => {
    const problems: MarkdownProblem[] = [];
    for (const { content, map } of markdown.parse(text, {}).filter(isFlow)) {
      const drawn = await drawBlock(content, 'markdown', options);
      if (drawn.html !== null) drawings.set(content, `${drawn.html}\n`);
      problems.push(...drawn.problems.map((each) => ({ ...each, line: each.line + (map?.[0] ?? 0) + 1 })));
    }
    return problems;
  };
}
