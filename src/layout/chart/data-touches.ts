/** Who touches each data node: the flow nodes that write it or read it. */

import { isDataNode } from '../../model/node-kinds.ts';
import type { Flow, Process, ProcessNode } from '../../model/process.ts';

export interface Touch {
  readonly flow: Flow;
  readonly activity: ProcessNode;
  readonly writes: boolean;
  readonly state: string | null;
}

/** Touches by the data node's id, in the order of the flows. */
export function dataTouches(process: Process, nodes: ReadonlyMap<string, ProcessNode>): Map<string, Touch[]> {
  const touches = new Map<string, Touch[]>();
  for (const flow of process.flows) {
    const { from, to } = flow;
    if (flow.kind !== 'information' || from.kind !== 'node' || to.kind !== 'node') continue;
    const [a, b] = [nodes.get(from.id), nodes.get(to.id)];
    if (!a || !b || isDataNode(a) === isDataNode(b)) continue;
    const writes = isDataNode(b);
    const touch: Touch = { flow, activity: writes ? a : b, writes, state: writes ? to.state : from.state };
    const data = writes ? b.id : a.id;
    const known = touches.get(data);
    if (known) known.push(touch);
    else touches.set(data, [touch]);
  }
  return touches;
}
