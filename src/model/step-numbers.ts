/** The numbers by which steps are called in a picture and in a report. */
import { flowOrder } from './flow-order.ts';
import type { NodeKind, Process } from './process.ts';

const NUMBERED: readonly NodeKind[] = ['task', 'manual', 'subprocess', 'decision', 'delay'];

/**
 * Steps, decisions and delays count through all pages in the order of the flow. The steps of a process that is drawn in place of the
 * subprocess calling it count within that one's number: 4.1, 4.2. Steps that only an older version had have none.
 */
export function stepNumbers(process: Pick<Process, 'nodes' | 'flows' | 'groups' | 'gone'>): Map<string, string> {
  const { groups = [], gone = [] } = process;
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map((id) => [id, group.id] as const)));
  const parentOf = new Map(groups.map(({ id, parent }) => [id, parent]));
  const counts = new Map<string | null, number>();
  const numbers = new Map<string, string>();
  const next = (group: string | null): string => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return group === null ? String(count) : `${ofGroup(group)}.${count}`;
  };
  const ofGroup = (group: string): string => {
    const number = numbers.get(group) ?? next(parentOf.get(group) ?? null);
    numbers.set(group, number);
    return number;
  };
  const old = new Set(gone);
  for (const { id, kind } of flowOrder(process)) {
    if (NUMBERED.includes(kind) && !old.has(id)) numbers.set(id, next(groupOf.get(id) ?? null));
  }
  return numbers;
}
