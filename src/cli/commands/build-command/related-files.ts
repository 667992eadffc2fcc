/**
 * What rules across files can see from a file: the files that references may join with it, over others and in either direction. Seen from the
 * texts alone, and so rather too many than too few.
 */
import path from 'node:path';
import { digestOf } from '../../cache/digest.ts';
import { referringTexts, type Texts } from '../../project/texts.ts';

/** Gives, for a path, a digest of all that rules across files can see from there. */
export function relatedFiles(texts: Texts): (file: string) => string {
  const families = familiesOf(texts);
  const anyRefers = families.size > 0;
  const known = new Map<readonly string[], string>();
  return (file) => {
    const family = families.get(file) ?? [file];
    const digest = known.get(family) ?? digestOf([`${anyRefers}`, ...family.flatMap((each) => [each, texts.get(each) ?? ''])]);
    known.set(family, digest);
    return digest;
  };
}

/** The files joined with each, itself among them, in order of path; none for a file that stands alone. */
function familiesOf(texts: Texts): Map<string, readonly string[]> {
  const byBaseName = new Map<string, string[]>();
  for (const file of texts.keys()) {
    const name = path.posix.basename(file);
    byBaseName.set(name, [...(byBaseName.get(name) ?? []), file]);
  }
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const [file, names] of referringTexts(texts)) {
    join(file, file);
    for (const other of [...names].flatMap((name) => byBaseName.get(name) ?? [])) {
      join(file, other);
      join(other, file);
    }
  }
  const families = new Map<string, readonly string[]>();
  for (const file of neighbours.keys()) {
    if (families.has(file)) continue;
    const family = new Set([file]);
    for (const each of family) for (const next of neighbours.get(each) ?? []) family.add(next);
    const sorted = [...family].sort();
    for (const each of family) families.set(each, sorted);
  }
  return families;
}
