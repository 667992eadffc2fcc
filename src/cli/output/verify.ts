/** Compares what a build would write with what is there: outputs that are missing, stale or left over from what a source once was. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { byName, shownPath } from '../files/paths.ts';
import type { Output } from './outputs.ts';

/** An input's place among the outputs, whether or not anything is drawn of it. */
export interface Stem {
  /** Absolute, without page number and ending. */
  readonly stem: string;
  readonly endings: readonly string[];
}

/** What is wrong with the files on the disk, in order of path. */
export function staleOutputs(outputs: readonly Output[], stems: readonly Stem[], cwd: string): Phrase[] {
  const expected = new Map(outputs.flatMap(({ path: file, text }) => (file === null ? [] : [[file, text] as const])));
  const wrong = new Map<string, Phrase>();
  for (const [file, text] of expected) {
    const there = contentOf(file);
    if (there === null) wrong.set(file, phrase('verify.missing', { path: shownPath(file, cwd) }));
    else if (there !== text) wrong.set(file, phrase('verify.stale', { path: shownPath(file, cwd) }));
  }
  for (const file of stems.flatMap(candidates)) {
    if (!expected.has(file)) wrong.set(file, phrase('verify.leftOver', { path: shownPath(file, cwd) }));
  }
  return [...wrong].sort(([a], [b]) => byName(a, b)).map(([, said]) => said);
}

/** The files that a build of this source could once have written: `x.svg`, `x-2.svg`, unless a source of its own explains them. */
function candidates({ stem, endings }: Stem): string[] {
  const folder = path.dirname(stem);
  const name = path.basename(stem);
  return namesIn(folder)
    .filter((entry) => entry.startsWith(name) && endings.some((ending) => isPage(entry.slice(name.length), ending)))
    .map((entry) => path.join(folder, entry))
    .filter((file) => file === stem + path.extname(file) || !existsSync(`${file.slice(0, -path.extname(file).length)}.flow`));
}

function isPage(rest: string, ending: string): boolean {
  return rest.endsWith(ending) && /^(-[1-9]\d*)?$/.test(rest.slice(0, -ending.length));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
