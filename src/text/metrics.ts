/**
 * Advances and kerning of fonts: those of the two that flowc draws with are decoded on first use from the generated tables. Figures are in 1/1000 em.
 * A character that the tables leave out is an ideograph of one em, or one that the fonts lack.
 */
import { BOLD, REGULAR } from './metrics.generated.ts';

/** Advances: `start:advance,advance*count;…`, numbers in base 36. Kerning: classes of characters, and of each left class `right class:value,…`. */
export interface EncodedMetrics {
  readonly advances: string;
  readonly kerning: { readonly left: readonly string[]; readonly right: readonly string[]; readonly rows: readonly string[] };
}

export interface FontMetrics {
  /** Advance of a character, or undefined where the table has none. */
  advance(code: number): number | undefined;
  /** What is added between two characters that stand side by side. */
  kerning(left: number, right: number): number;
}

/** The fonts that texts are set in, one a weight. */
export interface Fonts {
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

const number = (text: string) => Number.parseInt(text, 36);

function decodeAdvances(text: string): Map<number, number> {
  const advances = new Map<number, number>();
  for (const run of text.split(';')) {
    const [start = '', list = ''] = run.split(':');
    let code = number(start);
    for (const item of list.split(',')) {
      const [value = '', count = '1'] = item.split('*');
      for (const end = code + number(count); code < end; code++) advances.set(code, number(value));
    }
  }
  return advances;
}

function decodeClasses(classes: readonly string[]): Map<number, number> {
  const members = new Map<number, number>();
  classes.forEach((characters, index) => {
    for (const character of characters) members.set(character.codePointAt(0)!, index);
  });
  return members;
}

function decodeRow(row: string): Map<number, number> {
  return new Map(row.split(',').map((item) => item.split(':').map(number) as [number, number]));
}

/** Rows of the kerning table are decoded when a character of their class is first met. */
function decode({ advances, kerning }: EncodedMetrics): FontMetrics {
  const table = decodeAdvances(advances);
  const left = decodeClasses(kerning.left);
  const right = decodeClasses(kerning.right);
  const rows: Map<number, number>[] = [];
  const rowOf = (index: number) => {
    rows[index] ??= decodeRow(kerning.rows[index]!);
    return rows[index];
  };
  return {
    advance: (code) => table.get(code),
    kerning: (a, b) => {
      const [first, second] = [left.get(a), right.get(b)];
      return first === undefined || second === undefined ? 0 : (rowOf(first).get(second) ?? 0);
    },
  };
}

const decoded = new Map<EncodedMetrics, FontMetrics>();

function metricsOf(encoded: EncodedMetrics): FontMetrics {
  let metrics = decoded.get(encoded);
  if (metrics === undefined) {
    metrics = decode(encoded);
    decoded.set(encoded, metrics);
  }
  return metrics;
}

/** flowc's own. */
export const FLOWC_FONTS: Fonts = {
  get regular() {
    return metricsOf(REGULAR);
  },
  get bold() {
    return metricsOf(BOLD);
  },
};
