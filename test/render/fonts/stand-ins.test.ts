import { describe, expect, it } from 'vitest';
import { facesOf } from '../../../src/render/fonts/faces.ts';
import { drawableText, missingCharacters } from '../../../src/render/fonts/stand-ins.ts';
import { shippedFonts } from '../../../src/resources/fonts.ts';
import { layOut } from '../../support/draw-flow.ts';

const fonts = shippedFonts();
const { regular } = facesOf(fonts);

describe('drawableText', () => {
  it('leaves what the font has', () => {
    for (const text of ['Order №1 → ①, “ok”', '填写《报价申请表》，镕喆堃', 'Ångström, naïve'])
      expect(drawableText(text, regular)).toBe(text);
  });

  it('draws a square for each character as a reader takes it', () => {
    expect(drawableText('a𠮷b', regular)).toBe('a□b');
    expect(drawableText('👨‍👩‍👧 x 👍🏽', regular)).toBe('□ x □');
  });

  it('drops what is never seen', () => {
    expect(drawableText('✓\ufe0f a\u200db', regular)).toBe('✓ ab');
  });
});

it('names the characters of a diagram that are missing, each once', async () => {
  const diagram = await layOut('lane s "S"\nstart a "𠮷 😀" in s\nend b "𠮷" in s\na -> b', 'down');
  expect(missingCharacters(diagram, fonts)).toEqual(['𠮷', '😀']);
});
