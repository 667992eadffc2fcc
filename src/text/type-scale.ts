/**
 * The type scale: every size, weight and line height that a picture uses, in CSS pixels. Two weights only, and a line is 3.5 higher than its
 * size, so that lines of all sizes keep the same air.
 */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly lineHeight: number;
}

const LEADING = 3.5;

function style(size: number, bold: boolean): TextStyle {
  return { size, bold, lineHeight: size + LEADING };
}

export const TYPE_SCALE = {
  title: style(24, true),
  subtitle: style(12, false),
  /** A fact of the title block: its name above its value. */
  factName: style(11, false),
  factValue: style(12, false),
  lane: style(14, true),
  laneRole: style(11, false),
  phase: style(12, true),
  step: style(13, false),
  terminator: style(13, true),
  data: style(12, false),
  /** Yes and no. */
  answer: style(12, true),
  connector: style(12, true),
  edgeLabel: style(11, false),
  /** Number of a step, and a badge. */
  number: style(11, true),
  badge: style(11, true),
  /** Times, costs and copies at a box. */
  fact: style(11, false),
  note: style(11, false),
  noteHeading: style(11, true),
  legend: style(11, false),
} as const satisfies Record<string, TextStyle>;

/** Of all sizes of the scale. */
export const SMALLEST_TYPE = 11;

/** The type of a shape where paper is scarce. */
export function smallest({ bold }: TextStyle): TextStyle {
  return style(SMALLEST_TYPE, bold);
}

/** How far a line's baseline lies below the line's middle, in em: half the height of a capital, which is also right for ideographs. */
const BASELINE = 0.36;

/** Baseline of each of `count` lines whose middle as a block is at `middle`. */
export function baselines(count: number, middle: number, { size, lineHeight }: TextStyle): number[] {
  const first = middle - ((count - 1) * lineHeight) / 2 + BASELINE * size;
  return Array.from({ length: count }, (_, line) => first + line * lineHeight);
}

/** Height of a block of lines, from the top of the first line's letters to the foot of the last one's, descenders included; its middle is the block's. */
export function blockHeight(count: number, { size, lineHeight }: TextStyle): number {
  return count === 0 ? 0 : (count - 1) * lineHeight + 1.15 * size;
}
