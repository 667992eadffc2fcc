/**
 * What fills in for characters that the font of a picture lacks: flowc's own font where the picture has another, then fonts of the system unless that
 * is forbidden. Says what was borrowed from the system, since it makes a file that only some machines make, and what no font has.
 */
import type { FontFallback } from '../../entries/font.ts';
import type { OwnFont } from '../project/own-font.ts';
import { systemFonts } from './system-fonts.ts';

/** What a font of the system was taken for. */
export interface Borrowed {
  readonly family: string;
  readonly characters: readonly string[];
}

export interface Letters {
  /** Characters that no font has, each once. */
  readonly missing: readonly string[];
  readonly borrowed: readonly Borrowed[];
}

export const NO_LETTERS: Letters = { missing: [], borrowed: [] };

export interface FillIns {
  readonly fallback: FontFallback;
  /** What it came to so far. */
  letters(): Letters;
}

export async function fillIns(font: OwnFont | null, ownFonts: boolean): Promise<FillIns> {
  const { drawnBy, shippedFonts } = await import('../../entries/font.ts');
  const missing = new Set<string>();
  const borrowed = new Map<string, Set<string>>();
  const fallback: FontFallback = (characters, bold) => {
    let rest = characters;
    const without = (drawn: readonly string[]) => rest.filter((character) => !drawn.includes(character));
    const shipped = { bytes: shippedFonts()[bold ? 'bold' : 'regular'], face: null };
    if (font !== null) rest = without(drawnBy(shipped, rest));
    const found = ownFonts ? [] : systemFonts(rest, bold, drawnBy);
    for (const each of found) {
      const drawn = drawnBy(each, rest);
      if (drawn.length === 0) continue;
      borrowed.set(each.family, new Set([...(borrowed.get(each.family) ?? []), ...drawn]));
      rest = without(drawn);
    }
    for (const character of rest) missing.add(character);
    return font === null ? found : [shipped, ...found];
  };
  const letters = () => ({
    missing: [...missing],
    borrowed: [...borrowed].map(([family, characters]) => ({ family, characters: [...characters] })),
  });
  return { fallback, letters };
}

/** Of several pictures. */
export function joinedLetters(all: readonly Letters[]): Letters {
  const borrowed = new Map<string, Set<string>>();
  for (const { family, characters } of all.flatMap((each) => each.borrowed))
    borrowed.set(family, new Set([...(borrowed.get(family) ?? []), ...characters]));
  return {
    missing: [...new Set(all.flatMap(({ missing }) => missing))],
    borrowed: [...borrowed].map(([family, characters]) => ({ family, characters: [...characters] })),
  };
}
