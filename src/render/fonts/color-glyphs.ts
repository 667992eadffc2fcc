/**
 * Glyphs in colours of their own, which the text of a PDF and the outlines of a PNG can't show: pictures in pixels (CBDT, and sbix through fontkit)
 * and layers of plain colours (COLR, version 0).
 */
import type { Font, Glyph } from 'fontkit';
import type { Point } from '../../geometry/geometry.ts';
import { filled, type ImageItem, type PathItem } from '../scene/scene.ts';
import { colorBitmaps, type GlyphPicture } from './bitmap-glyphs.ts';
import { glyphOutline } from './glyph-outline.ts';

export interface ColorGlyph {
  /** In em. */
  readonly advance: number;
  /** Draws it where the pen stands at a point of the picture, at a size in pixels to the em; `squeeze` narrows it. */
  readonly draw: (pen: Point, size: number, squeeze: number) => (ImageItem | PathItem)[];
}

/** The figure of a glyph, or null where it is none. */
export type ColorGlyphs = (glyph: Glyph) => ColorGlyph | null;

/** Null for a font that draws its letters in the colour of the text. */
export function colorGlyphs(font: Font, bytes: Uint8Array): ColorGlyphs | null {
  const bitmaps = colorBitmaps(bytes);
  if (bitmaps !== null) {
    knowGlyphs(font);
    return ({ id }) => pictured(bitmaps(id));
  }
  if ('sbix' in font) return (glyph) => pictured(sbixPicture(glyph as SbixGlyph, font as Font & SbixFont));
  if (font.COLR !== undefined && font.CPAL !== undefined) return (glyph) => layered(glyph, font.unitsPerEm);
  return null;
}

/** A font without outlines has no glyph objects in fontkit, which can choose glyphs of it all the same. */
function knowGlyphs(font: Font): void {
  const cbox = { minX: 0, minY: 0, maxX: 0, maxY: 0, width: 0, height: 0 };
  const getGlyph = (id: number, codePoints: number[] = []) => ({ id, codePoints, advanceWidth: 0, path: { commands: [] }, cbox });
  Object.defineProperty(font, 'getGlyph', { value: getGlyph, configurable: true });
}

function pictured(picture: GlyphPicture | null): ColorGlyph | null {
  if (picture === null) return null;
  const { png, width, height, left, top, advance } = picture;
  const draw: ColorGlyph['draw'] = ([x, y], size, squeeze) => {
    const box = { x: x + left * size * squeeze, y: y - top * size, width: width * size * squeeze, height: height * size };
    return [{ type: 'image', box, png }];
  };
  return { advance, draw };
}

interface SbixFont {
  readonly sbix: { readonly imageTables: readonly { readonly ppem: number }[] };
}

interface SbixGlyph extends Glyph {
  getImageForSize(size: number): { originX: number; originY: number; type: string; data: Buffer } | null;
}

const LARGEST = 1000;

function sbixPicture(glyph: SbixGlyph, { sbix, unitsPerEm }: Font & SbixFont): GlyphPicture | null {
  const image = glyph.getImageForSize(LARGEST);
  if (image?.type !== 'png ') return null;
  const perEm = sbix.imageTables.at(-1)!.ppem;
  const [width, height] = [image.data.readUInt32BE(16) / perEm, image.data.readUInt32BE(20) / perEm];
  const [left, bottom] = [image.originX / perEm, image.originY / perEm];
  return {
    png: image.data.toString('base64'),
    width,
    height,
    left,
    top: bottom + height,
    advance: glyph.advanceWidth / unitsPerEm,
  };
}

const BLACK = { red: 0, green: 0, blue: 0 };

function layered({ layers = [], advanceWidth }: Glyph, unitsPerEm: number): ColorGlyph | null {
  if (layers.every(({ glyph }) => glyph.path.commands.length === 0)) return null;
  const draw: ColorGlyph['draw'] = (pen, size, squeeze) =>
    layers.map(({ glyph, color }) => {
      // A layer without a colour has that of the text.
      const { red, green, blue } = color ?? BLACK;
      const scale = size / unitsPerEm;
      const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
      return filled(glyphOutline(glyph, pen, [scale * squeeze, scale]), `#${hex}`);
    });
  return { advance: advanceWidth / unitsPerEm, draw };
}
