/** Fonts of the user's own: whether flowc can draw with one, what it is called, and what the layout must know of it. */
import { create, type Font } from 'fontkit';
import type { FontMetrics, Fonts } from '../../text/metrics.ts';
import { facesOf } from './faces.ts';
import type { FontFiles } from './font-files.ts';

const EM = 1000;
/** First bytes of TrueType and OpenType files. Collections hold several fonts, web fonts are packed: no writer of PDF takes either. */
const SIGNATURES: readonly string[] = ['\0\x01\0\0', 'true', 'OTTO'];
const TRIED = 'Aa1';

/** The name by which a style sheet asks for a font, or null where the bytes are none that flowc can draw with. */
export function familyOf(bytes: Uint8Array): string | null {
  if (!SIGNATURES.includes(String.fromCharCode(...bytes.subarray(0, 4)))) return null;
  try {
    const font = create(bytes as Buffer) as Font;
    const { glyphs } = font.layout(TRIED);
    return font.unitsPerEm > 0 && glyphs.every((glyph) => Array.isArray(glyph.path.commands)) ? nameOf(font) : null;
  } catch {
    return null;
  }
}

/** Without what could end a quoted name in a style sheet. */
function nameOf(font: Font): string {
  return (font.familyName ?? '').replace(/[^\p{L}\p{N} ._+-]/gu, '').trim() || 'sans-serif';
}

const measured = new WeakMap<FontFiles, Fonts>();

/** What texts in these fonts are measured with; of the same files always the same, which remembers what it has measured. */
export function metricsOf(files: FontFiles): Fonts {
  const known = measured.get(files);
  if (known !== undefined) return known;
  const { regular, bold } = facesOf(files);
  const fonts = { regular: fontMetrics(regular), bold: fontMetrics(bold) };
  measured.set(files, fonts);
  return fonts;
}

/** Each character and each pair is asked for once: texts are measured at many places. */
function fontMetrics(font: Font): FontMetrics {
  const perUnit = EM / font.unitsPerEm;
  const advances = new Map<number, number | undefined>();
  const pairs = new Map<string, number>();
  const advance = (code: number) => {
    if (!advances.has(code)) {
      const width = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth * perUnit : undefined;
      advances.set(code, width);
    }
    return advances.get(code);
  };
  const kerning = (left: number, right: number) => {
    const [first, second] = [advance(left), advance(right)];
    if (first === undefined || second === undefined) return 0;
    const pair = String.fromCodePoint(left, right);
    const known = pairs.get(pair) ?? font.layout(pair).advanceWidth * perUnit - first - second;
    pairs.set(pair, known);
    return known;
  };
  return { advance, kerning };
}
