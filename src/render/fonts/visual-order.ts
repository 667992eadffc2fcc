/**
 * The parts of a line in the order in which they stand from left to right (Unicode Standard Annex 9, package bidi-js). A part is kept in the order
 * in which it is read: the font engine turns its letters round when it joins them.
 */
import bidiFactory from 'bidi-js';
import { hasRightToLeft, isRightToLeft } from '../../text/direction.ts';

export interface VisualPart {
  readonly text: string;
  /** Whether it runs from right to left. */
  readonly isTurned: boolean;
}

interface LevelRun {
  readonly text: string;
  readonly level: number;
}

export function visualParts(text: string): VisualPart[] {
  if (!hasRightToLeft(text)) return [{ text, isTurned: false }];
  const bidi = bidiFactory();
  const levels = bidi.getEmbeddingLevels(text, isRightToLeft(text) ? 'rtl' : 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  const drawn = [...text.split('').keys()].map((at) => mirrored.get(at) ?? text[at]!);
  return reordered(levelRuns(drawn, levels.levels)).map((run) => ({ text: run.text, isTurned: run.level % 2 === 1 }));
}

function levelRuns(units: readonly string[], levels: Uint8Array): LevelRun[] {
  const runs: LevelRun[] = [];
  for (const [at, unit] of units.entries()) {
    const [last, level] = [runs.at(-1), levels[at]!];
    if (last?.level === level) runs[runs.length - 1] = { text: last.text + unit, level };
    else runs.push({ text: unit, level });
  }
  return runs;
}

/** Rule L2: from the highest level to the lowest odd one, whatever lies at that level or above is turned round. */
function reordered(runs: readonly LevelRun[]): LevelRun[] {
  const order = [...runs];
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && order[end]!.level >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  }
  return order;
}
