/** Warns of characters that the font of a PDF or PNG has not, where they stand in the file. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { phrase } from '../../../diagnostics/phrase.ts';
import type { SourceFile } from '../../../source/source-file.ts';

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
