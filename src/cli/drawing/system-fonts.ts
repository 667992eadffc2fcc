/** Fonts of the system for characters that flowc's own lacks: as few as have them all, and none that has them but can't be drawn with. */
import { readFileSync } from 'node:fs';
import { groupBy } from '../../diagnostics/group-by.ts';
import { folderFonts } from './font-folders.ts';
import { type FontCandidate, fontconfigFonts } from './fontconfig.ts';

export interface SystemFont {
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly face: string | null;
}

/** Those of some characters that a font draws. */
type DrawnBy = (font: SystemFont, characters: readonly string[]) => readonly string[];

/** What a reader expects in colour; other signs are drawn as letters are. */
/** Files that are opened without success before the rest is given up. */
const MOST_OPENED = 60;

/** Scripts that are looked for one by one: the best font for one is rarely that for another. Ideographs come first, in forms that agree with flowc's own. */
const SCRIPTS = ['Han', 'Hangul', 'Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Thai', 'Devanagari'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/** The fonts for some characters, in the order in which they are to be asked. */
export function systemFonts(characters: readonly string[], bold: boolean, drawnBy: DrawnBy): SystemFont[] {
  const [emoji, text] = [true, false].map((isEmoji) =>
    characters.filter((character) => /\p{Emoji_Presentation}|\ufe0f/u.test(character) === isEmoji),
  );
  const placeOf = (character: string) => SCRIPTS.findIndex((script) => script.test(character));
  const groups = [...groupBy(text!, placeOf)].sort(([a], [b]) => a - b);
  const fonts = groups.flatMap(([, members]) => chosen(members, 'text', bold, drawnBy));
  fonts.push(...chosen(emoji!, 'emoji', bold, drawnBy));
  return fonts.filter((font, i) => fonts.findIndex(({ bytes, face }) => bytes === font.bytes && face === font.face) === i);
}

function chosen(characters: readonly string[], kind: 'text' | 'emoji', bold: boolean, drawnBy: DrawnBy): SystemFont[] {
  let rest = characters;
  const fonts: SystemFont[] = [];
  let opened = 0;
  for (const candidate of rest.length === 0 ? [] : candidates(rest, kind, bold)) {
    if (rest.length === 0 || opened >= MOST_OPENED) break;
    const hoped = rest.filter((character) => codesOf(character).every((code) => candidate.has(code)));
    const font = hoped.length === 0 ? null : open(candidate);
    if (font === null) continue;
    opened++;
    const drawn = drawnBy(font, hoped);
    if (drawn.length === 0) continue;
    fonts.push(font);
    rest = rest.filter((character) => !drawn.includes(character));
  }
  return fonts;
}

function candidates(characters: readonly string[], kind: 'text' | 'emoji', bold: boolean): FontCandidate[] {
  const codes = [...new Set(characters.flatMap(codesOf))].sort((a, b) => a - b);
  return fontconfigFonts(codes, kind, bold) ?? folderFonts(kind, bold);
}

function codesOf(character: string): number[] {
  return [...character.replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')].map((each) => each.codePointAt(0)!);
}

/** Read once a run: the writers know a font again by its bytes. */
const read = new Map<string, Uint8Array | null>();

function open({ family, file, face }: FontCandidate): SystemFont | null {
  if (!read.has(file)) read.set(file, bytesOf(file));
  const bytes = read.get(file)!;
  return bytes === null ? null : { family, bytes, face };
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
