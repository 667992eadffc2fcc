/**
 * How wide the columns of a table are: each as wide as its longest line where there is room, else none narrower than its longest word, and
 * what is left shared by what more they ask. Where a matrix has no room, the heads of its letters stand
 * upright.
 */
import { measure } from '../../text/measure.ts';
import { plainText, type Text } from '../text.ts';

export interface TableColumns {
  /** In twentieths of a point; together the table's width. */
  readonly widths: readonly number[];
  /** Whose head stands upright. */
  readonly turned: readonly boolean[];
  /** What upright heads ask of the row's height; 0 without any. */
  readonly headHeight: number;
}

/** Of the texts in cells, 9.5 pt, and bold because Calibri is wider in places. */
const STYLE = { size: 9.5 / 0.75, bold: true };
const TWIPS_PER_PX = 15;
/** Left and right of a cell's text. */
const PADDING = 200;
/** A word longer than this share of the table is broken. */
const MOST_FOR_WORD = 0.35;
/** A column with an upright head is at least as wide as a line is high. */
const UPRIGHT_WIDTH = 460;
/** What stands below an upright head is short. */
const MOST_BELOW_UPRIGHT = 700;
/** Fewer look odd. */
const FEWEST_UPRIGHT = 4;
const MOST_HEAD_HEIGHT = 2400;

export function columnsOf(head: readonly string[], rows: readonly (readonly Text[])[], width: number): TableColumns {
  const bodies = head.map((_, i) => rows.map((row) => plainText(row[i] ?? '')));
  const natural = head.map((name, i) => longestLine([name, ...bodies[i]!]));
  const isTight = sum(natural) > width;
  const turnable = head.map((_, i) => longestLine(bodies[i]!) <= MOST_BELOW_UPRIGHT);
  const isMatrix = isTight && turnable.filter(Boolean).length >= FEWEST_UPRIGHT;
  const turned = head.map((name, i) => isMatrix && turnable[i]! && longestLine([name]) > MOST_BELOW_UPRIGHT);
  const column = head.map((name, i) => (turned[i] ? bodies[i]! : [name, ...bodies[i]!]));
  const wanted = column.map((texts, i) => Math.max(longestLine(texts), turned[i] ? UPRIGHT_WIDTH : 0));
  const least = column.map((texts, i) =>
    turned[i] ? wanted[i]! : Math.min(1.1 * longest(texts.flatMap(wordsOf)), wanted[i]!, MOST_FOR_WORD * width),
  );
  const upright = head.filter((_, i) => turned[i]).map((name) => longestLine([name]));
  return {
    widths: rounded(shared(wanted, least, width), width),
    turned,
    headHeight: Math.min(MOST_HEAD_HEIGHT, Math.max(0, ...upright)),
  };
}

const longestLine = (texts: readonly string[]) => longest(texts.flatMap((text) => text.split('\n')));

function longest(texts: readonly string[]): number {
  return PADDING + TWIPS_PER_PX * Math.max(0, ...texts.map((text) => measure(text, STYLE)));
}

/** Latin words can't be broken; two Chinese characters should stand beside each other. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => word.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? []);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function shared(wanted: readonly number[], least: readonly number[], width: number): number[] {
  const [all, needed] = [sum(wanted), sum(least)];
  if (all <= width) return wanted.map((each) => (each * width) / all);
  if (needed >= width) return least.map((each) => (each * width) / needed);
  return wanted.map((each, i) => least[i]! + ((width - needed) * (each - least[i]!)) / (all - needed));
}

function rounded(values: readonly number[], width: number): number[] {
  const whole = values.map(Math.floor);
  return whole.map((value, i) => (i === whole.length - 1 ? value + Math.round(width) - sum(whole) : value));
}
