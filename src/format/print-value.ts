/** Attributes and blocks as text. A value keeps its own letters; only the signs between values are set. */
import stringWidth from 'string-width';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Attribute, Comment, Value } from '../syntax/tree.ts';
import { canonicalPage, canonicalValue } from './canonical-value.ts';
import { commentsIn, type Extent } from './entries.ts';
import { behind, INDENT, type Line, LONGEST, linesOf } from './lines.ts';

/** What printing needs of the file: its text and its comments. */
export interface Written {
  readonly source: SourceFile;
  readonly comments: readonly Comment[];
}

/** The text of a span as it was written. */
export const raw = ({ source }: Written, span: Pick<Span, 'start' | 'end'>): string => source.text.slice(span.start, span.end);

/** `key: value` at a depth. A value that comments stand before begins a line. */
export function attributeLines(written: Written, { key, value }: Attribute, depth: number): Line[] {
  if (value?.type === 'text' && !value.quoted && key.canonical === 'page') {
    return linesOf(
      `${raw(written, key.span)}: ${wordsText(written, value.span).replace(value.raw, canonicalPage(value))}`,
      depth,
    );
  }
  if (value === null) return [{ depth, text: raw(written, key.span) }];
  const head = `${raw(written, key.span)}:`;
  const before = commentsIn(written.comments, { start: key.span.end, end: value.span.start });
  if (before.length === 0) return valueLines(written, value, `${head} `, depth);
  return [...commented(written, [{ depth, text: head }], before, depth + 1), ...valueLines(written, value, '', depth + 1)];
}

/** The lines with comments behind them: on the last line where the first stood behind something, the others on lines of their own. */
export function commented(written: Written, lines: readonly Line[], comments: readonly Comment[], depth: number): Line[] {
  const [first, ...others] = comments;
  if (first === undefined) return [...lines];
  const text = ({ span }: Comment) => raw(written, span).trimEnd();
  const begun = first.ownLine ? [...lines, { depth, text: text(first) }] : behind(lines, `  ${text(first)}`);
  return [...begun, ...others.map((comment) => ({ depth, text: text(comment) }))];
}

/** Words on one line, without the comments that stand between them: those are printed elsewhere. */
export function wordsText(written: Written, extent: Extent): string {
  let text = '';
  let { start } = extent;
  for (const { span } of commentsIn(written.comments, extent)) {
    text += raw(written, { start, end: span.start });
    start = span.end;
  }
  return (text + raw(written, { start, end: extent.end })).replace(/\s*\n\s*/g, ' ');
}

/** A list that holds comments, or does not fit on a line, takes a line for each item. */
function valueLines(written: Written, value: Value, head: string, depth: number): Line[] {
  const flat = head + valueText(written, value);
  if (value.type !== 'list') return linesOf(flat, depth);
  const isLong = stringWidth(INDENT.repeat(depth) + flat) > LONGEST;
  const hasComments = commentsIn(written.comments, value.span).length > 0;
  return isLong || hasComments ? openList(written, value, head, depth) : linesOf(flat, depth);
}

function valueText(written: Written, value: Value): string {
  if (value.type === 'list') return `[${value.items.map((item) => valueText(written, item)).join(', ')}]`;
  if (value.type === 'text' && value.quoted) return raw(written, value.span);
  return canonicalValue(value) ?? wordsText(written, value.span);
}

function openList(written: Written, value: Value & { readonly type: 'list' }, head: string, depth: number): Line[] {
  let lines: Line[] = [{ depth, text: `${head}[` }];
  let { start } = value.span;
  const tell = (end: number) => {
    lines = commented(written, lines, commentsIn(written.comments, { start, end }), depth + 1);
    start = end;
  };
  value.items.forEach((item, i) => {
    tell(item.span.start);
    lines.push(...linesOf(valueText(written, item) + (i < value.items.length - 1 ? ',' : ''), depth + 1));
  });
  tell(value.span.end);
  return [...lines, { depth, text: ']' }];
}
