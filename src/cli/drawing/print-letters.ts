/** Says which characters were drawn in a font of the system, and which in none. */
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { printMessage, type Session } from '../shell/session.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import type { Borrowed, Letters } from './fill-ins.ts';

const phrase = phrasesOf({
  'font.borrowed': {
    en: '{count} {count|character|characters} ({characters}) drawn in "{family}", a font of this system: a machine without it makes another file (`--own-fonts` forbids it)',
    zh: '{count} 个字符（{characters}）用本机字体“{family}”绘制：没有该字体的机器输出的文件会不同（可用 `--own-fonts` 禁止）',
  },
  'font.missing': { en: 'no font has {characters}: squares are drawn instead', zh: '没有字体含有{characters}，以方框代替' },
  'font.character': { en: '"{character}" ({code})', zh: '“{character}”（{code}）' },
  'font.comma': { en: '{before}, {next}', zh: '{before}、{next}' },
  'font.missing.help': {
    en: 'install a font that has what is missing, name one with `--font`, or write other characters',
    zh: '请安装含有所缺字符的字体，或用 `--font` 指定一个，或改用其他字符',
  },
  'font.forbidden.help': {
    en: 'leave out `--own-fonts` to let a font of the system fill in, or name one that has what is missing with `--font`',
    zh: '请去掉 `--own-fonts` 以便用本机字体补上，或用 `--font` 指定含有所缺字符的字体',
  },
});

const MOST_NAMED = 8;

/** One line a font. */
export function borrowedLines(borrowed: readonly Borrowed[]): Phrase[] {
  return borrowed.map(({ family, characters }) => {
    const named = characters.slice(0, MOST_NAMED).join(' ');
    const shown = characters.length > MOST_NAMED ? `${named} …` : named;
    return phrase('font.borrowed', { count: characters.length, characters: shown, family });
  });
}

/** One line, and what helps; `missing` are as a reader takes them, joined emoji as one. */
function missingLines(missing: readonly string[], ownFonts: boolean): { readonly message: Phrase; readonly help: Phrase } {
  const named: (Phrase | string)[] = missing
    .slice(0, MOST_NAMED)
    .map((character) => phrase('font.character', { character, code: codesOf(character) }));
  const listed = missing.length > MOST_NAMED ? [...named, '…'] : named;
  return {
    message: phrase('font.missing', { characters: listed.reduce((before, next) => phrase('font.comma', { before, next })) }),
    help: phrase(ownFonts ? 'font.forbidden.help' : 'font.missing.help'),
  };
}

/** The same on standard error, for what has no one file to point at. */
export async function printLetters({ missing, borrowed }: Letters, ownFonts: boolean, session: Session): Promise<void> {
  if (session.quiet) return;
  for (const line of borrowedLines(borrowed)) await printMessage(session, line);
  if (missing.length === 0) return;
  const { message, help } = missingLines(missing, ownFonts);
  await printMessage(session, message);
  await printMessage(session, shellPhrase('cli.help', { text: help }));
}

/** One warning a file, where the first of them stands. */
export function missingWarnings(missing: readonly string[], ownFonts: boolean, source: SourceFile): Diagnostic[] {
  if (missing.length === 0) return [];
  const span = { file: source.path, ...placeOf(missing[0]!, source.text) };
  return [{ code: 'missing-character', severity: 'warning', related: [], fix: null, ...missingLines(missing, ownFonts), span }];
}

function codesOf(character: string): string {
  return [...character].map((each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** The first place outside comments; the file's begin for what another file says or an escape writes. */
function placeOf(character: string, text: string): { start: number; end: number } {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (!/^[^"“]*#/.test(before)) return { start: at, end: at + character.length };
  }
  return { start: 0, end: 0 };
}
