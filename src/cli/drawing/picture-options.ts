/**
 * The options of `build` that say how a picture looks. They mean what the same words mean in a file's `process` block, so that block is how
 * they are read: one spelling, one set of messages, English or Chinese.
 */
import { type LayoutOptions, NO_FILES, read } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import { shellPhrase } from '../shell/shell-messages.ts';

const PICTURE_KEYS = ['show', 'direction', 'columns', 'theme', 'page'] as const;
type PictureKey = (typeof PICTURE_KEYS)[number];

export type PictureWords = Readonly<Partial<Record<PictureKey, string>>>;

type WrongOption = (key: PictureKey, problem: Pick<Diagnostic, 'message' | 'help'>) => void;

/** What the words ask of a picture in a project with these own themes. What can't be read is reported to `wrong` and left out. */
export function pictureOptions(words: PictureWords, wrong: WrongOption, themes: readonly string[] = []): LayoutOptions {
  const options: Record<string, unknown> = {};
  for (const key of PICTURE_KEYS) {
    const written = words[key];
    if (written === undefined) continue;
    const { value, problem } = attributeValue(key, written, themes);
    if (problem !== null) wrong(key, problem);
    else options[key] = value;
  }
  return options;
}

function attributeValue(key: PictureKey, written: string, themes: readonly string[]) {
  const value = key === 'show' ? `[${written.replace(/^\s*\[|\]\s*$/g, '')}]` : written;
  const text = `process {\n${key}: ${value.replace(/[\r\n]+/g, ' ')}\n}`;
  const { process, diagnostics } = read(sourceFile(`--${key}`, text), { ...NO_FILES, themes });
  const problem = diagnostics[0] ?? null;
  if (written.trim() === '') return { value: null, problem: nothing(key) };
  return { value: process.attributes[key], problem };
}

function nothing(key: PictureKey): Pick<Diagnostic, 'message' | 'help'> {
  return { message: shellPhrase('cli.missingValue', { option: `--${key}` }), help: null };
}
