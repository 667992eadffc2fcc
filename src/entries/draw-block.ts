/** A block of Markdown as a drawing that stands in a page of HTML. */
import { compile, type LayoutOptions, renderJoinedSvg } from '../api.ts';
import { say } from '../diagnostics/phrase.ts';
import { positionAt, sourceFile } from '../source/source-file.ts';

export interface BlockOptions extends Pick<LayoutOptions, 'direction' | 'columns' | 'show' | 'theme'> {
  /** False: whatever can be drawn is drawn, without the lint rules. */
  readonly check?: boolean;
  /** The language of messages; English by default. */
  readonly lang?: 'en' | 'zh';
}

export interface DrawnBlock {
  /** Null where a mistake stops the drawing: the text is then better left as it is. */
  readonly html: string | null;
  readonly problems: readonly BlockProblem[];
}

export interface BlockProblem {
  /** From 1, the first line of the block's text. */
  readonly line: number;
  readonly text: string;
  readonly isError: boolean;
}

/** Draws a block of the file `path`. */
export async function drawBlock(text: string, path: string, { lang = 'en', ...options }: BlockOptions): Promise<DrawnBlock> {
  const source = sourceFile(path, text);
  const { diagram, diagnostics } = await compile(source, undefined, options);
  const problems = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ span, message, code, severity }) => ({
      line: positionAt(source, span.start).line,
      text: `${say(message, lang)} [${code}]`,
      isError: severity === 'error',
    }));
  return { html: diagram === null ? null : `<figure class="flowc">${inline(renderJoinedSvg(diagram))}</figure>`, problems };
}

/** An SVG inside HTML has no XML declaration, and a blank line in it would end a block of HTML in Markdown. */
function inline(svg: string): string {
  return svg
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/\n\s*\n/g, '\n')
    .trim();
}
