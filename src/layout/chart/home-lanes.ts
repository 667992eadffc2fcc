/**
 * The lane in which each flow node is drawn: its own, else that of the node nearest to it along the flow (before it rather than after),
 * else that of the node declared before it, else the first lane.
 */

import { isFlowNode } from '../../model/node-kinds.ts';
import type { Process } from '../../model/process.ts';

/** Lane by node id; null throughout where the process has no lanes. */
export function homeLanes(process: Process): Map<string, string | null> {
  const nodes = process.nodes.filter(isFlowNode);
  const home = new Map<string, string | null>(nodes.map((node) => [node.id, node.lane]));
  if (process.lanes.length === 0) return home;
  spreadAlongFlows(process, home);
  let last = nodes.find((node) => home.get(node.id) !== null);
  for (const node of nodes) {
    if (home.get(node.id) === null) home.set(node.id, (last && home.get(last.id)) ?? process.lanes[0]!.id);
    last = node;
  }
  return home;
}

/** Breadth first from the nodes that have a lane, to what follows them before what comes before. */
function spreadAlongFlows(process: Process, home: Map<string, string | null>): void {
  const after = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  for (const { from, to } of process.flows) {
    if (from.kind !== 'node' || to.kind !== 'node' || !home.has(from.id) || !home.has(to.id)) continue;
    after.set(from.id, [...(after.get(from.id) ?? []), to.id]);
    before.set(to.id, [...(before.get(to.id) ?? []), from.id]);
  }
  const queue = [...home.keys()].filter((id) => home.get(id) !== null);
  for (let i = 0; i < queue.length; i++) {
    const id = queue[i]!;
    for (const next of [...(after.get(id) ?? []), ...(before.get(id) ?? [])]) {
      if (home.get(next) !== null) continue;
      home.set(next, home.get(id)!);
      queue.push(next);
    }
  }
}
