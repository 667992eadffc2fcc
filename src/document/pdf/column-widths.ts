/**
 * How wide the columns of a table are: each as wide as its longest word and, where there is room, as its longest line; else the widths with which
 * the table is lowest, found by handing width from column to column.
 */
import type { Setting } from './set-text.ts';

/** Narrower than this, in em, a column of ideographs would be a pole of single signs. */
const LEAST = 4.5;
/** Rows by which widths are judged: more of them say the same. */
const JUDGED = 120;
const STEPS = [64, 32, 16, 8] as const;

export interface ColumnWidths {
  /** Of the texts, without padding. */
  readonly widths: readonly number[];
  /** Whether a word is torn. */
  readonly isTorn: boolean;
}

interface Limits {
  readonly least: readonly number[];
  readonly natural: readonly number[];
}

/** `rows` hold the head too; `em` is the size of the type and `room` the width of all texts together. */
export function columnWidths(rows: readonly (readonly Setting[])[], em: number, room: number): ColumnWidths {
  const columns = rows[0]!.map((_, i) => rows.map((row) => row[i]!));
  const natural = columns.map((cells) => Math.max(...cells.map((cell) => cell.natural)));
  const least = columns.map((cells, i) =>
    Math.min(natural[i]!, Math.max(LEAST * em, ...cells.map(({ widestWord }) => widestWord))),
  );
  const [most, fewest] = [sum(natural), sum(least)];
  if (fewest > room) return { widths: least.map((width) => (width * room) / fewest), isTorn: true };
  if (most <= room)
    return {
      widths: natural.map((width) => width + ((room - most) * (width + em)) / (most + em * natural.length)),
      isTorn: false,
    };
  const start = natural.map((width, i) => least[i]! + ((room - fewest) * (width - least[i]!)) / (most - fewest));
  return { widths: lowest(start, { least, natural }, judged(rows)), isTorn: false };
}

function judged(rows: readonly (readonly Setting[])[]): readonly (readonly Setting[])[] {
  const step = Math.ceil(rows.length / JUDGED);
  return rows.filter((_, i) => i % step === 0);
}

/** Hands width over while that makes the table lower. */
function lowest(start: readonly number[], limits: Limits, rows: readonly (readonly Setting[])[]): number[] {
  const heightOf = heights(rows);
  let widths = [...start];
  let best = heightOf(widths);
  for (const step of STEPS) {
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (const [from, to] of pairs(widths.length)) {
        const given = Math.min(step, widths[from]! - limits.least[from]!);
        if (given <= 0 || widths[to]! >= limits.natural[to]!) continue;
        const tried = widths.map((width, i) => (i === from ? width - given : i === to ? width + given : width));
        const height = heightOf(tried);
        if (height < best) [widths, best, isBetter] = [tried, height, true];
      }
      for (const to of widths.keys()) {
        const tried = fromAll(widths, to, step, limits);
        const height = tried === null ? best : heightOf(tried);
        if (height < best) [widths, best, isBetter] = [tried!, height, true];
      }
    }
  }
  return widths;
}

/** One column wider by what all others can spare of it together; null where that is nothing, or where it is wide enough. */
function fromAll(widths: readonly number[], to: number, step: number, { least, natural }: Limits): number[] | null {
  const spare = widths.map((width, i) => (i === to ? 0 : width - least[i]!));
  const all = sum(spare);
  const given = Math.min(step, all, natural[to]! - widths[to]!);
  return given < 1 ? null : widths.map((width, i) => (i === to ? width + given : width - (given * spare[i]!) / all));
}

/** Height of the table in lines; a cell in which much is broken weighs a little, so that of two heights the quieter table wins. */
function heights(rows: readonly (readonly Setting[])[]): (widths: readonly number[]) => number {
  const known = rows[0]!.map(() => new Map<string, readonly number[]>());
  const linesIn = (column: number, width: number) => {
    const key = width.toFixed(2);
    const lines = known[column]!.get(key) ?? rows.map((row) => row[column]!.count(width));
    known[column]!.set(key, lines);
    return lines;
  };
  return (widths) => {
    const columns = widths.map((width, i) => linesIn(i, width));
    return sum(
      rows.map((_, row) => Math.max(...columns.map((lines) => lines[row]!)) + 0.01 * sum(columns.map((lines) => lines[row]!))),
    );
  };
}

function pairs(count: number): [number, number][] {
  const all = Array.from({ length: count }, (_, i) => i);
  return all.flatMap((from) => all.flatMap((to): [number, number][] => (from === to ? [] : [[from, to]])));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
