/** Two versions of a file and what changed between them. */
import { type Changes, compareProcesses, type Process } from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { phrase } from './diff-messages.ts';
import type { DiffSide } from './side.ts';
import type { VersionedFile } from './versions.ts';

export interface Compared {
  readonly old: { readonly place: VersionedFile | null; readonly process: Process };
  readonly now: { readonly place: VersionedFile | null; readonly process: Process };
  readonly changes: Changes;
}

/** The changes between two versions of a process. */
export function compared(old: DiffSide, now: DiffSide): Compared {
  const [was, is] = [old.reading.process, now.reading.process];
  return { old: { place: old.place, process: was }, now: { place: now.place, process: is }, changes: compareProcesses(was, is) };
}

/** A version as git would name it: `HEAD~1:quotation.flow`, or the path alone for the disk. */
export function placeText(place: VersionedFile | null): Phrase | string {
  if (place === null) return phrase('diff.absent');
  if (place.revision === null) return place.path;
  return `${/^[0-9a-f]{40}$/.test(place.revision) ? place.revision.slice(0, 10) : place.revision}:${place.path}`;
}

/** How many lanes, nodes, flows and notes were added, removed and changed in some way. */
export function countsOf({ process, lanes, nodes, flows, notes }: Changes) {
  const items = [...lanes, ...nodes].map(({ was, now }) => (was === null ? 'added' : now === null ? 'removed' : 'changed'));
  const all = [...items, ...flows.map(({ kind }) => (kind === 'rerouted' ? 'changed' : kind)), ...notes.map(({ kind }) => kind)];
  const count = (kind: string) => all.filter((each) => each === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') + process.length };
}
