/**
 * With which starts a run begins: with one, or, where a join is fed from several starts, with all of them. Starts that feed the same branches
 * of the same joins are alternatives of each other, of which a run takes one.
 */
import type { ProcessNode } from '../../model/process.ts';
import { type Edge, type FlowGraph, reach } from '../helpers/flow-graph.ts';
/** Groups of alternative starts; a run begins at one of each group. */
export type Beginning = readonly (readonly ProcessNode[])[];

/** The ways in which a run may begin. */
export function beginnings(graph: FlowGraph): Beginning[] {
  const joins = graph.nodes.filter((node) => node.kind === 'join' && graph.into(node).length > 1);
  const starts = [...graph.starts];
  if (starts.length < 2 || joins.length === 0) return starts.map((start) => [[start]]);
  const groups = alternatives(starts, joins, graph);
  const found = new Map<string, Beginning>();
  for (const group of groups) {
    const together = completed(group, groups, joins, graph);
    found.set(
      together.map((each) => groups.indexOf(each)).join(),
      together.map((each) => each.starts),
    );
  }
  return [...found.values()];
}

interface BeginningGroup {
  readonly starts: ProcessNode[];
  /** The branches of joins that a run from here may come along, without the join itself having been passed. */
  readonly feeds: ReadonlySet<Edge>;
}

/** The starts by what they feed. A start that feeds every branch of each join it leads to needs no other and stays by itself. */
function alternatives(starts: readonly ProcessNode[], joins: readonly ProcessNode[], graph: FlowGraph): BeginningGroup[] {
  const place = new Map(graph.edges.map((edge, i) => [edge, i]));
  const groups = new Map<string, BeginningGroup>();
  for (const start of starts) {
    const feeds = feedsOf(start, joins, graph);
    const isSelfSufficient = joins.every((join) => isComplete(feeds, join, graph));
    const key = isSelfSufficient ? start.id : JSON.stringify([...feeds].map((edge) => place.get(edge)));
    const group = groups.get(key);
    if (group) group.starts.push(start);
    else groups.set(key, { starts: [start], feeds });
  }
  return [...groups.values()];
}

// A join on a cycle can be fed through itself, which does not count and takes a search of its own; beyond this it is let count.
const MOST_SEARCHES = 1000;

function feedsOf(start: ProcessNode, joins: readonly ProcessNode[], graph: FlowGraph): Set<Edge> {
  const { next } = graph;
  const reached = reach([start], next);
  let searches = 0;
  return new Set(
    joins.flatMap((join) => {
      const isOnCycle = reached.has(join) && searches < MOST_SEARCHES && reach(next(join), next).has(join);
      if (isOnCycle) searches += 1;
      const before = isOnCycle ? reach([start], (node) => (node === join ? [] : next(node))) : reached;
      return graph.into(join).filter(({ from }) => from !== join && before.has(from));
    }),
  );
}

/** Whether a run with these feeds gets to all branches of a join or to none. */
function isComplete(feeds: ReadonlySet<Edge>, join: ProcessNode, graph: FlowGraph): boolean {
  const fed = graph.into(join).filter((edge) => feeds.has(edge)).length;
  return fed === 0 || fed === graph.into(join).length;
}

/** A group with all those that its joins need as well, in the order of declaration. */
function completed(
  group: BeginningGroup,
  groups: readonly BeginningGroup[],
  joins: readonly ProcessNode[],
  graph: FlowGraph,
): BeginningGroup[] {
  const together = new Set([group]);
  for (let size = 0; size < together.size; ) {
    size = together.size;
    const feeds = new Set([...together].flatMap((each) => [...each.feeds]));
    for (const join of joins.filter((each) => !isComplete(feeds, each, graph))) {
      for (const missing of graph.into(join).filter((edge) => !feeds.has(edge))) {
        const feeding = groups.filter((each) => each.feeds.has(missing));
        const needy = feeding.filter((each) => !isComplete(each.feeds, join, graph));
        for (const each of needy.length > 0 ? needy : feeding) together.add(each);
      }
    }
  }
  return groups.filter((each) => together.has(each));
}
