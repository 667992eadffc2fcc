/** Outputs that stand in each other's way: two of one name must be reported before anything is written. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shownPath } from '../files/paths.ts';

const phrase = phrasesOf({
  'out.collision': {
    en: 'both "{first}" and "{second}" would be written to "{path}"',
    zh: '“{first}”和“{second}”都会写到“{path}”',
  },
  'out.overSource': { en: 'the output "{path}" would overwrite a source', zh: '输出“{path}”会覆盖源文件' },
});

/** A text, or the bytes of a picture. */
export type Content = string | Uint8Array;

export interface Output {
  /** Absolute path; null for standard output. */
  readonly path: string | null;
  /** The input that it is made of, as the user names it. */
  readonly from: string;
}

/** The reasons against writing these outputs: two of one name, or one in place of a source. */
export function conflicts(outputs: readonly Output[], sources: ReadonlySet<string>, cwd: string): Phrase[] {
  const found: Phrase[] = [];
  const taken = new Map<string, string>();
  for (const { path, from } of outputs) {
    if (path === null) continue;
    const shown = shownPath(path, cwd);
    const first = taken.get(sameName(path));
    if (first !== undefined) found.push(phrase('out.collision', { first, second: from, path: shown }));
    else if (sources.has(path)) found.push(phrase('out.overSource', { path: shown }));
    taken.set(sameName(path), from);
  }
  return found;
}

/** Windows and macOS take `A.svg` and `a.svg` for one file. */
export function sameName(path: string): string {
  return process.platform === 'win32' || process.platform === 'darwin' ? path.normalize('NFC').toLowerCase() : path;
}
