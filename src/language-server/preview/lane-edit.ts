/** A node that is dragged to another lane, as an edit of the text: what is written about it goes along, and a formatted text stays so. */
import type { TextEdit } from 'vscode-languageserver';
import { prepositionWords } from '../../syntax/keywords.ts';
import type { LaneStatement, NodeStatement, Statement, Tree } from '../../syntax/tree.ts';
import { spokenIn } from '../completion/keyword-order.ts';
import { formattedAsBefore, textEdits } from '../edits/text-edits.ts';
import { elementOf, isNode } from '../names/resolve.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import type { FileReading } from '../workspace/readings.ts';

/** Statements after which nodes belong to something else. */
const BEGINS: readonly string[] = ['page', 'phase'];

interface LanePlace {
  readonly start: number;
  readonly end: number;
}

interface Splice extends LanePlace {
  readonly text: string;
}

/** Gives the edits; null where the file declares no such node or knows no such lane. */
export function laneEdits(statement: NodeStatement, lane: string, reading: FileReading, view: ProjectView): TextEdit[] | null {
  const { source, tree, process } = reading;
  const target = elementOf(lane, process);
  const node = elementOf(statement.name.id, process);
  if (target === undefined || isNode(target) || node === undefined || !isNode(node)) return null;
  const holders = holdersOf(statement, tree.statements);
  if (holders.at(-1)?.name.id === lane) return [];
  const splices = holders.length > 0 ? moved(statement, lane, holders, reading) : written(statement, lane, reading, view);
  return textEdits(source, formattedAsBefore(source, tree, spliced(source.text, splices)));
}

/** `in lane` behind the node, in place of the one that is there. */
function written(
  { lane: before, otherLanes, text, name }: NodeStatement,
  lane: string,
  reading: FileReading,
  view: ProjectView,
): Splice[] {
  if (before !== null) {
    // Of a step that several departments do together, the first one gives it away.
    const again = otherLanes.findIndex(({ id }) => id === lane);
    const last = [before, ...otherLanes][again] ?? before;
    const twice = again < 0 ? [] : [{ start: last.span.end, end: otherLanes[again]!.span.end, text: '' }];
    return [{ start: before.span.start, end: before.span.end, text: lane }, ...twice];
  }
  const { end } = (text ?? name).span;
  const own = spokenIn(reading.tree, view.project.lang);
  const preposition = [...prepositionWords].find(([word, meant]) => meant === 'in' && word > '\x7F' === (own === 'zh'))![0];
  return [{ start: end, end, text: ` ${preposition} ${lane}` }];
}

/** Out of the block of one lane into that of the other, with the comments above it and beside it. */
function moved(
  statement: NodeStatement,
  lane: string,
  holders: readonly LaneStatement[],
  { source, tree }: FileReading,
): Splice[] {
  const { text } = source;
  const { start, end } = withComments(statement, holders.at(-1)!, source.text, tree);
  const lines = text.slice(start, end).trimEnd();
  const cut = { ...(emptied(holders.at(-1)!, { start, end }, text) ?? { start, end }), text: '' };
  const target = laneOnSamePage(lane, holders[0]!, tree);
  if (target !== null) return [cut, into(target, lines, text)];
  const [outer] = holders as [LaneStatement];
  // The block of a lane again adds to it; here, so that the node stays on its page and in its phase.
  const behind = lineEnd(text, outer.span.end);
  return [cut, { start: behind, end: behind, text: `\n${outer.keyword.text} ${lane} {\n${lines}\n}` }];
}

/** Before the closing brace of a lane's block, or as the block of one that has none. */
function into({ block, span }: LaneStatement, lines: string, text: string): Splice {
  if (block === null) return { start: span.end, end: span.end, text: ` {\n${lines}\n}` };
  const start = block.span.end - 1;
  return { start, end: start, text: `${atLineStart(text, start) ? '' : '\n'}${lines}\n` };
}

/** The block that a lane no longer needs, where nothing else stands in it. */
function emptied({ title, block }: LaneStatement, { start, end }: LanePlace, text: string): LanePlace | null {
  const { span } = block!;
  const rest = text.slice(span.start + 1, start) + text.slice(end, span.end - 1);
  return title !== null && rest.trim() === '' ? { start: title.span.end, end: span.end } : null;
}

/** The statement of a lane between which and the other one no page and no phase begins; null where there is none. */
function laneOnSamePage(lane: string, from: LaneStatement, { statements }: Tree): LaneStatement | null {
  const at = statements.indexOf(from);
  const begins = (i: number) => statements.slice(Math.min(i, at), Math.max(i, at)).some(({ kind }) => BEGINS.includes(kind));
  const found = statements.flatMap((each, i) => (each.kind === 'lane' && !begins(i) ? (named(lane, each) ?? []) : []));
  return found.find(({ title }) => title !== null) ?? found[0] ?? null;
}

function named(lane: string, statement: LaneStatement): LaneStatement | null {
  if (statement.name.id === lane) return statement;
  return (
    lanesIn(statement)
      .map((each) => named(lane, each))
      .find((each) => each !== null) ?? null
  );
}

/** The lanes whose blocks a node stands in, the outermost first. */
function holdersOf(node: NodeStatement, statements: readonly Statement[]): LaneStatement[] {
  const lane = statements.find(
    (each): each is LaneStatement => each.kind === 'lane' && each.span.start < node.span.start && node.span.end <= each.span.end,
  );
  return lane === undefined ? [] : [lane, ...holdersOf(node, lanesIn(lane))];
}

function lanesIn({ block }: LaneStatement): LaneStatement[] {
  return (block?.items ?? []).filter((item): item is LaneStatement => item.kind === 'lane');
}

/** The place of a statement in a block with the comments that belong to it: those of the lines right above, and what stands behind it. */
function withComments({ span }: NodeStatement, { block }: LaneStatement, text: string, { comments }: Tree): LanePlace {
  const opening = block!.span.start;
  let start = lineStart(text, span.start);
  if (start <= opening || text.slice(start, span.start).trim() !== '') return span;
  const own = new Set(comments.filter(({ ownLine }) => ownLine).map((comment) => lineStart(text, comment.span.start)));
  while (own.has(lineStart(text, start - 1))) start = lineStart(text, start - 1);
  const rest = lineEnd(text, span.end);
  const beside = comments.find((comment) => comment.span.start >= span.end && comment.span.start < rest);
  const end = beside?.span.end ?? span.end;
  return text.slice(end, rest).trim() === '' ? { start, end: Math.min(text.length, rest + 1) } : { start, end };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

const atLineStart = (text: string, offset: number): boolean => text.slice(lineStart(text, offset), offset).trim() === '';

function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end), text);
}
