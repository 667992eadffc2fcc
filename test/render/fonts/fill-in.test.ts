/** Texts that take more than the first font: letters and pictures of fonts that fill in, and the order of right-to-left text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facesOf, furtherFace } from '../../../src/render/fonts/faces.ts';
import { setLine } from '../../../src/render/fonts/runs.ts';
import type { TextItem } from '../../../src/render/scene/scene.ts';
import { itemElement as textElement } from '../../../src/render/svg/group.ts';
import { shippedFonts } from '../../../src/resources/package-files.ts';

const { regular } = facesOf(shippedFonts());
const faceOf = (name: string) => furtherFace({ bytes: readFileSync(`test/support/fonts/${name}.ttf`), face: null })!;
const faces = () => ({ first: regular, further: ['arabic', 'letters', 'emoji'].map(faceOf) });

const item = (text: string, more: Partial<TextItem> = {}): TextItem => ({
  type: 'text',
  text,
  at: [100, 0],
  anchor: 'start',
  size: 10,
  bold: false,
  color: '#000',
  width: null,
  ...more,
});

const lettersOf = (text: string) =>
  setLine(item(text), faces()).runs.map((run) => (run.kind === 'letters' ? run.text : run.figures.length));

describe('a line', () => {
  it('takes from another font what its own lacks, and nothing else', () => {
    expect(lettersOf('Wyślij fakturę 订单')).toEqual(['Wy', 'ś', 'lij faktur', 'ę', ' 订单']);
  });

  it('shows emoji as pictures, a joined one as one', () => {
    expect(lettersOf('✅ ok 👩‍💻📧')).toEqual([1, ' ok ', 2]);
    const [figures] = setLine(item('✅'), faces()).runs;
    const [image] = figures!.kind === 'figures' ? figures!.figures[0]!.draw([100, 50], 10, 1) : [];
    expect(image).toMatchObject({
      type: 'image',
      png: expect.stringMatching(/^iVBOR/),
      box: { height: expect.closeTo(11.7, 1) },
    });
  });

  it('of a right-to-left script stands in visual order, its brackets turned, its figures and Latin words as they are read', () => {
    expect(lettersOf('الطلب (2024) ABC')).toEqual(['ABC', ' (', '2024', ')', 'الطلب ']);
    expect(lettersOf('Check الطلب 2')).toEqual(['Check ', '2', 'الطلب ']);
  });

  it('joins the letters of Arabic whatever was drawn before', () => {
    const { font, draws } = faceOf('arabic');
    const formsOf = (text: string) => font.layout(text).glyphs.map(({ id }) => id);
    const before = formsOf('تحقق');
    for (const letter of 'الطلب تحقق سعر') expect(draws(letter)).toBe(true);
    for (const { path } of font.layout('من تحت').glyphs) path.toSVG();
    expect(formsOf('تحقق')).toEqual(before);
    expect(new Set(before).size).toBe(4);
  });

  it('is narrowed to the room that the layout left it, about its anchor', () => {
    const wide = setLine(item('żółć żółć', { room: 20, anchor: 'middle' }), faces());
    expect(wide.squeeze).toBeLessThan(0.6);
    expect(wide.left).toBeCloseTo(90);
    expect(setLine(item('żółć', { room: 200 }), faces()).squeeze).toBe(1);
  });
});

describe('in an SVG', () => {
  it('a right-to-left line says so, and keeps its place', () => {
    expect(textElement(item('الطلب 1'))).toMatch(/direction="rtl"/);
    expect(textElement(item('الطلب 1'))).toMatch(/text-anchor="end"/);
    expect(textElement(item('1. שלום', { anchor: 'middle' }))).toMatch(/text-anchor="middle"/);
    expect(textElement(item('Order الطلب'))).not.toMatch(/direction|text-anchor/);
  });
});

it('opens no file that is none, nor a font that it has no face of', () => {
  expect(furtherFace({ bytes: Buffer.from('no font'), face: null })).toBeNull();
  expect(furtherFace({ bytes: readFileSync('test/support/fonts/letters.ttf').subarray(0, 300), face: null })).toBeNull();
});
