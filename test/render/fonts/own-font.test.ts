/** Fonts of the user's own: which can be drawn with, and that every text of a picture is measured in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/api.ts';
import type { TextLine } from '../../../src/geometry/diagram.ts';
import { familyOf, metricsOf } from '../../../src/render/fonts/own-font.ts';
import { shippedFonts } from '../../../src/resources/package-files.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { measure } from '../../../src/text/measure.ts';
import { FLOWC_FONTS, type Fonts } from '../../../src/text/metrics.ts';

const { regular, bold } = shippedFonts();
const BOLD_ONLY = metricsOf({ regular: bold, bold });
const EXAMPLES = readdirSync('examples').filter((file) => file.endsWith('.flow'));

function linesIn(value: unknown): TextLine[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'size' in value && 'bold' in value && 'width' in value) return [value as TextLine];
  return Object.values(value).flatMap(linesIn);
}

async function drawn(file: string, fonts: Fonts) {
  const source = sourceFile(file, readFileSync(`examples/${file}`, 'utf8'));
  const { diagram } = await compile(source, undefined, { check: false, fonts });
  return diagram;
}

describe('familyOf', () => {
  it('names a font without what could end a name in a style sheet', () => {
    expect(familyOf(regular)).toMatch(/^[\p{L}\p{N} ._+-]+$/u);
  });

  it('takes nothing but whole TrueType and OpenType fonts', () => {
    const text = (content: string) => familyOf(new TextEncoder().encode(content));
    expect([text(''), text('process "A"'), text('wOFF'), text('wOF2'), text('ttcf'), text('true')]).toEqual(Array(6).fill(null));
    expect(familyOf(regular.slice(0, 5000))).toBeNull();
  });
});

describe('metricsOf', () => {
  it("measures as flowc's own tables where the font is flowc's", () => {
    const opened = metricsOf(shippedFonts());
    for (const text of ['Fill in the request', 'AVATAR, Ty. “W.”', '填写（Form A）：确认', 'Ünïcödé → ①', '']) {
      for (const style of [
        { size: 13, bold: false },
        { size: 24, bold: true },
      ]) {
        expect(Math.abs(measure(text, style, opened) - measure(text, style, FLOWC_FONTS))).toBeLessThan(0.02 * style.size);
      }
    }
  });
});

describe('a layout with other fonts', () => {
  it.each(EXAMPLES)('measures every text of %s in them', async (file) => {
    const lines = linesIn(await drawn(file, BOLD_ONLY));
    const wrong = lines.filter((line) => Math.abs(line.width - measure(line.text, line, BOLD_ONLY)) > 1e-6);
    expect(wrong).toEqual([]);
  });

  it('is the same each time, and not that of other fonts', async () => {
    const [first, second, other] = [
      await drawn('quotation.flow', BOLD_ONLY),
      await drawn('quotation.flow', metricsOf({ regular: bold, bold })),
      await drawn('quotation.flow', FLOWC_FONTS),
    ];
    expect(second).toEqual(first);
    const words = (diagram: Awaited<ReturnType<typeof drawn>>) => linesIn(diagram).reduce((sum, { width }) => sum + width, 0);
    expect(words(first!)).toBeGreaterThan(words(other!));
    expect(first!.pages[0]!.nodes).not.toEqual(other!.pages[0]!.nodes);
  });
});
