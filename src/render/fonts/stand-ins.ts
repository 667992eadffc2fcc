/** What is drawn for a character that no font has: a square of the font's own, never its nameless box, which PDF/A forbids. */
import type { SceneItem, TextItem } from '../scene/scene.ts';

const SQUARE = 0x25a1;
const QUESTION_MARK = 0x3f;
/** Joiners and selectors, which only say how their neighbours look. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

/** What a font of fontkit says of its characters; the library's types must not need those of fontkit. */
interface Characters {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Whether a font draws all characters of a grapheme. */
export function hasAll(grapheme: string, font: Characters): boolean {
  return [...grapheme].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
}

/** What is seen of a character. */
export function shown(grapheme: string): string {
  return grapheme.replace(UNSEEN, '');
}

/** The character of a font that stands for a missing one: a square, else a question mark, else nothing. */
export function squareOf(font: Characters): string {
  const standIn = [SQUARE, QUESTION_MARK].find((code) => font.hasGlyphForCodePoint(code));
  return standIn === undefined ? '' : String.fromCodePoint(standIn);
}

/** All texts of an item, in the order in which they are drawn. */
export function textsIn(item: SceneItem): TextItem[] {
  if (item.type === 'text') return [item];
  return item.type === 'group' ? item.items.flatMap(textsIn) : [];
}
