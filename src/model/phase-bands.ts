/**
 * In which phase each node is drawn: the one that it was declared in. A document or a system goes with a step that touches it, an archive with
 * the document that is filed there. What was declared
 * before the first phase comes before all phases, unless the flow leads to it from one: then it stands with the last of these, or behind all.
 */
import { flowIndex } from './flow-index.ts';
import { isFlowNode } from './node-kinds.ts';
import type { Process, ProcessNode } from './process.ts';
import { resolvedFlows } from './resolved-flows.ts';

/** By node id: 0 before the phases, the number of a phase, and one more than there are phases behind them. Linear. */
export function phaseBands(process: Pick<Process, 'nodes' | 'flows' | 'phases'>): ReadonlyMap<string, number> {
  const { nodes, phases } = process;
  if (phases.length === 0) return new Map(nodes.map(({ id }) => [id, 0]));
  const bands = flowBands(process);
  let left = nodes.filter((node) => !isFlowNode(node));
  // Those that steps touch, then those that these touch.
  for (let round = 0; round < 2; round++) {
    const touching = touchingBands(process, bands);
    for (const { id, phase } of left) {
      const near = touching.get(id);
      const own = phase ?? 0;
      if (near !== undefined) bands.set(id, near.has(own) ? own : [...near][0]!);
    }
    left = left.filter(({ id }) => !bands.has(id));
  }
  for (const { id, phase } of left) bands.set(id, phase ?? 0);
  return bands;
}

/** Whether a flow between two nodes leads back to an earlier phase: rework, whether it closes a loop or not. */
export function leadsBack({ from, to }: { readonly from: ProcessNode; readonly to: ProcessNode }): boolean {
  return from.phase !== null && to.phase !== null && to.phase < from.phase;
}

/** Without a phase of its own a node has the last one that leads to it, over others of that kind. */
function flowBands(process: Pick<Process, 'nodes' | 'flows' | 'phases'>): Map<string, number> {
  const { nodes, phases } = process;
  const flows = flowIndex(resolvedFlows(process));
  const steps = nodes.filter(isFlowNode);
  const bands = new Map(steps.map(({ id, phase }) => [id, phase ?? 0]));
  const free = new Set(steps.filter(({ phase }) => phase === null).map(({ id }) => id));
  const later = [...steps].sort((a, b) => bands.get(b.id)! - bands.get(a.id)!).filter(({ phase }) => phase !== null);
  const reached = new Set<string>();
  for (const { id, phase } of later) {
    const queue = [id];
    for (const from of queue) {
      for (const { to } of flows.outOf(from)) {
        if (to === null || !free.has(to) || reached.has(to)) continue;
        reached.add(to);
        bands.set(to, phase!);
        queue.push(to);
      }
    }
  }
  const goesOn = upstream(
    flows,
    later.map(({ id }) => id),
    free,
  );
  for (const id of free) if (bands.get(id) === phases.length && !goesOn.has(id)) bands.set(id, phases.length + 1);
  return bands;
}

/** Those of the free nodes from which a way over free nodes leads to one of these. */
function upstream(flows: ReturnType<typeof flowIndex>, ids: readonly string[], free: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const queue = [...ids];
  for (const to of queue) {
    for (const { from } of flows.into(to)) {
      if (from === null || !free.has(from) || found.has(from)) continue;
      found.add(from);
      queue.push(from);
    }
  }
  return found;
}

/** By data node that has no band yet: the bands of what touches it, writers' first. */
function touchingBands({ flows }: Pick<Process, 'flows'>, bands: ReadonlyMap<string, number>): Map<string, Set<number>> {
  const touching = new Map<string, Set<number>>();
  const add = (data: string, step: string) => {
    const band = bands.get(step);
    if (band === undefined || bands.has(data)) return;
    touching.set(data, (touching.get(data) ?? new Set()).add(band));
  };
  const information = flows.flatMap(({ kind, from, to }) =>
    kind === 'information' && from.kind === 'node' && to.kind === 'node' ? [{ from: from.id, to: to.id }] : [],
  );
  for (const { from, to } of information) add(to, from);
  for (const { from, to } of information) add(from, to);
  return touching;
}
