/** Texts of a document within a line of Markdown: no sign of the user's is markup, and a line break of the author's stays one. */
import { spansOf, type Text, type TextSpan } from '../text.ts';

export interface LinkedText {
  /** The anchors of the document. */
  readonly anchors: ReadonlySet<string>;
  /** Whether the text stands in a table, in which a bar ends the cell, even in code. */
  readonly inTable?: boolean;
}

export function inlineMarkdown(text: Text, linked: LinkedText): string {
  const written = spansOf(text)
    .map((span) => spanText(span, linked))
    .join('')
    .trim();
  return written
    .replace(/^(\d+)([.)])(?=\s)|^([-+=])(?=\s)/, (_, digits = '', mark = '', sign = '') => `${digits}\\${mark}${sign}`)
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/[ \t]+/g, ' ');
}

function spanText({ text, bold, italic, code, to }: TextSpan, { anchors, inTable }: LinkedText): string {
  const [, before, inner, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  if (inner === '') return text;
  const plain = code ? codeText(inner!, inTable === true) : escaped(inner!);
  const marked = [bold && '**', italic && '*'].reduce<string>((all, mark) => (mark ? `${mark}${all}${mark}` : all), plain);
  const leads = to !== undefined && (!to.startsWith('#') || anchors.has(to.slice(1)));
  return `${before}${leads ? `[${marked}](<${to.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : marked}${after}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&!]/g, '\\$&');
}

function codeText(text: string, inTable: boolean): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${inTable ? text.replace(/\|/g, '\\|') : text}${pad}${fence}`;
}
