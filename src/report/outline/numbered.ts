/**
 * The order and the numbers of the processes of a book. A process stands behind those that refer to it, otherwise by its file's name. Processes
 * count from 1; one that a single other process calls, and that comes back there, is a part of it and has the number of the step that calls
 * it. So a file that is added at the end changes no number, unless it refers to another process.
 */
import { components } from '../../model/graph/components.ts';
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
    const steps = (parts.get(process) ?? []).map(({ to, node }) => ({ to, step: numbers.get(node.id)! }));
    for (const { to, step } of steps.sort((a, b) => compareNumbers(a.step, b.step))) visit(to, `${number}.${step}`);
  };
  for (const [i, process] of order.filter((each) => !parents.has(each)).entries()) visit(process, String(i + 1));
  return found;
}

/** `2.9` comes before `2.10`. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => number.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? left.length - right.length : left[at]! - (right[at] ?? -1);
}

/** A circle of references is entered at the first file's process, once all that refers to it from outside has been listed. */
function referrersFirst(processes: readonly Process[], references: readonly Reference[]): Process[] {
  const waiting = new Set([...processes].sort((a, b) => (a.file < b.file ? -1 : 1)));
  const [before, after] = [new Map<Process, Process[]>(), new Map<Process, Process[]>()];
  for (const { from, to } of references) {
    before.set(to, [...(before.get(to) ?? []), from]);
    after.set(from, [...(after.get(from) ?? []), to]);
  }
  const circles = components(waiting, (process) => after.get(process) ?? []);
  const circleOf = new Map(circles.flatMap((circle) => circle.map((process) => [process, circle] as const)));
  const missing = (process: Process) => (before.get(process) ?? []).filter((other) => waiting.has(other));
  const mayComeNext = (process: Process) => {
    if (missing(process).length === 0) return true;
    const circle = circleOf.get(process)!;
    const inside = circle.filter((each) => waiting.has(each));
    return inside.every((each) => missing(each).length > 0 && missing(each).every((other) => circleOf.get(other) === circle));
  };
  const order: Process[] = [];
  for (let next = first(waiting, mayComeNext); next !== undefined; next = first(waiting, mayComeNext)) {
    waiting.delete(next);
    order.push(next);
  }
  return order;
}

function first<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (fits(item)) return item;
  return undefined;
}

/** The one call by which a process is a part of another, which stands before it. */
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
