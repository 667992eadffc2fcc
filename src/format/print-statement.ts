/** Statements as rows of their table. Keywords stay in the language they were written in. */

import stringWidth from 'string-width';
import type {
  BraceBlock,
  ClassStatement,
  Comment,
  LaneStatement,
  NodeStatement,
  NoteStatement,
  ProcessStatement,
  Statement,
} from '../syntax/tree.ts';
import { commentsBetween, commentsIn } from './entries.ts';
import { behind, type FormattedLine, LONGEST, linesOf } from './lines.ts';
import { flowLines } from './print-flow.ts';
import { attributeLines, commented, raw, type Written } from './print-value.ts';
import { type AlignedRow, plain } from './row.ts';

/** Prints what stands between two braces, one deeper: the caller's, because a block holds statements again. */
export type PrintBlock = (block: BraceBlock, depth: number) => readonly FormattedLine[];

/** A statement as a row at a depth. */
export function statementRow(written: Written, statement: Statement, depth: number, print: PrintBlock): AlignedRow {
  switch (statement.kind) {
    case 'flow':
      return plain(flowLines(written, statement, depth));
    case 'use':
      return plain(linesOf(`${raw(written, statement.keyword.span)} ${raw(written, statement.path.span)}`, depth));
    case 'page':
    case 'phase':
      return plain(
        linesOf([statement.keyword, statement.title].flatMap((part) => (part ? raw(written, part.span) : [])).join(' '), depth),
      );
    case 'note':
      return plain(noteLines(written, statement, depth));
    case 'node':
      return nodeRow(written, statement, depth, print);
    case 'lane':
      return laneRow(written, statement, depth, print);
    default:
      return plain(headedLines(written, statement, depth, print));
  }
}

function nodeRow(written: Written, node: NodeStatement, depth: number, print: PrintBlock): AlignedRow {
  const text = node.text ? raw(written, node.text.span) : '';
  const lane = node.lane
    ? `${word(written, (node.text ?? node.name).span.end, node.lane.span.start)} ${lanesText(written, node)}`
    : '';
  const cells = [raw(written, node.keyword.span), raw(written, node.name.span), text];
  return row(written, 'node', cells, lane, node.block, depth, print);
}

function lanesText(written: Written, { lane, otherLanes }: NodeStatement): string {
  return [lane!, ...otherLanes].map(({ span }) => raw(written, span)).join(', ');
}

function laneRow(written: Written, lane: LaneStatement, depth: number, print: PrintBlock): AlignedRow {
  const cells = [raw(written, lane.keyword.span), raw(written, lane.name.span)];
  return row(written, 'lane', cells, lane.title ? raw(written, lane.title.span) : '', lane.block, depth, print);
}

/** A row of a table; one that breaks over lines, as a text block does, stands alone. */
function row(
  written: Written,
  family: string,
  cells: string[],
  last: string,
  block: BraceBlock | null,
  depth: number,
  print: PrintBlock,
): AlignedRow {
  const flat = [...cells, last].filter((cell) => cell !== '').join(' ');
  if (flat.includes('\n')) return plain(withBlock(written, linesOf(flat, depth), block, depth, print));
  if (block === null) return { family, cells: last === '' ? trimmed(cells) : cells, rest: [{ depth, text: last }] };
  if (family === 'node' || last === '')
    return { family, cells, rest: withBlock(written, [{ depth, text: last }], block, depth, print) };
  return { family, cells: [...cells, last], rest: withBlock(written, [{ depth, text: '' }], block, depth, print) };
}

const trimmed = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

function headedLines(
  written: Written,
  statement: ProcessStatement | ClassStatement,
  depth: number,
  print: PrintBlock,
): readonly FormattedLine[] {
  const name = statement.kind === 'process' ? statement.title : statement.name;
  const head = [statement.keyword, name].flatMap((part) => (part ? raw(written, part.span) : [])).join(' ');
  return withBlock(written, linesOf(head, depth), statement.block, depth, print);
}

function noteLines(written: Written, { keyword, text, on }: NoteStatement, depth: number): FormattedLine[] {
  const [first] = on;
  if (!first) return linesOf(`${raw(written, keyword.span)} ${raw(written, text.span)}`, depth);
  const about = word(written, text.span.end, first.span.start);
  let lines = linesOf(`${raw(written, keyword.span)} ${raw(written, text.span)} ${about} ${raw(written, first.span)}`, depth);
  on.slice(1).forEach(({ span }, i) => {
    const own = commentsIn(written.comments, { start: on[i]!.span.end, end: span.start });
    lines = commented(written, behind(lines, ','), own, depth + 1);
    if (own.length > 0) lines.push({ depth: depth + 1, text: raw(written, span) });
    else lines = behind(lines, ` ${raw(written, span)}`);
  });
  return lines;
}

/** The lone word between two parts: the `in` or `on` of the language it was written in. */
const word = (written: Written, start: number, end: number) => raw(written, { start, end }).trim();

/** Adds a block: on the line where the author kept it on one line and it fits, else opened. */
function withBlock(
  written: Written,
  head: readonly FormattedLine[],
  block: BraceBlock | null,
  depth: number,
  print: PrintBlock,
): readonly FormattedLine[] {
  if (block === null) return head;
  const gap = head.at(-1)!.text === '' ? '' : ' ';
  const flat = flatBlock(written, block);
  if (flat !== null && stringWidth(head.at(-1)!.text + flat) < LONGEST) return behind(head, gap + flat);
  const comment = openingComment(written, block);
  const opening = comment ? `  ${raw(written, comment.span).trimEnd()}` : '';
  return [...behind(head, `${gap}{${opening}`), ...print(block, depth + 1), { depth, text: '}' }];
}

/** The comment on the line of the opening brace, with only white space between. */
export function openingComment(written: Written, block: BraceBlock): Comment | null {
  const first = commentsBetween(written.comments, block.items, block.span)[0];
  if (first === undefined) return null;
  return /^[^\S\n]*$/.test(raw(written, { start: block.span.start + 1, end: first.span.start })) ? first : null;
}

/** `{ key: value, … }`, or null where the block holds a statement, a comment or a line end. */
function flatBlock(written: Written, block: BraceBlock): string | null {
  if (raw(written, block.span).includes('\n') || commentsIn(written.comments, block.span).length > 0) return null;
  const parts: string[] = [];
  for (const item of block.items) {
    if (item.kind !== 'attribute') return null;
    const lines = attributeLines(written, item, 0);
    if (lines.length > 1) return null;
    parts.push(lines[0]!.text);
  }
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
