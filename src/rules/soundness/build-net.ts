/** Makes the workflow graph of a process whose flows are all known. */
import type { ProcessNode } from '../../model/process.ts';
import type { Edge, FlowGraph } from '../helpers/flow-graph.ts';
import { type Beginning, beginnings } from './beginnings.ts';
import { connect, type Gate, gate, type Net } from './net.ts';

/** The net of a process. Flows that only repeat others are one: several branches to one node are no branches. */
export function buildNet(graph: FlowGraph): Net {
  const ways = new Map(graph.nodes.map((node) => [node, onePerTarget(graph.out(node))]));
  const waysIn = new Map<ProcessNode, number>(graph.nodes.map((node) => [node, 0]));
  for (const out of ways.values()) for (const { to } of out) waysIn.set(to, waysIn.get(to)! + 1);
  const waysToBegin = beginnings(graph);
  for (const start of waysToBegin.flat(2)) waysIn.set(start, waysIn.get(start)! + 1);

  const [source, sink] = [gate('any'), gate('any')];
  const gates = new Set([source, sink]);
  const made = new Map<ProcessNode, { readonly entrance: Gate; readonly exit: Gate }>();
  const outOf = (node: ProcessNode) => (graph.terminals.has(node) ? [] : ways.get(node)!);
  const passes = (node: ProcessNode) => waysIn.get(node) === 1 && outOf(node).length <= 1 && node.kind !== 'end';

  /** Follows the work from a gate to the next one, which is made when it is first met. */
  const follow = (from: Gate, first: Edge | null, node: ProcessNode) => {
    const flows = first ? [first] : [];
    const nodes: ProcessNode[] = [];
    let at: ProcessNode | null = node;
    while (at !== null && passes(at)) {
      nodes.push(at);
      const next: Edge | undefined = outOf(at)[0];
      if (next) flows.push(next);
      at = next?.to ?? null;
    }
    if (at === null) connect(from, sink, flows, nodes);
    else if (at.kind === 'end') connect(from, sink, flows, [...nodes, at]);
    else connect(from, gatesOf(at).entrance, flows, nodes);
  };
  const pending: ProcessNode[] = [];
  const gatesOf = (node: ProcessNode) => {
    const known = made.get(node);
    if (known) return known;
    const fresh = newGates(node, waysIn.get(node)!, outOf(node).length);
    gates.add(fresh.entrance).add(fresh.exit);
    made.set(node, fresh);
    pending.push(node);
    return fresh;
  };

  for (const beginning of waysToBegin) begin(beginning);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { exit } = gatesOf(node);
    for (const edge of outOf(node)) follow(exit, edge, edge.to);
    if (graph.terminals.has(node)) connect(exit, sink);
  }
  return { source, sink, gates: [...gates] };

  /** One run begins at one start of each group, with all groups of one beginning. */
  function begin(groups: Beginning): void {
    const all = groups.length > 1 ? gate('all') : source;
    if (all !== source) connect(source, all);
    for (const starts of groups) {
      const one = starts.length > 1 && all !== source ? gate('any') : all;
      if (one !== all) connect(all, one);
      gates.add(all).add(one);
      for (const start of starts) follow(one, null, start);
    }
  }
}

/** A node that gathers and splits is two gates, so that each of them does one thing. */
function newGates(node: ProcessNode, into: number, out: number): { entrance: Gate; exit: Gate } {
  const exit = gate(node.kind === 'fork' || node.kind === 'join' ? 'all' : 'any', node);
  if (into < 2 || (out < 2 && node.kind !== 'fork')) return { entrance: exit, exit };
  const entrance = gate(node.kind === 'join' ? 'all' : 'any', node);
  connect(entrance, exit);
  return { entrance, exit };
}

function onePerTarget(edges: readonly Edge[]): readonly Edge[] {
  if (edges.length < 2) return edges;
  const byTarget = new Map<ProcessNode, Edge>();
  for (const edge of edges) if (!byTarget.has(edge.to)) byTarget.set(edge.to, edge);
  return [...byTarget.values()];
}
