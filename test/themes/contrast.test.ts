import { describe, expect, it } from 'vitest';
import { contrast, mostReadable } from '../../src/themes/contrast.ts';
import { THEMES, themeOf } from '../../src/themes/themes.ts';

/** WCAG 2.2: 4.5 for text (success criterion 1.4.3), 3 for what has to be seen to understand a drawing (1.4.11). */
const TEXT = 4.5;
const GRAPHIC = 3;

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('the theme %s', (_, theme) => {
  const { text } = theme;

  it('has readable texts on every ground that they stand on', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ...[theme.page, theme.lane, theme.externalLane, theme.header, theme.step.fill, theme.decision.fill].map(
        (ground) => [text.ink, ground] as const,
      ),
      ...[theme.page, theme.lane, theme.externalLane, theme.header].map((ground) => [text.quiet, ground] as const),
      ...[theme.lane, theme.externalLane, theme.data.fill].map((ground) => [text.data, ground] as const),
      [text.inverse, theme.terminator.fill],
      [text.controlText, theme.control],
      [text.control, theme.lane],
    ];
    for (const [color, ground] of pairs) expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  it('has outlines and flows that stand out', () => {
    const lines = [theme.step, theme.decision, theme.data, theme.terminator].map(({ line }) => line);
    for (const { color } of [...lines, theme.mainFlow, theme.otherFlow, theme.informationFlow, theme.frame]) {
      for (const ground of [theme.lane, theme.externalLane])
        expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(GRAPHIC);
    }
  });
});

describe('themes', () => {
  it('have the contrasts that the look was chosen by', () => {
    const light = themeOf('light');
    const dark = themeOf('dark');
    expect(contrast(light.text.ink, light.lane)).toBeCloseTo(16.4, 1);
    expect(contrast(light.decision.line.color, light.decision.fill)).toBeCloseTo(4.8, 1);
    expect(contrast(dark.text.ink, dark.step.fill)).toBeCloseTo(13.9, 1);
    expect(contrast(dark.otherFlow.color, dark.step.fill)).toBeGreaterThan(6);
  });

  it('tell the flows apart without colour in print', () => {
    const mono = themeOf('mono');
    expect(mono.mainFlow.width).toBeGreaterThanOrEqual(2 * mono.otherFlow.width);
    expect(mono.ownColors).toBe(false);
  });

  it('fall back to the light one', () => {
    expect(themeOf('no such theme').name).toBe('light');
  });
});

describe('mostReadable', () => {
  it('picks dark text on a light ground and light text on a dark one, for names and hexadecimal colours', () => {
    expect(mostReadable('navy', ['#000000', '#FFFFFF'])).toBe('#FFFFFF');
    expect(mostReadable('gold', ['#000000', '#FFFFFF'])).toBe('#000000');
    expect(mostReadable('#123', ['#000000', '#FFFFFF'])).toBe('#FFFFFF');
  });
});
