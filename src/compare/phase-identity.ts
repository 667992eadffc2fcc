/**
 * Which phase of the new version is which of the old one: the one of the same title, else of those left the one that took over most of its nodes, more
 * than half of them.
 */
import type { Phase, Process } from '../model/process.ts';
import type { Identity } from './identity.ts';

/** The number in the new version of each phase that is still there, by its old one. */
export function phaseIdentity(old: Process, now: Process, same: Identity): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const free = new Set(now.phases);
  const take = (was: Phase, is: Phase | undefined) => {
    if (is === undefined) return;
    found.set(was.number, is.number);
    free.delete(is);
  };
  for (const was of old.phases)
    take(
      was,
      [...free].find(({ title }) => title === was.title),
    );
  const phaseNow = new Map(now.nodes.map(({ id, phase }) => [id, phase]));
  for (const was of old.phases.filter(({ number }) => !found.has(number))) {
    const nodes = old.nodes.filter(({ phase }) => phase === was.number);
    const kept = ({ number }: Phase) => nodes.filter(({ id }) => phaseNow.get(same.get(id) ?? '') === number).length;
    take(
      was,
      [...free].find((phase) => 2 * kept(phase) > nodes.length),
    );
  }
  return found;
}
