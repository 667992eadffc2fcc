/**
 * Lets alternatives that run into a join meet in a merge before it, so that the join gets one of them and no longer waits for the other:
 * what a person draws where a join deadlocks because only one branch of a decision can arrive.
 */
import type { Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { inLike, kindWordLike } from '../../model/keyword-like.ts';
import type { EndMark, Marks } from '../../model/marks.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { RuleContext } from '../engine/rule.ts';
import { type Edge, type FlowGraph, flowGraph } from './flow-graph.ts';

const phrase = phrasesOf({
  'merge.fix': { en: 'write `{text}`', zh: '改为 `{text}`' },
  'merge-before.fix': { en: 'let them meet in the merge "{name}"', zh: '让它们在合并“{name}”处会合' },
});

/** The fix, or null where the ways into the join are no clear alternatives or stand in lists. */
export function mergeBefore(join: ProcessNode, context: RuleContext<unknown>): Fix | null {
  const graph = flowGraph(context);
  const edges = graph.into(join);
  const groups = alternatives(edges, graph);
  if (groups === null) return null;
  if (groups.length === 1) return asMerge(join, context.marks);
  const meeting = groups.find((group) => group.length > 1);
  const statement = context.marks.statements.find(({ start }) => start === join.statementSpan.start);
  if (!meeting || !statement || join.imported || meeting.some(({ origins }) => origins.length > 1)) return null;
  const name = freeName(context);
  const edits = redirected(meeting, join.id, name, context.marks);
  return edits && { title: phrase('merge-before.fix', { name }), edits: [declaration(join, name, context.marks), ...edits] };
}

/** The ways into a join, those together that exclude each other; null where some neither exclude each other nor run beside each other. */
function alternatives(edges: readonly Edge[], graph: FlowGraph): Edge[][] | null {
  const branches = edges.map((edge) => branchesBefore(edge, graph));
  const excludes = (a: number, b: number) =>
    [...branches[a]!].some(([split, ways]) => {
      const others = branches[b]!.get(split);
      return split.kind === 'decision' && others !== undefined && isDisjoint(ways, others);
    });
  const isBeside = (a: number, b: number) =>
    [...branches[a]!].some(([split, ways]) => {
      const others = branches[b]!.get(split);
      return split.kind === 'fork' && others !== undefined && isDisjoint(ways, others);
    });
  const groups: number[][] = [];
  for (const i of edges.keys()) {
    const group = groups.find(([first]) => excludes(first!, i) && !isBeside(first!, i));
    if (group && !group.every((other) => excludes(other, i) && !isBeside(other, i))) return null;
    if (group) group.push(i);
    else groups.push([i]);
  }
  return groups.map((group) => group.map((i) => edges[i]!));
}

/** For each node that splits the flow, by which of its ways an edge can be come to. */
function branchesBefore(edge: Edge, graph: FlowGraph): ReadonlyMap<ProcessNode, ReadonlySet<Edge>> {
  const found = new Map<ProcessNode, Set<Edge>>();
  const seen = new Set([edge]);
  for (const each of seen) {
    if (graph.out(each.from).length > 1) found.set(each.from, (found.get(each.from) ?? new Set()).add(each));
    for (const before of graph.into(each.from)) seen.add(before);
  }
  return found;
}

const isDisjoint = (a: ReadonlySet<Edge>, b: ReadonlySet<Edge>) => [...a].every((edge) => !b.has(edge));

/** The join's name in the flows replaced by the merge's, and once by the way from the merge to the join. */
function redirected(edges: readonly Edge[], join: string, merge: string, marks: Marks): Edit[] | null {
  const ends = edges.map(({ flow }) => {
    const place = placeOf(flow.span.start, marks);
    const [sources, targets] = place ? [place.chain.steps[place.arrow]!, place.chain.steps[place.arrow + 1]!] : [];
    const isLast = place !== null && place.arrow + 2 === place.chain.steps.length;
    return sources?.length === 1 && targets?.length === 1 && targets[0]!.name === join ? { end: targets[0]!, isLast } : null;
  });
  if (ends.includes(null)) return null;
  const all = ends as { end: EndMark; isLast: boolean }[];
  const goingOn = all.filter(({ isLast }) => !isLast);
  if (goingOn.length > 1) return null;
  const onward = goingOn[0] ?? all[0];
  return all.map((each) => ({ span: each.end.span, text: each === onward ? `${merge} -> ${join}` : merge }));
}

function declaration({ statementSpan, span, lane }: ProcessNode, name: string, { source }: Marks): Edit {
  const { text } = source;
  const { start } = statementSpan;
  const keyword = text.slice(start, span.end).split(/\s/)[0]!;
  const indentation = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isInBlock = lane === null || !new RegExp(`\\s(?:in|在)\\s*${lane}`, 'u').test(text.slice(start, statementSpan.end));
  const where = isInBlock ? '' : ` ${inLike(keyword)} ${lane}`;
  const line = `${kindWordLike(keyword, 'merge')} ${name}${where}\n${indentation.trim() === '' ? indentation : ''}`;
  return { span: { ...statementSpan, end: start }, text: line };
}

function freeName({ process }: RuleContext<unknown>): string {
  const taken = new Set([...process.nodes, ...process.lanes].map(({ id }) => id));
  let name = 'merged';
  for (let i = 2; taken.has(name); i++) name = `merged${i}`;
  return name;
}

/** The chain of the text that holds the arrow at an offset, and which of its arrows that is; null where no chain does. */
export function placeOf(offset: number, { chains }: Marks) {
  const chain = chains.find(({ span }) => span.start <= offset && offset < span.end);
  const arrow = chain?.arrows.findIndex(({ start }) => start === offset) ?? -1;
  return chain && arrow >= 0 ? { chain, arrow } : null;
}

/** A fork or join written as the merge that is meant: the keyword of its declaration replaced by that of a merge, in its script. */
export function asMerge({ span, imported }: ProcessNode, { source }: Marks): Fix | null {
  const keyword = /^[^\s"“]+/.exec(source.text.slice(span.start, span.end))?.[0];
  if (imported || keyword === undefined) return null;
  const text = kindWordLike(keyword, 'merge');
  const edits = [{ span: { ...span, end: span.start + keyword.length }, text }];
  return { title: phrase('merge.fix', { text }), edits };
}
