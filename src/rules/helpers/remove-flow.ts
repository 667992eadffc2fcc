/**
 * Takes one flow out of the text: its statement, or its arrow out of a chain or a comma list, which is then written as several statements.
 * Nothing else that the statement says is lost; where a comment stands in the way, there are no edits.
 */
import type { Edit } from '../../diagnostics/diagnostic.ts';
import type { ChainMark, EndMark, Marks } from '../../model/marks.ts';
import type { Flow, FlowEnd } from '../../model/process.ts';
import type { Span } from '../../source/source-file.ts';

/** The edits that remove a flow, or null where that is not safe. They hold the two steps that it joins, no more of a long chain. */
export function removeFlow(flow: Flow, marks: Marks): Edit[] | null {
  if (flow.alone) return removeStatement(flow.statementSpan, marks);
  const chain = marks.chains[lastFrom(marks.chains, flow.span.start, ({ span }) => span)];
  if (chain === undefined || flow.span.end > chain.span.end) return null;
  const k = lastFrom(chain.arrows, flow.span.start, (span) => span);
  if (chain.arrows[k]?.start !== flow.span.start) return null;
  const [tails, heads] = [chain.steps[k]!, chain.steps[k + 1]!];
  const tail = tails.findLastIndex(({ name }) => name === nameOf(flow.from));
  const head = heads.findLastIndex(({ name }) => name === nameOf(flow.to));
  const between = { ...flow.span, start: tails[0]!.span.start, end: heads.at(-1)!.span.end };
  if (tail < 0 || head < 0 || hasComment(between, marks)) return null;
  const statements = withoutPair(chain, k, tail, head, marks);
  if (statements.length === 0) return removeStatement(chain.span, marks);
  const span = {
    ...chain.span,
    start: k > 0 ? between.start : chain.span.start,
    end: k + 2 < chain.steps.length ? between.end : chain.span.end,
  };
  return [{ span, text: statements.join(`\n${indentation(chain.span, marks)}`) }];
}

/** The index of the last of some things, in the order of their places, that begins at a place or before it; -1 where none does. */
function lastFrom<Thing>(things: readonly Thing[], place: number, spanOf: (thing: Thing) => Span): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(things[middle]!).start <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The edits that remove a statement, with its line where nothing else stands there; null where it holds a comment. */
export function removeStatement(statement: Span, marks: Marks): Edit[] | null {
  if (hasComment(statement, marks)) return null;
  const { text } = marks.source;
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  const before = /(?:;[ \t]*)?$/.exec(text.slice(lineStart, statement.start))![0];
  const [after, lineEnd] = /^[ \t]*;?[ \t]*(\r?\n|$)?/.exec(text.slice(statement.end)) as unknown as [string, string | undefined];
  const isOnlyOne = text.slice(lineStart, statement.start).trim() === '';
  if (isOnlyOne && lineEnd !== undefined) return [edit(statement, lineStart, statement.end + after.length)];
  if (lineEnd !== undefined) return [edit(statement, statement.start - before.length, statement.end)];
  return [edit(statement, statement.start, statement.end + after.length)];
}

const edit = (span: Span, start: number, end: number): Edit => ({ span: { ...span, start, end }, text: '' });

/** What the two steps of a chain are to say without one flow, as the ends and beginnings of statements. */
function withoutPair({ steps, arrows }: ChainMark, k: number, tail: number, head: number, marks: Marks): string[] {
  const cut = (start: number, end: number) => marks.source.text.slice(start, end);
  const list = (ends: readonly EndMark[]) => ends.map((end) => cut(end.span.start, end.span.end)).join(', ');
  const [tails, heads] = [steps[k]!, steps[k + 1]!];
  const arrow = cut(arrows[k]!.start, arrows[k]!.end);
  const pair = (from: readonly EndMark[], to: readonly EndMark[]) =>
    from.length > 0 && to.length > 0 ? [`${list(from)} ${arrow} ${list(to)}`] : [];
  return [
    ...(k > 0 ? [cut(tails[0]!.span.start, tails.at(-1)!.span.end)] : []),
    ...pair([tails[tail]!], heads.toSpliced(head, 1)),
    ...pair(tails.toSpliced(tail, 1), heads),
    ...(k + 2 < steps.length ? [cut(heads[0]!.span.start, heads.at(-1)!.span.end)] : []),
  ];
}

function indentation(statement: Span, { source }: Marks): string {
  const lineStart = source.text.lastIndexOf('\n', statement.start - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(lineStart, statement.start))![0];
}

function hasComment({ start, end }: Span, { comments }: Marks): boolean {
  return comments.some((comment) => comment.span.start < end && start < comment.span.end);
}

function nameOf(end: FlowEnd): string | null {
  if (end.kind === 'connector') return `@${end.letter}`;
  return end.kind === 'broken' ? null : end.id;
}
