/** Texts of a document as runs of Word, links around them. */
import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { spansOf, type Text, type TextSpan } from '../text.ts';
import { xmlText } from '../xml-text.ts';
import type { StyleIds } from './styles.ts';

/** What texts and blocks are written with. */
export interface DocxWriting {
  readonly styles: StyleIds;
  /** The bookmark of an anchor; null where the document has no such anchor. */
  bookmarkOf(anchor: string): string | null;
}

export function inline(text: Text, writing: DocxWriting): ParagraphChild[] {
  return spansOf(text).flatMap((span) => linked(span, writing));
}

function linked(span: TextSpan, writing: DocxWriting): ParagraphChild[] {
  if (span.to === undefined) return runs(span, writing, null);
  if (!span.to.startsWith('#'))
    return [new ExternalHyperlink({ link: span.to, children: runs(span, writing, writing.styles.link) })];
  const anchor = writing.bookmarkOf(span.to.slice(1));
  return anchor === null
    ? runs(span, writing, null)
    : [new InternalHyperlink({ anchor, children: runs(span, writing, writing.styles.link) })];
}

/** One run a line. */
function runs({ text, bold, italic, code }: TextSpan, { styles }: DocxWriting, style: string | null): TextRun[] {
  const named = style ?? (code ? styles.codeText : null);
  const look = { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}), ...(named === null ? {} : { style: named }) };
  return xmlText(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...(i === 0 ? {} : { break: 1 }), ...look }));
}
