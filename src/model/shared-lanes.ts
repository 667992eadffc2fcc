/** Which lanes of two processes are one: those of one name, in outer lanes that are one. */
import { lanePaths } from './lane-paths.ts';
import type { Process } from './process.ts';

/** Ids of lanes of `callee`, each with that of the same lane in `caller`. */
export function sharedLanes(caller: Pick<Process, 'lanes'>, callee: Pick<Process, 'lanes'>): Map<string, string> {
  const known = new Map([...keys(caller)].map(([id, key]) => [key, id]));
  return new Map([...keys(callee)].flatMap(([id, key]) => (known.has(key) ? [[id, known.get(key)!] as const] : [])));
}

/** Lanes by id, each with its way down in names. */
function keys(process: Pick<Process, 'lanes'>): Map<string, string> {
  const paths = [...lanePaths(process)];
  return new Map(paths.map(([id, path]) => [id, JSON.stringify(path.map(({ name }) => sameName(name)))]));
}

/** Names are the same whatever their letters' case and the blanks between their words. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
