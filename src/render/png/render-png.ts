/** Pages of a diagram as PNG: the SVG, with its letters as outlines, drawn by resvg, which reads no font and no other file of the machine. */
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { Resvg } from '@resvg/resvg-js';
import type { Diagram, PlacedPage } from '../../geometry/diagram.ts';
import type { FontFiles } from '../fonts/font-files.ts';
import { outlinedScene } from '../fonts/outlined.ts';
import type { SceneOptions } from '../scene/context.ts';
import { joinedScene, pageScene } from '../scene/page.ts';
import type { Scene } from '../scene/scene.ts';
import { svgOf } from '../svg/svg.ts';
import { withDensity } from './density.ts';

export interface PngOptions extends SceneOptions {
  readonly fonts: FontFiles;
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
export class TooManyPixels extends RangeError {
  override readonly name = 'TooManyPixels';
}

export function renderPng(diagram: Diagram, page: PlacedPage, options: PngOptions): Uint8Array {
  return pngOf(pageScene(diagram, page, options), options);
}

/** All pages below each other on one sheet. */
export function renderJoinedPng(diagram: Diagram, options: PngOptions): Uint8Array {
  return pngOf(joinedScene(diagram, options), options);
}

function pngOf(scene: Scene, { fonts, scale = USUAL_SCALE, dpi }: PngOptions): Uint8Array {
  const perPoint = scene.width / scene.sheet.width;
  const zoom = dpi === undefined ? scale : dpi / PT_PER_INCH / perPoint;
  if (scene.width * scene.height * zoom ** 2 > MOST_PIXELS)
    throw new TooManyPixels(`${Math.round(scene.width * zoom)} × ${Math.round(scene.height * zoom)}`);
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: Math.max(1, Math.round(scene.width * zoom)) },
    font: { loadSystemFonts: false },
    logLevel: 'off',
  };
  const png = new Resvg(svgOf(outlinedScene(scene, fonts)), options).render().asPng();
  return withDensity(png, zoom * perPoint * PT_PER_INCH);
}
