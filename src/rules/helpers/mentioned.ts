/**
 * What a file may mention without being understood: words on lines that could not be read, and what a misspelt name may stand for. That
 * mistake has been reported; a rule that concludes from what is missing does not report it a second time.
 */
import { nearest, resembles } from '../../diagnostics/nearest.ts';
import type { Marks } from '../../model/marks.ts';
import { perProcess } from './per-process.ts';

export interface Mentioned {
  /** Ids, letters of connectors with their `@`, and keywords in English. */
  readonly words: ReadonlySet<string>;
  /** Whether a flow begins, or ends, at something unknown: it may be a start, or an end. */
  readonly unknownSource: boolean;
  readonly unknownTarget: boolean;
}

/** A wrong name of more letters than this stands only for itself. */
const LONGEST_NAME = 80;
const MOST_NAMES = 50;

/** The names in the chains that are not ids, each once. */
function otherNames({ chains }: Marks, ids: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  for (const { steps } of chains) {
    for (const step of steps) for (const { name } of step) if (name !== null && !ids.has(name)) names.add(name);
  }
  return [...names];
}

export const mentioned = perProcess(({ process, marks }): Mentioned => {
  const ids = new Set<string>();
  for (const { id } of process.nodes) ids.add(id);
  for (const { id } of process.lanes) ids.add(id);
  const known = [...ids];
  const written = otherNames(marks, ids);
  const words = [...written.filter((name) => !name.startsWith('@')), ...[...marks.unread].map((word) => word.replace('@', ''))];
  const wrong = new Set(words.filter((word) => word !== '' && !ids.has(word) && word.length <= LONGEST_NAME));
  const marked = written.flatMap((name) => (name.startsWith('@') && ids.has(name.slice(1)) ? name.slice(1) : []));
  const meant = [...wrong]
    .slice(0, MOST_NAMES)
    .flatMap((name) => known.filter((id) => resembles(name, id) || id === nearest(name, known)));
  const sequence = process.flows.filter(({ kind }) => kind === 'sequence');
  return {
    words: new Set([...marks.unread, ...marked, ...meant]),
    unknownSource: sequence.some(({ from }) => from.kind === 'broken'),
    unknownTarget: sequence.some(({ to }) => to.kind === 'broken'),
  };
});
