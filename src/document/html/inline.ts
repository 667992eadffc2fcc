/** Texts of a document within an HTML page. */
import { escapeXml } from '../../render/svg/escape.ts';
import { type Span, spansOf, type Text } from '../text.ts';

export function inlineHtml(text: Text, anchors: ReadonlySet<string>): string {
  return spansOf(text)
    .map((span) => spanHtml(span, anchors))
    .join('');
}

/** A link in the page can lead only to an anchor that is there. */
function spanHtml({ text, bold, italic, code, to }: Span, anchors: ReadonlySet<string>): string {
  const plain = escapeXml(text).replace(/\n/g, '<br>');
  const marks = [code && 'code', italic && 'em', bold && 'strong'].filter((mark) => typeof mark === 'string');
  const marked = marks.reduce((inside, mark) => `<${mark}>${inside}</${mark}>`, plain);
  const leads = to !== undefined && (!to.startsWith('#') || anchors.has(to.slice(1)));
  if (!leads) return marked;
  const rel = to.startsWith('#') ? '' : ' rel="noopener noreferrer"';
  return `<a href="${escapeXml(to)}"${rel}>${marked}</a>`;
}
