/**
 * Fitting a text into an outline: a shape says how much room a block of lines has at a given size, and the smallest height is sought at which
 * the lines have room. Lines are broken once more whenever a higher block leaves less width, until block and room agree.
 */
import type { Box } from '../geometry/geometry.ts';
import { hangingShift, inkInset } from '../text/hanging.ts';
import type { Fonts } from '../text/metrics.ts';
import { baselines, blockHeight, type TextStyle } from '../text/type-scale.ts';
import { type Breaker, breaker, type WrappedLine } from '../text/wrap.ts';
import type { FittedText, Shape } from './shape.ts';

/** The room for a block of lines: their greatest width, and where the block's middle is. */
interface TextRoom {
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly style: TextStyle;
  readonly minHeight: number;
  /** Room for a block `block` high in a shape of this size; null where the block is too high for it. */
  room(width: number, height: number, block: number): TextRoom | null;
}

/** Heights are tried in steps of half a pixel. */
const STEP = 0.5;

interface Fit {
  readonly height: number;
  readonly count: number;
  readonly room: TextRoom;
}

/** The room that the lines get at this height, or null where they don't fit or are narrower than `least`. */
function fitAt(text: Breaker, width: number, height: number, least: number, { style, room }: Frame): Fit | null {
  for (let count = Math.min(1, text.count(Number.POSITIVE_INFINITY)); ; ) {
    const space = room(width, height, blockHeight(count, style));
    if (space === null || space.width < Math.max(style.size, least)) return null;
    const needed = text.count(space.width);
    if (needed <= count) return { height, count, room: space };
    count = needed;
  }
}

/**
 * The smallest height that has room: a bound by doubling, then binary search below it. Where an outline narrows, a little more height may save
 * lines; up to the height of a line is spent on that, since short lines in a high shape read badly. As much as it takes is spent on keeping words
 * whole that have room in the highest shape.
 */
function lowest(text: Breaker, width: number, frame: Frame): Fit {
  const widest = frame.room(width, Number.MAX_SAFE_INTEGER, 0)?.width ?? 0;
  const least = text.widestWord <= widest ? text.widestWord : 0;
  const at = (steps: number) => fitAt(text, width, frame.minHeight + steps * STEP, least, frame);
  const line = Math.ceil(frame.style.lineHeight / STEP);
  let bound = 0;
  while (at(bound) === null) bound = bound === 0 ? line : 2 * bound;
  const low = smallest(0, bound, (steps) => at(steps) !== null);
  const fewest = at(low + line)?.count ?? Number.POSITIVE_INFINITY;
  return at(smallest(low, low + line, (steps) => (at(steps)?.count ?? Number.POSITIVE_INFINITY) <= fewest))!;
}

/** What the lines take up as drawn: marks that hang leave their empty half outside. */
function inkBox(lines: readonly WrappedLine[], room: TextRoom, style: TextStyle): Box {
  const height = blockHeight(lines.length, style);
  let left = 0;
  let right = 0;
  for (const line of lines) {
    const middle = hangingShift(line.text, style);
    const inset = inkInset(line.text, style);
    left = Math.min(left, middle - line.width / 2 + inset.begin);
    right = Math.max(right, middle + line.width / 2 - inset.end);
  }
  return { x: room.x + left, y: room.y - height / 2, width: right - left, height };
}

/** A length of a shape whose text is set smaller than usual: it shrinks with its type. */
export function shrunk(length: number, type: TextStyle, usual: TextStyle): number {
  return Math.round((length * type.size) / usual.size / STEP) * STEP;
}

/** The text in the smallest shape of this width that holds it. */
export function fitText(text: string, width: number, fonts: Fonts | undefined, frame: Frame): FittedText {
  const broken = breaker(text, frame.style, fonts);
  const { height, room } = lowest(broken, width, frame);
  const lines = broken.lines(room.width);
  return {
    size: { width, height },
    lines,
    textBox: inkBox(lines, room, frame.style),
    baselines: baselines(lines.length, room.y, frame.style),
    middle: room.x,
    torn: broken.widestWord > room.width,
  };
}

/** Binary search: the smallest integer from `low` to `high` that passes, where all above one that passes do too; `high` if none below it does. */
export function smallest(low: number, high: number, passes: (n: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** How a shape fits texts: never narrower than its least width, and `minHeight` high in the usual size of type. */
export function fitting(
  usual: TextStyle,
  { least }: { readonly least: number },
  minHeight: number,
  room: Frame['room'],
): Shape['fit'] {
  return (text, width, fonts, style = usual) =>
    fitText(text, Math.max(width, least), fonts, { style, minHeight: shrunk(minHeight, style, usual), room });
}
