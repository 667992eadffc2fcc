/**
 * The options of `build` that say how a picture looks. They mean what the same words mean in a file's `process` block, so that block is how
 * they are read: one spelling, one set of messages, English or Chinese.
 */
import { type LayoutOptions, NO_FILES, read, THEMES } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { phrase } from '../diagnostics/phrase.ts';
import { sourceFile } from '../source/source-file.ts';

const THEME_NAMES = THEMES.map(({ name }) => name);

export const PICTURE_KEYS = ['show', 'direction', 'columns', 'theme', 'page'] as const;
export type PictureKey = (typeof PICTURE_KEYS)[number];

export type PictureWords = Readonly<Partial<Record<PictureKey, string>>>;

type Wrong = (key: PictureKey, problem: Pick<Diagnostic, 'message' | 'help'>) => void;

/** What the words ask of a picture. What can't be read is told to `wrong` and left out. */
export function pictureOptions(words: PictureWords, wrong: Wrong): LayoutOptions {
  const options: Record<string, unknown> = {};
  for (const key of PICTURE_KEYS) {
    const written = words[key];
    if (written === undefined) continue;
    const { value, problem } = attributeValue(key, written);
    if (problem !== null) wrong(key, problem);
    else options[key] = value;
  }
  return options;
}

function attributeValue(key: PictureKey, written: string) {
  const value = key === 'show' ? `[${written.replace(/^\s*\[|\]\s*$/g, '')}]` : written;
  const text = `process {\n${key}: ${value.replace(/[\r\n]+/g, ' ')}\n}`;
  const { process, diagnostics } = read(sourceFile(`--${key}`, text), NO_FILES);
  const problem = diagnostics[0] ?? null;
  if (written.trim() === '') return { value: null, problem: nothing(key) };
  if (key === 'theme' && !THEME_NAMES.includes(written)) return { value: null, problem: unknownTheme(written) };
  return { value: process.attributes[key], problem };
}

function unknownTheme(value: string): Pick<Diagnostic, 'message' | 'help'> {
  const near = nearest(value, THEME_NAMES);
  return {
    message: phrase('cli.wrongChoice', { option: '--theme', choices: THEME_NAMES.join(', '), value }),
    help: near === null ? null : phrase('cli.didYouMean', { name: near }),
  };
}

function nothing(key: PictureKey): Pick<Diagnostic, 'message' | 'help'> {
  return { message: phrase('cli.missingValue', { option: `--${key}` }), help: null };
}
