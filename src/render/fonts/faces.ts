/** Font files opened, each once, and the fonts that texts are drawn in: for each weight first the one that was measured, then those that fill in. */
import { create, type Font } from 'fontkit';
import { graphemes } from '../../text/graphemes.ts';
import type { TextItem } from '../scene/scene.ts';
import { type ColorGlyphs, colorGlyphs } from './color-glyphs.ts';
import type { FontFallback, FontFiles, FurtherFont } from './font-files.ts';
import { hasAll, shown } from './stand-ins.ts';

export interface Faces {
  readonly regular: Font;
  readonly bold: Font;
}

const opened = new WeakMap<FontFiles, Faces>();

/** The regular and bold face of a font. Throws where the bytes hold no font. */
export function facesOf(fonts: FontFiles): Faces {
  const known = opened.get(fonts);
  const faces = known ?? { regular: create(fonts.regular as Buffer) as Font, bold: create(fonts.bold as Buffer) as Font };
  if (known === undefined) opened.set(fonts, faces);
  return faces;
}

/** A font that fills in. */
export interface FurtherFace {
  readonly font: Font;
  readonly colors: ColorGlyphs | null;
  /** Whether it draws a character, as a reader takes it. */
  draws(grapheme: string): boolean;
}

const further = new WeakMap<Uint8Array, Map<string | null, FurtherFace | null>>();

/** Null where the bytes hold no such font that flowc can draw with. */
export function furtherFace({ bytes, face }: FurtherFont): FurtherFace | null {
  const known = further.get(bytes) ?? new Map<string | null, FurtherFace | null>();
  further.set(bytes, known);
  if (!known.has(face)) known.set(face, openFurther(bytes, face));
  return known.get(face)!;
}

function openFurther(bytes: Uint8Array, face: string | null): FurtherFace | null {
  try {
    const made = face === null ? create(bytes as Buffer) : create(bytes as Buffer, face);
    const font = (made !== null && 'fonts' in made ? made.fonts[0]! : made) as Font | null;
    if (font === null || !(font.unitsPerEm > 0)) return null;
    const colors = colorGlyphs(font, bytes);
    keepCodePoints(font);
    const drawn = new Map<string, boolean>();
    const draws = (grapheme: string) => {
      if (!drawn.has(grapheme)) drawn.set(grapheme, canDraw(grapheme, font, colors));
      return drawn.get(grapheme)!;
    };
    return { font, colors, draws };
  } catch {
    return null;
  }
}

/**
 * fontkit makes each glyph once and joins Arabic letters by its code points, which it leaves empty where an outline of another glyph asked for it first:
 * they are filled in when a text asks for it.
 */
function keepCodePoints(font: Font): void {
  const make = font.getGlyph.bind(font);
  const getGlyph = (id: number, codePoints: number[] = []) => {
    const glyph = make(id, codePoints);
    if (codePoints.length > 0 && glyph?.codePoints.length === 0) Object.assign(glyph, { codePoints });
    return glyph;
  };
  Object.defineProperty(font, 'getGlyph', { value: getGlyph });
}

/** A font of colours or of another format may know a character and have no outline of it. */
function canDraw(grapheme: string, font: Font, colors: ColorGlyphs | null): boolean {
  try {
    if (!hasAll(shown(grapheme), font)) return false;
    if (grapheme.trim() === '') return true;
    const { glyphs } = font.layout(colors === null ? shown(grapheme) : grapheme);
    return glyphs.some((glyph) => (colors === null ? glyph.path.commands.length > 0 : colors(glyph) !== null));
  } catch {
    return false;
  }
}

export interface Typefaces {
  readonly first: Font;
  readonly further: readonly FurtherFace[];
}

/** The fonts of each weight. */
export interface WeightFaces {
  readonly regular: Typefaces;
  readonly bold: Typefaces;
}

/** Asks `fallback` for what the fonts lack of these texts. */
export function letteringFor(texts: readonly TextItem[], fonts: FontFiles, fallback: FontFallback | undefined): WeightFaces {
  const faces = facesOf(fonts);
  const of = (first: Font, bold: boolean): Typefaces => {
    const missing = fallback === undefined ? [] : missingOf(texts, bold, first);
    const found = missing.length === 0 ? [] : fallback!(missing, bold);
    return { first, further: found.flatMap((each) => furtherFace(each) ?? []) };
  };
  return { regular: of(faces.regular, false), bold: of(faces.bold, true) };
}

/** The characters of the texts of a weight that its font lacks, each once, in the order in which they are drawn. */
export function missingOf(texts: readonly TextItem[], bold: boolean, font: Font): string[] {
  const missing = texts
    .filter((text) => text.bold === bold)
    .filter(({ text }) => !hasAll(text, font))
    .flatMap(({ text }) => [...graphemes(text)].map((grapheme) => grapheme.text))
    .filter((grapheme) => !hasAll(shown(grapheme), font));
  return [...new Set(missing)];
}
