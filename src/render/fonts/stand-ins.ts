/** What is drawn for a character that a font has not: a square of the font's own, never its nameless box, which PDF/A forbids. */
import type { Diagram } from '../../geometry/diagram.ts';
import { graphemes } from '../../text/graphemes.ts';
import { pageScenes } from '../scene/page.ts';
import type { Item, TextItem } from '../scene/scene.ts';
import { facesOf } from './faces.ts';
import type { FontFiles } from './font-files.ts';

const SQUARE = 0x25a1;
const QUESTION_MARK = 0x3f;
/** Joiners and selectors, which only say how their neighbours look. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

/** What a font of fontkit says of its characters; the library's types must not need those of fontkit. */
interface Characters {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

function hasAll(grapheme: string, font: Characters): boolean {
  return [...grapheme].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
}

/** The text as the font can draw it: the same one where it has all of its characters. */
export function drawableText(text: string, font: Characters): string {
  if (hasAll(text, font)) return text;
  const standIn = [SQUARE, QUESTION_MARK].find((code) => font.hasGlyphForCodePoint(code));
  const square = standIn === undefined ? '' : String.fromCodePoint(standIn);
  return [...graphemes(text)]
    .map(({ text: grapheme }) => grapheme.replace(UNSEEN, ''))
    .map((grapheme) => (hasAll(grapheme, font) ? grapheme : square))
    .join('');
}

/** The characters of a diagram that its fonts have not, each once, in the order in which they are drawn. */
export function missingCharacters(diagram: Diagram, fonts: FontFiles): string[] {
  const { regular, bold } = facesOf(fonts);
  const texts = pageScenes(diagram).flatMap(({ items }) => items.flatMap(textsIn));
  const missing = texts.flatMap(({ text, bold: isBold }) => {
    const font = isBold ? bold : regular;
    return [...graphemes(text)]
      .map((grapheme) => grapheme.text)
      .filter((grapheme) => !hasAll(grapheme.replace(UNSEEN, ''), font));
  });
  return [...new Set(missing)];
}

/** All texts of an item, in the order in which they are drawn. */
export function textsIn(item: Item): TextItem[] {
  if (item.type === 'text') return [item];
  return item.type === 'group' ? item.items.flatMap(textsIn) : [];
}
