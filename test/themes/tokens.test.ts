import { describe, expect, it } from 'vitest';
import { faintColors } from '../../src/themes/legible.ts';
import { THEMES, themeOf } from '../../src/themes/themes.ts';
import { fitsToken, themeWith } from '../../src/themes/tokens.ts';

const light = themeOf('light');

describe('themeWith', () => {
  it('sets what is said and keeps the rest', () => {
    const theme = themeWith(light, 'own', { step: 'navy', 'main-flow': '#abc', corner: 0 });
    expect(theme).toEqual({
      ...light,
      name: 'own',
      step: { ...light.step, fill: '#000080' },
      mainFlow: { ...light.mainFlow, color: '#aabbcc' },
      corner: 0,
    });
  });

  it('writes in white or black on the author’s terminators and badges', () => {
    expect(themeWith(light, 'own', { terminator: 'gold', control: '#400000' }).text).toMatchObject({
      inverse: '#000000',
      controlText: '#FFFFFF',
    });
  });

  it('keeps the outlines of all symbols in proportion', () => {
    const { step, decision, data } = themeWith(light, 'own', { 'line-width': 2.5 });
    expect([step.line.width, decision.line.width, data.line.width]).toEqual([2.5, 3, 2.2]);
  });
});

it('takes colours that CSS knows, and lengths that can be seen', () => {
  expect(fitsToken('ink', 'rebeccapurple')).toBe(true);
  expect(fitsToken('ink', 'url(x)')).toBe(false);
  expect(fitsToken('corner', 0)).toBe(true);
  expect(fitsToken('main-width', 0)).toBe(false);
});

describe('faintColors', () => {
  it('finds none in the themes of flowc', () => {
    expect(THEMES.flatMap(faintColors)).toEqual([]);
  });

  it('names the colour, what it stands on and how little it stands out', () => {
    expect(faintColors(themeWith(light, 'own', { 'data-line': '#c0c0c0' }))).toEqual([
      { color: 'data-line', ground: 'lane', contrast: expect.closeTo(1.82, 1), least: 3 },
      { color: 'data-line', ground: 'external', contrast: expect.closeTo(1.7, 1), least: 3 },
    ]);
  });
});
