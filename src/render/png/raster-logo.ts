/**
 * A logo as a PNG of flowc's own making, whatever the file holds besides the picture: what is drawn brings neither script nor address into an
 * output. An SVG may hold plain shapes only, since its drawing must neither read other files, nor use the fonts of the machine, nor run endlessly.
 */
import { Resvg } from '@resvg/resvg-js';
import type { Logo } from '../../geometry/page-band.ts';

const SHAPES = new Set(
  'svg g defs title desc metadata style path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);
/** In pixels: sharp at the size of a logo on paper, and bounded whatever the file says of itself. */
const LARGEST = { width: 640, height: 256 };
const MOST_PIXELS = 4096 * 4096;
const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Null where the bytes are neither an SVG of plain shapes nor a PNG, or where they show nothing. */
export function rasterLogo(bytes: Uint8Array): Logo | null {
  const svg = svgText(bytes);
  if (svg === null) return null;
  try {
    const { width, height } = new Resvg(svg, OPTIONS);
    const zoom = Math.min(LARGEST.width / width, LARGEST.height / height);
    const image = new Resvg(svg, { ...OPTIONS, fitTo: { mode: 'zoom', value: zoom } }).render();
    if (image.pixels.every((value) => value === 0)) return null;
    return { png: Buffer.from(image.asPng()).toString('base64'), width: image.width, height: image.height };
  } catch {
    return null;
  }
}

const OPTIONS = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;

function svgText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 8).toString('hex') !== PNG_SIGNATURE) return plainSvg(buffer);
  if (buffer.length < 24) return null;
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return null;
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${buffer.toString('base64')}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
}

function plainSvg(buffer: Buffer): string | null {
  const text = buffer.toString('utf8');
  if (/<!(?!--)/.test(text) || !/<svg[\s>]/.test(text)) return null;
  const names = [...text.matchAll(/<\/?([^\s/>!?]+)/g)].map(([, name]) => name!);
  return names.every((name) => SHAPES.has(name)) ? text : null;
}
