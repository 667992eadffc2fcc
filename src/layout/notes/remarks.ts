/** Remarks on the whole process: at the foot of the first page, each with a bracket at its left. */
import type { PlacedNote } from '../../geometry/diagram.ts';
import type { Process } from '../../model/process.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { wrap } from '../../text/wrap.ts';
import { textLine } from '../words/text-line.ts';

export interface PageRemarks {
  readonly notes: readonly PlacedNote[];
  /** From the frame to the foot of the last one; 0 without any. */
  readonly height: number;
}

/** Longer lines are hard to read. */
const WIDEST = 640;
const TO_BRACKET = 10;
const AIR = 4;
/** Above the first and between two. */
const GAP = 12;

/** The remarks below `foot`, in a column that begins at `x`. */
export function remarksOf(process: Process, page: number, x: number, foot: number, width: number, fonts: Fonts): PageRemarks {
  const about = page === 1 ? process.notes.filter(({ on }) => on.length === 0) : [];
  const { size, lineHeight } = TYPE_SCALE.note;
  const notes: PlacedNote[] = [];
  let y = foot;
  for (const { text } of about) {
    const lines = wrap(text, TYPE_SCALE.note, Math.min(width, WIDEST) - TO_BRACKET - AIR, fonts);
    const box = { x, y: y + GAP, width: Math.min(width, WIDEST), height: lines.length * lineHeight + 2 * AIR };
    const first = box.y + AIR + lineHeight / 2 + 0.36 * size;
    const style = { style: TYPE_SCALE.note, tone: 'quiet', anchor: 'start' } as const;
    const placed = lines.map((line, i) => textLine(line, x + TO_BRACKET, first + i * lineHeight, style));
    notes.push({ ...box, on: [], bracket: 'left', ties: [], lines: placed });
    y = box.y + box.height;
  }
  return { notes, height: y - foot };
}
