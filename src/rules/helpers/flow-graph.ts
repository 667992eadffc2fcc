/**
 * The sequence flows of a process as a graph of flow nodes, page connectors taken out. A flow whose other end is unknown (a wrong name, an
 * unpaired connector, a statement that could not be read) is a loose way: it still leads somewhere, so a rule never takes it for
 * missing, nor for a second way beside a good one.
 */

import { type FlowIndex, flowIndex } from '../../model/flow-index.ts';
import { forwardOrder } from '../../model/graph/forward-order.ts';
import { isFlowNode } from '../../model/node-kinds.ts';
import { leadsBack } from '../../model/phase-bands.ts';
import type { FlowEnd, ProcessNode } from '../../model/process.ts';
import { type ResolvedFlow, resolvedFlows } from '../../model/resolved-flows.ts';
import { isStart, isTerminal } from '../../model/terminals.ts';
import { connectors, isPaired } from './connectors.ts';
import { mentioned } from './mentioned.ts';
import { perProcess } from './per-process.ts';

/** A flow of which both ends are known. */
export interface Edge extends Omit<ResolvedFlow, 'from' | 'to'> {
  readonly from: ProcessNode;
  readonly to: ProcessNode;
}

export interface FlowGraph {
  /** The flow nodes in the order of declaration. */
  readonly nodes: readonly ProcessNode[];
  /** In the order in which they were written. */
  readonly edges: readonly Edge[];
  readonly starts: ReadonlySet<ProcessNode>;
  readonly terminals: ReadonlySet<ProcessNode>;
  out(node: ProcessNode): readonly Edge[];
  into(node: ProcessNode): readonly Edge[];
  /** Where the flows out of a node lead, in their order; a node twice where two do. */
  next(node: ProcessNode): readonly ProcessNode[];
  /** How many flows leave or enter, loose ones included. */
  waysOut(node: ProcessNode): number;
  waysIn(node: ProcessNode): number;
  /** Whether some connector has no entry, so that its exits may lead to any node; or no exit, so that any node may lead to it. */
  readonly lacksEntry: boolean;
  readonly lacksExit: boolean;
  /** Whether no way is loose and the whole file could be read. */
  readonly isWhole: boolean;
}

interface NodeWays {
  readonly node: ProcessNode;
  readonly out: Edge[];
  readonly into: Edge[];
  /** Worked out when first asked. */
  next: readonly ProcessNode[] | null;
  looseOut: number;
  looseIn: number;
}

/** As many ways as any rule asks for: what a line that could not be read says of a node is anybody's guess. */
const UNCOUNTED = 2;

export const flowGraph = perProcess((facts): FlowGraph => {
  const { process, marks } = facts;
  const letters = connectors(facts);
  const isLooseEnd = (end: FlowEnd) => end.kind === 'connector' && !isPaired(letters.get(end.letter)!);
  const isLoose = ({ origins }: ResolvedFlow) => origins.some(({ from, to }) => isLooseEnd(from) || isLooseEnd(to));
  const nodes = process.nodes.filter(isFlowNode);
  const ways = new Map<string, NodeWays>();
  for (const node of nodes) ways.set(node.id, { node, out: [], into: [], next: null, looseOut: 0, looseIn: 0 });
  const resolved = resolvedFlows(process);
  const edges: Edge[] = [];
  let isWhole = marks.unreadLines.size === 0 && ![...letters.values()].some((letter) => !isPaired(letter));
  for (const resolvedFlow of resolved) {
    const from = ways.get(resolvedFlow.from ?? '');
    const to = ways.get(resolvedFlow.to ?? '');
    if (from && to && !isLoose(resolvedFlow)) {
      const { label, answer, late, probability, flow, origins } = resolvedFlow;
      const edge = { from: from.node, to: to.node, label, answer, late, probability, flow, origins };
      edges.push(edge);
      from.out.push(edge);
      to.into.push(edge);
    } else {
      isWhole = false;
      if (from) from.looseOut += 1;
      if (to) to.looseIn += 1;
    }
  }
  for (const word of mentioned(facts).words) {
    const meant = ways.get(word);
    if (meant === undefined) continue;
    meant.looseOut += UNCOUNTED;
    meant.looseIn += UNCOUNTED;
  }
  let index: FlowIndex | undefined;
  /** Asked of few processes. */
  const indexed = () => {
    index ??= flowIndex(resolved);
    return index;
  };
  const flowsAt: FlowIndex = { outOf: (id) => indexed().outOf(id), into: (id) => indexed().into(id) };
  const at = (node: ProcessNode) => ways.get(node.id)!;
  return {
    nodes,
    edges,
    starts: new Set(nodes.filter((node) => isStart(node, flowsAt))),
    terminals: new Set(nodes.filter((node) => isTerminal(node, flowsAt))),
    out: (node) => at(node).out,
    into: (node) => at(node).into,
    next: (node) => {
      const each = at(node);
      each.next ??= each.out.map(({ to }) => to);
      return each.next;
    },
    waysOut: (node) => at(node).out.length + at(node).looseOut,
    waysIn: (node) => at(node).into.length + at(node).looseIn,
    lacksEntry: [...letters.values()].some(({ entries }) => entries.length === 0),
    lacksExit: [...letters.values()].some(({ exits }) => exits.length === 0),
    isWhole,
  };
});

/** Everything that is reached from the roots, themselves included, in order of discovery. */
export function reach<Node>(roots: Iterable<Node>, next: (node: Node) => readonly Node[]): Set<Node> {
  const found = new Set(roots);
  for (const node of found) for (const each of next(node)) found.add(each);
  return found;
}

/** The flow nodes to which a path leads from a start, or from a flow whose beginning is unknown. */
export const reachable = perProcess((facts): ReadonlySet<ProcessNode> => {
  const graph = flowGraph(facts);
  const entered = graph.nodes.filter((node) => {
    const ways = graph.waysIn(node);
    return ways > graph.into(node).length || (ways === 0 && graph.lacksEntry);
  });
  return reach([...graph.starts, ...entered], graph.next);
});

/**
 * Forward and back flows, searched from the starts in the order of declaration; a flow to an earlier phase goes back. Questions about forward
 * paths are answered in one pass in topological order, never by listing paths.
 */
export interface ForwardGraph {
  /** All flow nodes; each comes after every node with a forward flow to it. */
  readonly order: readonly ProcessNode[];
  readonly back: ReadonlySet<Edge>;
  out(node: ProcessNode): readonly Edge[];
  into(node: ProcessNode): readonly Edge[];
}

export const forwardGraph = perProcess((facts): ForwardGraph => {
  const graph = flowGraph(facts);
  const toEarlierPhase = graph.edges.filter(leadsBack);
  const ahead =
    toEarlierPhase.length === 0 ? graph.out : (node: ProcessNode) => graph.out(node).filter((edge) => !leadsBack(edge));
  const { order, back: loops } = forwardOrder([...graph.starts, ...graph.nodes], ahead);
  const back = new Set([...loops, ...toEarlierPhase]);
  const forward = (edges: readonly Edge[]) => (back.size === 0 ? edges : edges.filter((edge) => !back.has(edge)));
  return { order, back, out: (node) => forward(graph.out(node)), into: (node) => forward(graph.into(node)) };
});
