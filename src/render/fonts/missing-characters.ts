/** What fonts lack or draw, asked by character: apart from the fonts themselves, so that the library's types need none of fontkit. */
import type { Diagram } from '../../geometry/diagram.ts';
import { pageScenes } from '../scene/page.ts';
import { facesOf, furtherFace, missingOf } from './faces.ts';
import type { FontFiles, FurtherFont } from './font-files.ts';
import { textsIn } from './stand-ins.ts';

/** Those of some characters that a font draws; none where the bytes hold no such font. */
export function drawnBy(font: FurtherFont, characters: readonly string[]): string[] {
  const face = furtherFace(font);
  return face === null ? [] : characters.filter((grapheme) => face.draws(grapheme));
}

/** The characters of a diagram that its fonts have not, each once. */
export function missingCharacters(diagram: Diagram, fonts: FontFiles): string[] {
  const { regular, bold } = facesOf(fonts);
  const texts = pageScenes(diagram).flatMap(({ items }) => items.flatMap(textsIn));
  return [...new Set([...missingOf(texts, false, regular), ...missingOf(texts, true, bold)])];
}
