/** Heat as an overlay: four equal steps of a round value and all above them, each with a colour and a width of its own, and the value in words at each node. */
import type { OverlayTone } from '../../geometry/diagram.ts';
import { costText, hoursText } from '../words/figure-words.ts';
import { type PictureLang, wordsOf } from '../words/picture-words.ts';
import type { Overlay } from './with-overlay.ts';

export interface PictureHeat {
  readonly key: 'time' | 'cost' | 'wait';
  /** By a node's id: hours, or money. */
  readonly values: ReadonlyMap<string, number>;
  readonly currency: string | null;
  /** Whether the values are of a whole case, rather than of one visit. */
  readonly isExpected: boolean;
}

const TONES = ['heat1', 'heat2', 'heat3', 'heat4', 'heat5'] as const satisfies readonly OverlayTone[];
const HOURS_OF_A_DAY = 24;

export function heatOverlay({ key, values, currency, isExpected }: PictureHeat, lang: PictureLang): Overlay {
  const most = Math.max(0, ...values.values());
  const step = roundStep(most / TONES.length, key === 'cost' ? DECIMAL : TIMES);
  const text = (value: number) =>
    key === 'cost' ? costText({ amount: value, currency }, lang) : hoursText(value, HOURS_OF_A_DAY, lang);
  const headings = wordsOf(lang).heat[key];
  return {
    nodeMark: ({ id }) => {
      const value = values.get(id);
      return value === undefined ? null : { tone: toneOf(value / step), text: text(value) };
    },
    edgeMark: () => null,
    legend: [
      { tone: null, text: most === 0 ? headings.none : isExpected ? headings.case : headings.visit },
      ...(most === 0
        ? []
        : TONES.map((tone, i) => ({ tone, text: `≤ ${text(i + 1 === TONES.length ? most : step * (i + 1))}` }))),
    ],
  };
}

/** Which of the steps a value lies in, given in steps. */
function toneOf(steps: number): OverlayTone {
  return TONES[Math.min(TONES.length, Math.max(1, Math.ceil(steps - 1e-9))) - 1]!;
}

/** What people count in: minutes and hours, then days; beyond the last one its tens and hundreds. */
const TIMES = [1 / 60, 2 / 60, 5 / 60, 10 / 60, 15 / 60, 20 / 60, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 72, 120, 240];
const DECIMAL = [1, 2, 5];

/** The largest of the round values that is no more; those below and above the list are its decimal parts and multiples. */
function roundStep(most: number, round: readonly number[]): number {
  if (most <= 0) return round[0]!;
  const [first, last] = [round[0]!, round.at(-1)!];
  const fits = (value: number) => value <= most + 1e-9;
  if (most >= first - 1e-9 && most < 2 * last) return round.findLast(fits) ?? first;
  const base = most < first ? first : last;
  const power = 10 ** Math.floor(Math.log10(most / base) + 1e-9);
  return DECIMAL.map((factor) => factor * power * base).findLast(fits)!;
}
