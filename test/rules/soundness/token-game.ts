/**
 * The token game by brute force, straight from its definition and on the process as drawn: no reductions, no parts. A run begins at the only
 * start; a decision takes one branch, a fork all, a join waits for all, any other node passes on each token, an end consumes it. Markings
 * with a second token at a place are noted and not played on, so the game is finite.
 */
import type { ProcessNode } from '../../../src/model/process.ts';
import type { Edge, FlowGraph } from '../../../src/rules/helpers/flow-graph.ts';

export interface Outcome {
  /** Joins that, in a run in which no tokens have met, have got one of their branches and can then never act again. */
  readonly stuck: ReadonlySet<ProcessNode>;
  /** Nodes other than joins and ends where, in such a run, two tokens come together. */
  readonly met: ReadonlySet<ProcessNode>;
  /** Whether from every marking some way leads to the end, where no token is left. */
  readonly canAlwaysEnd: boolean;
  readonly isComplete: boolean;
}

const LIMIT = 4000;

export function play(graph: FlowGraph): Outcome {
  const edges = graph.edges.filter(
    (edge, i) => graph.edges.findIndex(({ from, to }) => from === edge.from && to === edge.to) === i,
  );
  const bit = new Map(edges.map((edge, i) => [edge, 1n << BigInt(i)]));
  const [start] = graph.starts as unknown as [ProcessNode];
  const out = (node: ProcessNode) => edges.filter(({ from }) => from === node);
  const into = (node: ProcessNode) => edges.filter(({ to }) => to === node);
  const marked = (marking: bigint, edge: Edge) => (marking & bit.get(edge)!) !== 0n;
  const met = new Set<ProcessNode>();
  const initial = out(start).reduce((sum, edge) => sum | bit.get(edge)!, 0n);
  const next = new Map<bigint, bigint[]>([[initial, []]]);
  const open = new Set<bigint>();

  for (const [marking, following] of next) {
    if (next.size > LIMIT) return { stuck: new Set(), met, canAlwaysEnd: false, isComplete: false };
    for (const node of graph.nodes) {
      const arrived = into(node).filter((edge) => marked(marking, edge));
      if (arrived.length === 0 || (node.kind === 'join' && arrived.length < into(node).length)) continue;
      const takings = node.kind === 'join' ? [arrived] : arrived.map((edge) => [edge]);
      const splits =
        node.kind === 'fork' || node.kind === 'join' || node.kind === 'end' ? [out(node)] : out(node).map((edge) => [edge]);
      for (const taken of takings) for (const given of splits) move(marking, following, taken, given);
    }
  }
  const canAlwaysEnd = hopefulFor((marking) => marking === 0n).size === next.size;
  return { stuck: stuckJoins(), met, canAlwaysEnd, isComplete: true };

  function move(marking: bigint, following: bigint[], taken: readonly Edge[], given: readonly Edge[]): void {
    const left = taken.reduce((sum, edge) => sum ^ bit.get(edge)!, marking);
    const after = given.reduce((sum, edge) => sum | bit.get(edge)!, left);
    const doubled = given
      .filter((edge) => edge.to.kind !== 'end' && marked(left, edge))
      .map(({ to, from }) => (to.kind === 'join' ? from : to));
    const together = given.filter(
      ({ to }) => !['join', 'end'].includes(to.kind) && into(to).filter((edge) => marked(after, edge)).length > 1,
    );
    for (const node of [...doubled, ...together.map(({ to }) => to)]) met.add(node);
    if (doubled.length + together.length > 0) open.add(marking);
    else {
      following.push(after);
      if (!next.has(after)) next.set(after, []);
    }
  }

  function stuckJoins(): Set<ProcessNode> {
    const joins = graph.nodes.filter(({ kind }) => kind === 'join');
    return new Set(
      joins.filter((join) => {
        const has = (marking: bigint) => into(join).filter((edge) => marked(marking, edge)).length;
        const hopeful = hopefulFor((marking) => has(marking) === into(join).length);
        return [...next.keys()].some((marking) => has(marking) > 0 && !hopeful.has(marking));
      }),
    );
  }

  /** The markings from which one that fits can still be reached, as far as is known. */
  function hopefulFor(fits: (marking: bigint) => boolean): Set<bigint> {
    const hopeful = new Set([...next.keys()].filter((marking) => open.has(marking) || fits(marking)));
    for (let size = -1; size < hopeful.size; ) {
      size = hopeful.size;
      for (const [marking, following] of next) if (following.some((each) => hopeful.has(each))) hopeful.add(marking);
    }
    return hopeful;
  }
}
