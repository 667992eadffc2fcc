/** SVG, PNG and PDF are one picture: every example, rasterised from each format, differs no more than two rasterisers do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/api.ts';
import type { Diagram } from '../../src/geometry/diagram.ts';
import { renderPdf } from '../../src/render/pdf/render-pdf.ts';
import { renderPng } from '../../src/render/png/render-png.ts';
import { renderSvg } from '../../src/render/svg/svg.ts';
import { shippedFonts } from '../../src/resources/package-files.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { EXAMPLES, exampleText } from '../support/examples.ts';
import { hasProgram, type Pixels, pixelsOfPdf } from '../support/programs.ts';

const DPI = 96;
const FONT_FILES = ['Regular', 'Bold'].map((weight) => `fonts/FlowcSans-${weight}.ttf`);
const fonts = shippedFonts();
const host = { root: 'examples', read: (file: string) => readFileSync(file, 'utf8'), exists: () => true };

interface Drawn {
  readonly diagram: Diagram;
  /** The pages as PNG. */
  readonly pages: readonly Pixels[];
}

const drawn = new Map<string, Promise<Drawn>>();

/** Each example is laid out once. */
function drawnAs(name: string): Promise<Drawn> {
  const known = drawn.get(name) ?? draw(name);
  drawn.set(name, known);
  return known;
}

async function draw(name: string): Promise<Drawn> {
  const file = path.posix.join('examples', name);
  const { diagram } = await compile(sourceFile(file, exampleText(name)), host, { check: false });
  const pages = diagram!.pages.map((page) => pixelsOfPng(renderPng(diagram!, page, { fonts, dpi: DPI })));
  return { diagram: diagram!, pages };
}

function pixelsOfSvg(svg: string, width: number): Pixels {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Noto Sans SC' };
  const drawn = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render();
  return { width: drawn.width, height: drawn.height, rgb: withoutAlpha(drawn.pixels) };
}

function withoutAlpha(pixels: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    rgb[to] = pixels[from]!;
    rgb[to + 1] = pixels[from + 1]!;
    rgb[to + 2] = pixels[from + 2]!;
  }
  return rgb;
}

/** resvg reads PNG too, so that it can give the pixels of one. */
function pixelsOfPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const data = bytes.toString('base64');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
  return pixelsOfSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`, width);
}

const BLOCK = 12;
/** Of the most different blocks: two programs put large letters up to half a pixel apart, each as suits its raster. */
const ALIKE = 28;

/** The mean of each colour in blocks of pixels: fine edges even out, a letter or line that is missing or elsewhere does not. */
function blocks({ width, height, rgb }: Pixels, columns: number, rows: number): Float64Array {
  const sums = new Float64Array(columns * rows * 3);
  for (let y = 0; y < Math.min(height, rows * BLOCK); y++) {
    for (let x = 0; x < Math.min(width, columns * BLOCK); x++) {
      const block = (Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK)) * 3;
      for (let channel = 0; channel < 3; channel++) sums[block + channel]! += rgb[(y * width + x) * 3 + channel]!;
    }
  }
  return sums.map((sum) => sum / BLOCK ** 2);
}

/** How far the most different blocks of two pictures are apart, from 0 to 255. */
function difference(a: Pixels, b: Pixels): number {
  const [columns, rows] = [Math.floor(Math.min(a.width, b.width) / BLOCK), Math.floor(Math.min(a.height, b.height) / BLOCK)];
  const [first, second] = [blocks(a, columns, rows), blocks(b, columns, rows)];
  return first.reduce((most, value, i) => Math.max(most, Math.abs(value - second[i]!)), 0);
}

describe.each(EXAMPLES)('%s', (name) => {
  it('is the same as SVG and PNG', async () => {
    const { diagram, pages } = await drawnAs(name);
    for (const [i, page] of diagram.pages.entries()) {
      expect(difference(pages[i]!, pixelsOfSvg(renderSvg(diagram, page), pages[i]!.width))).toBeLessThan(8);
    }
  });

  it.runIf(hasProgram('pdftoppm'))('is the same as PDF', async () => {
    const { diagram, pages } = await drawnAs(name);
    const pdf = await renderPdf(diagram, { fonts });
    for (const [i, page] of pages.entries()) expect(difference(pixelsOfPdf(pdf, i + 1, DPI), page)).toBeLessThan(ALIKE);
  });
});

it('tells pictures apart that differ in one letter or line', async () => {
  const texts = ['Approve', 'Approved'].map((text) => `start a "${text}" in s\nend b "B" in s\nlane s "S"\na -> b`);
  const [one, other] = await Promise.all(
    texts.map(async (text) => {
      const { diagram } = await compile(sourceFile('a.flow', text), host, { check: false });
      return pixelsOfSvg(renderSvg(diagram!, diagram!.pages[0]!), 600);
    }),
  );
  expect(difference(one!, other!)).toBeGreaterThan(1.5 * ALIKE);
});
