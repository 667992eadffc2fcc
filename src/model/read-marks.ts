/** The marks of a file, taken from its tree. What no statement covers is what the parser could not read. */
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { kindWords, statementWords } from '../syntax/keywords.ts';
import type { Block, EndPoint, FlowStatement, Statement, Tree } from '../syntax/tree.ts';
import type { ChainMark, EndMark, Marks } from './marks.ts';

export function readMarks(tree: Tree, source: SourceFile): Marks {
  const { comments, fullWidth } = tree;
  const parts = tree.statements.flatMap((statement) => [...partsOf(statement)]);
  const statements = parts.filter(({ kind }) => kind !== 'attribute').map(({ span }) => span);
  const chains = tree.statements.filter((statement) => statement.kind === 'flow').map(chainOf);
  const read = [...tree.statements.flatMap((statement) => [...readBy(statement)]), ...comments.map(({ span }) => span)];
  return { source, comments, fullWidth, statements, chains, unread: wordsOutside(read, source.text) };
}

type Part = Statement | Block['items'][number];

const blockOf = (part: Part): Block | null => ('block' in part ? part.block : null);

/** A statement, then what stands in its block. */
function* partsOf(part: Part): Iterable<Part> {
  yield part;
  for (const item of blockOf(part)?.items ?? []) yield* partsOf(item);
}

/** The text that a statement was made of; in a block, that of its items. */
function* readBy(part: Part): Iterable<Span> {
  const { span } = part;
  const block = blockOf(part);
  if (part.kind === 'flow') return yield* [...part.steps.flat(), ...part.arrows].map((each) => each.span);
  if (block === null) return yield span;
  yield { ...span, end: block.span.start };
  for (const item of block.items) yield* readBy(item);
  yield { ...span, start: block.span.end };
}

function chainOf({ span, steps, arrows }: FlowStatement): ChainMark {
  return { span, steps: steps.map((step) => step.map(endOf)), arrows: arrows.map((arrow) => arrow.span) };
}

function endOf(end: EndPoint): EndMark {
  const name = end.kind === 'name' ? end.name.id : end.kind === 'connector' ? `@${end.letter}` : null;
  return { span: end.span, name };
}

const WORD = /@?[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*|@/gu;

/** The words outside all spans, keywords also in English. */
function wordsOutside(covered: readonly Span[], text: string): ReadonlySet<string> {
  const words = new Set<string>();
  let at = 0;
  for (const { start, end } of [...covered, { start: text.length, end: text.length }].sort((a, b) => a.start - b.start)) {
    for (const [word] of text.slice(at, Math.max(at, start)).matchAll(WORD)) {
      words.add(word.normalize('NFC'));
      const keyword = kindWords.get(word) ?? statementWords.get(word);
      if (keyword) words.add(keyword);
    }
    at = Math.max(at, end);
  }
  return words;
}
