/**
 * The token game by brute force, straight from its definition and on the process as drawn: no reductions, no parts. A run begins at one
 * of the starts; a decision takes one branch, a fork all, a join waits for all, any other node passes on each token, an end consumes it. Where a
 * second token would come to a place, or to a node beside another one, it is noted and not played on, so the game is finite.
 */
import type { ProcessNode } from '../../../src/model/process.ts';
import type { FlowGraph } from '../../../src/rules/helpers/flow-graph.ts';

export interface Outcome {
  /** Joins that, in a run in which no tokens have met, have got one of their branches and can then never act again. */
  readonly stuck: ReadonlySet<ProcessNode>;
  /** Nodes other than joins and ends where, in such a run, two tokens come together. */
  readonly met: ReadonlySet<ProcessNode>;
  /** Whether from every marking some way leads to the end, where no token is left. */
  readonly canAlwaysEnd: boolean;
  readonly isComplete: boolean;
}

interface Place {
  readonly bit: bigint;
  readonly from: ProcessNode;
  readonly to: ProcessNode;
}

interface Ways {
  readonly into: readonly Place[];
  readonly out: readonly Place[];
}

const LIMIT = 2000;

export function play(graph: FlowGraph): Outcome {
  const ways = waysOf(graph);
  const met = new Set<ProcessNode>();
  const open = new Set<bigint>();
  const next = new Map<bigint, bigint[]>([...graph.starts].map((start) => [sum(ways.get(start)!.out), []]));
  for (const [marking, following] of next) {
    if (next.size > LIMIT) return { stuck: new Set(), met, canAlwaysEnd: false, isComplete: false };
    for (const [node, { into, out }] of ways) {
      const arrived = into.filter(({ bit }) => (marking & bit) !== 0n);
      if (arrived.length === 0 || (node.kind === 'join' && arrived.length < into.length)) continue;
      const takings = node.kind === 'join' ? [arrived] : arrived.map((place) => [place]);
      const givings = ['fork', 'join', 'end'].includes(node.kind) ? [out] : out.map((place) => [place]);
      for (const taken of takings) for (const given of givings) move(marking, following, sum(taken), given);
    }
  }
  const reaching = (fits: (marking: bigint) => boolean) => markingsBefore(next, (marking) => open.has(marking) || fits(marking));
  const stuck = graph.nodes.filter((node) => node.kind === 'join' && isStuckSomewhere(ways.get(node)!));
  return { stuck: new Set(stuck), met, canAlwaysEnd: reaching((marking) => marking === 0n).size === next.size, isComplete: true };

  function move(marking: bigint, following: bigint[], taken: bigint, given: readonly Place[]): void {
    const left = marking ^ taken;
    const after = left | sum(given);
    const meetings = given.flatMap(({ bit, from, to }) => {
      if (to.kind === 'end') return [];
      if ((left & bit) !== 0n) return to.kind === 'join' ? from : to;
      const beside = ways.get(to)!.into.filter((place) => (after & place.bit) !== 0n).length;
      return to.kind !== 'join' && beside > 1 ? to : [];
    });
    for (const node of meetings) met.add(node);
    if (meetings.length > 0) open.add(marking);
    else {
      following.push(after);
      if (!next.has(after)) next.set(after, []);
    }
  }

  function isStuckSomewhere({ into }: Ways): boolean {
    const all = sum(into);
    const hopeful = reaching((marking) => (marking & all) === all);
    return [...next.keys()].some((marking) => (marking & all) !== 0n && !hopeful.has(marking));
  }
}

const sum = (places: readonly Place[]): bigint => places.reduce((total, { bit }) => total | bit, 0n);

/** A place for each flow; flows of the same ends are one. */
function waysOf(graph: FlowGraph): Map<ProcessNode, Ways> {
  const pairs = new Map(graph.edges.map(({ from, to }) => [`${from.id} ${to.id}`, { from, to }]));
  const places = [...pairs.values()].map((pair, i) => ({ ...pair, bit: 1n << BigInt(i) }));
  return new Map(
    graph.nodes.map((node) => [
      node,
      { into: places.filter(({ to }) => to === node), out: places.filter(({ from }) => from === node) },
    ]),
  );
}

/** The markings that fit, and those from which one of them can be reached. */
function markingsBefore(next: ReadonlyMap<bigint, readonly bigint[]>, fits: (marking: bigint) => boolean): Set<bigint> {
  const before = new Map<bigint, bigint[]>([...next.keys()].map((marking) => [marking, []]));
  for (const [marking, following] of next) for (const each of following) before.get(each)!.push(marking);
  const found = new Set([...next.keys()].filter(fits));
  for (const marking of found) for (const each of before.get(marking)!) found.add(each);
  return found;
}
