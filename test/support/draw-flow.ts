/** A process from text to finished picture, past every diagnostic: what tests, benchmarks and the gallery look at. */
import { compile } from '../../src/api.ts';
import type { Diagram } from '../../src/geometry/diagram.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { renderJson } from '../../src/render/json/json.ts';
import { renderSvg } from '../../src/render/svg/svg.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { Direction, Drawing } from './geometry/drawing.ts';

/** Lays out whatever of the text can be drawn, each page on one sheet. Throws where there is nothing to draw. */
export async function layOut(text: string, direction: Direction): Promise<Diagram> {
  const { diagram } = await compile(sourceFile('process.flow', text), NO_FILES, { check: false, direction, page: 'auto' });
  if (diagram === null) throw new Error('nothing to draw');
  return diagram;
}

/** The geometry as flowc writes it. */
export async function drawFlow(text: string, direction: Direction): Promise<Drawing> {
  return JSON.parse(renderJson(await layOut(text, direction)));
}

/** The pages of a diagram as SVG. */
export function picturesOf(diagram: Diagram): string[] {
  return diagram.pages.map((page) => renderSvg(diagram, page));
}
