/** Compares what a build would write with what is there: outputs that are missing, stale or left over from what a source once was. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { digest } from '../cache/digest.ts';
import { shownPath } from '../files/paths.ts';

const phrase = phrasesOf({
  'verify.missing': { en: '"{path}" is missing', zh: '缺少“{path}”' },
  'verify.stale': { en: '"{path}" is not what its source would give', zh: '“{path}”与其源文件不一致' },
  'verify.leftOver': { en: '"{path}" is left over: no source gives it any more', zh: '“{path}”已多余：没有源文件再生成它' },
});

/** An input's place among the outputs, whether or not anything is drawn of it. */
export interface Stem {
  /** Absolute, without page number and ending. */
  readonly stem: string;
  readonly endings: readonly string[];
}

/** What is wrong with an output that should have a content of this digest, or null. */
export function staleOutput(file: string, name: string, cwd: string): Phrase | null {
  const there = contentOf(file);
  if (there === null) return phrase('verify.missing', { path: shownPath(file, cwd) });
  return digest(there) === name ? null : phrase('verify.stale', { path: shownPath(file, cwd) });
}

/** The files that no source gives any more, by path. */
export function leftOvers(stems: readonly Stem[], expected: ReadonlySet<string>, cwd: string): Map<string, Phrase> {
  const folders = new Map<string, readonly string[]>();
  const namesOf = (folder: string) => {
    const names = folders.get(folder) ?? namesIn(folder);
    folders.set(folder, names);
    return names;
  };
  const files = stems.flatMap((stem) => candidates(stem, namesOf)).filter((file) => !expected.has(file));
  return new Map(files.map((file) => [file, phrase('verify.leftOver', { path: shownPath(file, cwd) })]));
}

/** The files that a build of this source could once have written: `x.svg`, `x-2.svg`, unless a source of its own explains them. */
function candidates({ stem, endings }: Stem, namesOf: (folder: string) => readonly string[]): string[] {
  const folder = path.dirname(stem);
  const name = path.basename(stem);
  return namesOf(folder)
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

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
