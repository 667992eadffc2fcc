/** Warns of characters that the font of a PDF or PNG has not, where they stand in the file. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import type { SourceFile } from '../../../source/source-file.ts';

const phrase = phrasesOf({
  'font.missing': {
    en: 'the font has no "{character}" ({code}), a square is drawn instead',
    zh: '字体中没有“{character}”（{code}），以方框代替',
  },
  'font.missing.help': {
    en: 'write it in other characters, or name a font that has it with `--font`',
    zh: '请改用其他字符，或用 `--font` 指定含有该字符的字体',
  },
});

/** One warning a character; `missing` are as a reader takes them, joined emoji as one. */
export function missingCharacterWarnings(missing: readonly string[], source: SourceFile): Diagnostic[] {
  return missing.map((character) => ({
    ...{ code: 'missing-character', severity: 'warning', related: [], fix: null },
    message: phrase('font.missing', { character, code: codesOf(character) }),
    help: phrase('font.missing.help'),
    span: { file: source.path, ...placeOf(character, source.text) },
  }));
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
