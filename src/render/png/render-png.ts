/** Pages of a diagram as PNG: the SVG, with its letters as outlines, drawn by resvg, which reads no font and no other file of the machine. */
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Diagram, PlacedPage } from '../../geometry/diagram.ts';
import type { FontFallback, FontFiles } from '../fonts/font-files.ts';
import { outlinedScene } from '../fonts/outlined.ts';
import type { SceneOptions } from '../scene/context.ts';
import { joinedScene, pageScene } from '../scene/page.ts';
import type { Scene } from '../scene/scene.ts';
import { svgOf } from '../svg/svg.ts';

export interface PngOptions extends SceneOptions {
  readonly fonts: FontFiles;
  /** Further fonts for characters that these lack; without it, squares are drawn. */
  readonly fallback?: FontFallback | undefined;
  /** Pixels of the PNG to one of the drawing. */
  readonly scale?: number;
  /** Pixels to an inch of paper, instead of a scale. */
  readonly dpi?: number;
}

/** More than this is refused: 32,000 × 32,000 pixels take 4 GB. */
const MOST_PIXELS = 200_000_000;
const PT_PER_INCH = 72;
const USUAL_SCALE = 2;

/** A picture that is asked for at a size that no machine should be asked for. */
class TooManyPixels extends RangeError {
  override readonly name = 'TooManyPixels';
}

/** A page as a PNG file. Throws `TooManyPixels` where it would be too large. */
export function renderPng(diagram: Diagram, page: PlacedPage, options: PngOptions): Uint8Array {
  return pngOf(pageScene(diagram, page, options), options);
}

/** All pages below each other on one sheet. */
export function renderJoinedPng(diagram: Diagram, options: PngOptions): Uint8Array {
  return pngOf(joinedScene(diagram, options), options);
}

/** A scene that is drawn already. */
export function pngOf(scene: Scene, { fonts, fallback, scale = USUAL_SCALE, dpi }: PngOptions): Uint8Array {
  const perPoint = scene.width / scene.sheet.width;
  const zoom = dpi === undefined ? scale : dpi / PT_PER_INCH / perPoint;
  if (scene.width * scene.height * zoom ** 2 > MOST_PIXELS)
    throw new TooManyPixels(`${Math.round(scene.width * zoom)} × ${Math.round(scene.height * zoom)}`);
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: Math.max(1, Math.round(scene.width * zoom)) },
    font: { loadSystemFonts: false },
    logLevel: 'off',
  };
  const png = new Resvg(svgOf(outlinedScene(scene, fonts, fallback)), options).render().asPng();
  return withDensity(png, zoom * perPoint * PT_PER_INCH);
}

/** States in a PNG how many pixels go to an inch: the chunk `pHYs` (PNG 1.2, 4.2.4.2), before the first chunk of the picture. */
const BEFORE_CHUNKS = 8;
const HEADER_CHUNK = 25;
const INCHES_PER_METRE = 1 / 0.0254;

/** The PNG with its density; it must be one as encoders write it, beginning with `IHDR`. */
function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const at = BEFORE_CHUNKS + HEADER_CHUNK;
  const chunk = densityChunk(Math.round(dpi * INCHES_PER_METRE));
  const bytes = new Uint8Array(png.length + chunk.length);
  bytes.set(png.subarray(0, at));
  bytes.set(chunk, at);
  bytes.set(png.subarray(at), at + chunk.length);
  return bytes;
}

function densityChunk(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/** The checksum of PNG's chunks (ISO 3309), bit by bit: a chunk of this length needs no table. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
