/** The legend below the frame: the symbols and lines that the page shows, in one fixed order, in as many rows as they need. */
import type { LegendEntry, PlacedEdge, PlacedNode } from '../../geometry/diagram.ts';
import type { Size } from '../../geometry/geometry.ts';
import { measure } from '../../text/measure.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import type { PictureSettings } from '../options.ts';
import { type PictureLang, wordsOf } from '../words/picture-words.ts';
import { lineOf, textLine } from '../words/text-line.ts';

type Kind = LegendEntry['kind'];

export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** From the frame to the foot of the last row; 0 without entries. */
  readonly height: number;
}

/** Kinds as the legend distinguishes them: both terminators are one, fork and join are another. */
const ORDER: readonly (readonly [Kind, ...PlacedNode['kind'][]])[] = [
  ['terminator', 'start', 'end'],
  ['task', 'task'],
  ['manual', 'manual'],
  ['decision', 'decision'],
  ['bar', 'fork', 'join'],
  ['merge', 'merge'],
  ['document', 'document'],
  ['data', 'data'],
  ['system', 'system'],
  ['archive', 'archive'],
  ['subprocess', 'subprocess'],
  ['delay', 'delay'],
  ['connector', 'connector'],
];

const SAMPLE: Size = { width: 22, height: 13 };
const SAMPLES: Partial<Record<Kind, Size>> = {
  decision: { width: 24, height: 15 },
  system: { width: 16, height: 15 },
  archive: { width: 17, height: 13 },
  connector: { width: 14, height: 14 },
  bar: { width: 22, height: 8 },
  merge: { width: 9, height: 9 },
  mainFlow: { width: 24, height: 10 },
  otherFlow: { width: 24, height: 10 },
  informationFlow: { width: 24, height: 10 },
  highlight: { width: 24, height: 10 },
};

/** The badge of a key control: its height, the padding at its ends, and how long it may be. */
const BADGE = { height: 15, padding: 5, longest: 64 };

const TO_TEXT = 5;
/** Between two entries: as much as fills the row, within these. */
const GAP = { min: 16, max: 40 };
/** From the frame to the middle of the first row, between rows, and below the last one. */
const TOP = 19;
const ROW = 21;
const FOOT = 8;

/** What a legend has to explain: the symbols, lines and badges of a page. */
export interface LegendContent {
  readonly nodes: readonly { readonly kind: string; readonly facts: PlacedNode['facts'] }[];
  readonly edges: readonly Pick<PlacedEdge, 'kind' | 'main'>[];
  /** The rule whose findings are shown. */
  readonly highlight?: string | null;
}

/** The legend `width` wide, below a frame whose bottom left is at (`x`, `y`). */
export function legend(
  content: LegendContent,
  { lang, fonts }: Pick<PictureSettings, 'lang' | 'fonts'>,
  x: number,
  y: number,
  width: number,
): Legend {
  const items = kindsOf(content).map((kind) => itemOf(kind, content, lang, fonts));
  const rows = balancedRows(items, width);
  const entries = rows.flatMap((row, i) => placeRow(row, rows.length, x, y + TOP + i * ROW, width, fonts));
  return { entries, height: rows.length === 0 ? 0 : TOP + (rows.length - 1) * ROW + FOOT };
}

function kindsOf({ nodes, edges, highlight }: LegendContent): Kind[] {
  const drawn = new Set(nodes.map(({ kind }) => kind));
  const flows: readonly (readonly [Kind, boolean])[] = [
    ['mainFlow', edges.some(({ kind, main }) => kind === 'sequence' && main)],
    ['otherFlow', edges.some(({ kind, main }) => kind === 'sequence' && !main)],
    ['informationFlow', edges.some(({ kind }) => kind === 'information')],
    ['control', nodes.some(({ facts }) => facts.some(({ key }) => key === 'control'))],
    ['highlight', highlight != null],
  ];
  return [
    ...ORDER.flatMap(([kind, ...shown]) => (shown.some((each) => drawn.has(each)) ? [kind] : [])),
    ...flows.flatMap(([kind, is]) => (is ? [kind] : [])),
  ];
}

interface LegendItem {
  readonly kind: Kind;
  readonly sample: Size;
  /** Of the badge of a key control. */
  readonly badge: string | null;
  readonly text: string;
  readonly width: number;
}

function itemOf(kind: Kind, content: LegendContent, lang: PictureLang, fonts: Fonts): LegendItem {
  const badge = kind === 'control' ? badgeText(content, lang, fonts) : null;
  const name = wordsOf(lang).legend[kind];
  const text = kind === 'highlight' ? `${name} ${content.highlight}` : name;
  const sample = badge === null ? (SAMPLES[kind] ?? SAMPLE) : { width: badgeWidth(badge, fonts), height: BADGE.height };
  return { kind, sample, badge, text, width: sample.width + TO_TEXT + measure(text, TYPE_SCALE.legend, fonts) };
}

/** The first badge of the page, if it is short, so that the reader sees the very sign that is explained. */
function badgeText({ nodes }: LegendContent, lang: PictureLang, fonts: Fonts): string {
  const badges = nodes.flatMap(({ facts }) => facts.flatMap(({ badge, line }) => (badge ? [line.text] : [])));
  return badges.find((text) => badgeWidth(text, fonts) <= BADGE.longest) ?? wordsOf(lang).control;
}

function badgeWidth(text: string, fonts: Fonts): number {
  return measure(text, TYPE_SCALE.badge, fonts) + 2 * BADGE.padding;
}

/** The fewest rows, and among those the ones whose longest is shortest, so that no entry stands alone in the last one. */
function balancedRows(items: readonly LegendItem[], width: number): LegendItem[][] {
  const { length } = rowsOf(items, width);
  let [low, high] = [0, Math.ceil(width)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rowsOf(items, middle).length <= length) high = middle;
    else low = middle + 1;
  }
  return rowsOf(items, high);
}

function rowsOf(items: readonly LegendItem[], width: number): LegendItem[][] {
  const rows: LegendItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (used + GAP.min + item.width > width) {
      rows.push([item]);
      used = item.width;
    } else {
      rows.at(-1)!.push(item);
      used += GAP.min + item.width;
    }
  }
  return rows;
}

/** A sole row spreads over the width; several keep the smallest gap, so that they read as one list. */
function placeRow(
  row: readonly LegendItem[],
  rows: number,
  x: number,
  middle: number,
  width: number,
  fonts: Fonts,
): LegendEntry[] {
  const spare = (width - row.reduce((sum, item) => sum + item.width, 0)) / Math.max(1, row.length - 1);
  const gap = rows > 1 ? GAP.min : Math.min(GAP.max, Math.max(GAP.min, spare));
  let at = x;
  return row.map(({ kind, sample: size, badge, text, width: own }) => {
    const sample = { x: at, y: middle - size.height / 2, ...size };
    const style = TYPE_SCALE.legend;
    const baseline = middle + 0.36 * style.size;
    const line = textLine(lineOf(text, style, fonts), at + size.width + TO_TEXT, baseline, {
      style,
      tone: 'quiet',
      anchor: 'start',
    });
    const inBadge = { style: TYPE_SCALE.badge, tone: 'controlText', anchor: 'middle' } as const;
    const sampleLine =
      badge === null ? null : textLine(lineOf(badge, TYPE_SCALE.badge, fonts), at + size.width / 2, baseline, inBadge);
    at += own + gap;
    return { kind, sample, sampleLine, line };
  });
}
