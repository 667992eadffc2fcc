/**
 * Whether a theme can be read: texts need a contrast of 4.5 to what they stand on, lines that carry meaning one of 3 (WCAG 2.2, success
 * criteria 1.4.3 and 1.4.11).
 */
import { contrast } from './contrast.ts';
import type { Theme } from './theme.ts';
import { type ColorName, TOKENS } from './tokens.ts';

const TEXT = 4.5;
const GRAPHIC = 3;

/** What stands on what, with the least contrast between them. */
const PAIRS: readonly (readonly [color: ColorName, grounds: readonly ColorName[], least: number])[] = [
  ['ink', ['page', 'lane', 'external', 'header', 'step', 'decision'], TEXT],
  ['quiet', ['page', 'lane', 'external', 'header'], TEXT],
  ['data-text', ['lane', 'external', 'data'], TEXT],
  ['control', ['lane'], TEXT],
  ['step-line', ['lane', 'external'], GRAPHIC],
  ['decision-line', ['lane', 'external'], GRAPHIC],
  ['data-line', ['lane', 'external'], GRAPHIC],
  ['terminator', ['lane', 'external'], GRAPHIC],
  ['main-flow', ['lane', 'external'], GRAPHIC],
  ['flow', ['lane', 'external'], GRAPHIC],
  ['information', ['lane', 'external'], GRAPHIC],
  ['frame', ['lane', 'external'], GRAPHIC],
];

export interface Faint {
  readonly color: ColorName;
  readonly ground: ColorName;
  readonly contrast: number;
  readonly least: number;
}

/** The colours that don't stand out enough from what they are drawn on. */
export function faintColors(theme: Theme): Faint[] {
  return PAIRS.flatMap(([color, grounds, least]) =>
    grounds
      .map((ground) => ({ color, ground, contrast: contrast(TOKENS[color].of(theme), TOKENS[ground].of(theme)), least }))
      .filter((pair) => pair.contrast < least),
  );
}
