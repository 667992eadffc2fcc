/** Attributes and blocks as text. A value keeps its own letters; only the signs between values are set. */
import stringWidth from 'string-width';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Attribute, Comment, Value } from '../syntax/tree.ts';
import { commentsIn } from './entries.ts';
import { behind, INDENT, type Line, LONGEST, linesOf } from './lines.ts';

/** What printing needs of the file: its text and its comments. */
export interface Written {
  readonly source: SourceFile;
  readonly comments: readonly Comment[];
}

/** The text of a span as it was written. */
export const raw = ({ source }: Written, span: Pick<Span, 'start' | 'end'>): string => source.text.slice(span.start, span.end);

/** `key: value` at a depth; a list that holds comments, or does not fit on a line, takes a line for each item. */
export function attributeLines(written: Written, { key, value }: Attribute, depth: number): Line[] {
  if (value === null) return [{ depth, text: raw(written, key.span) }];
  const head = `${raw(written, key.span)}: `;
  const flat = head + valueText(written, value);
  if (value.type !== 'list') return linesOf(flat, depth);
  const isLong = stringWidth(INDENT.repeat(depth) + flat) > LONGEST;
  const hasComments = commentsIn(written.comments, value.span).length > 0;
  return isLong || hasComments ? openList(written, value, head, depth) : linesOf(flat, depth);
}

function valueText(written: Written, value: Value): string {
  if (value.type !== 'list') return raw(written, value.span);
  return `[${value.items.map((item) => valueText(written, item)).join(', ')}]`;
}

function openList(written: Written, value: Value & { readonly type: 'list' }, head: string, depth: number): Line[] {
  const lines: Line[] = [{ depth, text: `${head}[` }];
  const comments = commentsIn(written.comments, value.span);
  let next = 0;
  const tell = (until: number) => {
    for (; next < comments.length && comments[next]!.span.start < until; next++) {
      const text = raw(written, comments[next]!.span).trimEnd();
      if (comments[next]!.ownLine) lines.push({ depth: depth + 1, text });
      else lines.push(...behind([lines.pop()!], `  ${text}`));
    }
  };
  value.items.forEach((item, i) => {
    tell(item.span.start);
    lines.push(...linesOf(valueText(written, item) + (i < value.items.length - 1 ? ',' : ''), depth + 1));
  });
  tell(value.span.end);
  return [...lines, { depth, text: ']' }];
}
