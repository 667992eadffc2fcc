/** Heat as an overlay: five equal steps up to the highest value, each with a colour and a width of its own, and the value in words at each node. */
import type { OverlayTone } from '../../geometry/diagram.ts';
import { costText, hoursText } from '../words/figures.ts';
import { type Lang, wordsOf } from '../words/words.ts';
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

export function heatOverlay({ key, values, currency, isExpected }: PictureHeat, lang: Lang): Overlay {
  const most = Math.max(0, ...values.values());
  const text = (value: number) =>
    key === 'cost' ? costText({ amount: value, currency }, lang) : hoursText(value, HOURS_OF_A_DAY, lang);
  const headings = wordsOf(lang).heat[key];
  return {
    nodeMark: ({ id }) => {
      const value = values.get(id);
      return value === undefined ? null : { tone: toneOf(value / most), text: text(value) };
    },
    edgeMark: () => null,
    legend: [
      { tone: null, text: most === 0 ? headings.none : isExpected ? headings.case : headings.visit },
      ...(most === 0 ? [] : TONES.map((tone, i) => ({ tone, text: `≤ ${text((most * (i + 1)) / TONES.length)}` }))),
    ],
  };
}

function toneOf(share: number): OverlayTone {
  return TONES[Math.min(TONES.length, Math.max(1, Math.ceil(share * TONES.length - 1e-9))) - 1]!;
}
