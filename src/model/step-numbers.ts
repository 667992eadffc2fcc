/** The numbers by which steps are called in a picture and in a report. */
import { flowOrder } from './flow-order.ts';
import { phaseBands } from './phase-bands.ts';
import type { NodeKind, Process } from './process.ts';

const NUMBERED: readonly NodeKind[] = ['task', 'manual', 'subprocess', 'decision', 'delay'];

/**
 * Steps, decisions and delays count through all pages in the order of the flow. The steps of a process that is drawn in place of the
 * subprocess calling it count within that one's number: 4.1, 4.2; those of a phase within the phase's: 2.1, 2.2, and what comes before all phases within
 * 0. Steps that only an older version had have none.
 */
export function stepNumbers(process: Pick<Process, 'nodes' | 'flows' | 'phases' | 'groups' | 'gone'>): Map<string, string> {
  const { groups = [], gone = [] } = process;
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map((id) => [id, group.id] as const)));
  const parentOf = new Map(groups.map(({ id, parent }) => [id, parent]));
  const bands = process.phases.length === 0 ? null : phaseBands(process);
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  const next = (group: string | null, node: string): string => {
    const within = group === null ? bands && String(bands.get(node)) : ofGroup(group, node);
    const count = (counts.get(within ?? '') ?? 0) + 1;
    counts.set(within ?? '', count);
    return within === null ? String(count) : `${within}.${count}`;
  };
  const ofGroup = (group: string, node: string): string => {
    const number = numbers.get(group) ?? next(parentOf.get(group) ?? null, node);
    numbers.set(group, number);
    return number;
  };
  const old = new Set(gone);
  for (const { id, kind } of flowOrder(process)) {
    if (NUMBERED.includes(kind) && !old.has(id)) numbers.set(id, next(groupOf.get(id) ?? null, id));
  }
  return numbers;
}
