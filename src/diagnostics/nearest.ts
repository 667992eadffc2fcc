import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant: a third of it may differ, else null. */
export function nearest(written: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const near = closest(written, known);
  return distance(written, near) <= Math.max(1, Math.floor(near.length / 3)) ? near : null;
}
