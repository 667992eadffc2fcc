/** What an author wrote with marks as HTML: all of its text is escaped, and its links are safe ones. */
import type { ProseBlock, ProseSpan } from '../../prose/prose.ts';
import { escapeXml } from '../svg/element.ts';

/** Prose as HTML; all text in it is escaped. */
export function proseHtml(blocks: readonly ProseBlock[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: ProseBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${(typeof block.text === 'string' ? [{ text: block.text }] : block.text).map(spanHtml).join('')}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${proseHtml(item)}</li>`).join('')}</${name}>`;
    }
    case 'code':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
  }
}

/** A link leads out of the page, unless it begins with `#`. */
export function spanHtml({ text, bold, italic, code, to }: ProseSpan): string {
  const plain = escapeXml(text).replace(/\n/g, '<br>');
  const marks = [code && 'code', italic && 'em', bold && 'strong'].filter((mark) => typeof mark === 'string');
  const marked = marks.reduce((inside, mark) => `<${mark}>${inside}</${mark}>`, plain);
  if (to === undefined) return marked;
  const rel = to.startsWith('#') ? '' : ' rel="noopener noreferrer"';
  return `<a href="${escapeXml(to)}"${rel}>${marked}</a>`;
}
