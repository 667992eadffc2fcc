/**
 * The order and the numbers of the processes of a book. A process stands behind those that refer to it, otherwise by its file's name. Processes
 * count from 1; one that a single other process calls, and that comes back there, is a part of it and bears the number of the step that calls
 * it. So a file that is added at the end changes no number, unless it refers to another process.
 */

import type { Process } from '../../model/process.ts';
import { stepNumbers } from '../../model/step-numbers.ts';
import { type Reference, referencesAmong } from './references.ts';

export interface Numbered {
  readonly process: Process;
  /** `2`, or `1.3` for the part of process 1 that its step 3 calls. */
  readonly number: string;
}

/** Each process, a part right behind what it is a part of. */
export function numbered(processes: readonly Process[], references = referencesAmong(processes)): Numbered[] {
  const order = referrersFirst(processes, references);
  const parents = parentsOf(order, references);
  const parts = new Map<Process, Reference[]>();
  for (const call of parents.values()) parts.set(call.from, [...(parts.get(call.from) ?? []), call]);
  const found: Numbered[] = [];
  const visit = (process: Process, number: string) => {
    found.push({ process, number });
    const numbers = stepNumbers(process);
    const steps = (parts.get(process) ?? []).map(({ to, node }) => ({ to, step: Number(numbers.get(node.id)) }));
    for (const { to, step } of steps.sort((a, b) => a.step - b.step)) visit(to, `${number}.${step}`);
  };
  for (const [i, process] of order.filter((each) => !parents.has(each)).entries()) visit(process, String(i + 1));
  return found;
}

/** In circles of references the first file's process comes first. */
function referrersFirst(processes: readonly Process[], references: readonly Reference[]): Process[] {
  const waiting = new Set([...processes].sort((a, b) => (a.file < b.file ? -1 : 1)));
  const order: Process[] = [];
  const before = new Map<Process, Set<Process>>();
  for (const { from, to } of references) before.set(to, (before.get(to) ?? new Set()).add(from));
  const isFree = (process: Process) => ![...(before.get(process) ?? [])].some((other) => waiting.has(other));
  while (waiting.size > 0) {
    const next = [...waiting].find(isFree) ?? [...waiting][0]!;
    waiting.delete(next);
    order.push(next);
  }
  return order;
}

/** The one call by which a process is a part of another, which stands before it. Steps that call two processes are parts' parents, too. */
function parentsOf(order: readonly Process[], references: readonly Reference[]): ReadonlyMap<Process, Reference> {
  const place = new Map(order.map((process, i) => [process, i]));
  const parents = new Map<Process, Reference>();
  for (const process of order) {
    const calls = references.filter(({ kind, to }) => kind === 'call' && to === process);
    const callers = new Set(calls.map(({ from }) => from));
    if (callers.size === 1 && place.get(calls[0]!.from)! < place.get(process)!) parents.set(process, calls[0]!);
  }
  return parents;
}
