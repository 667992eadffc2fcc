/**
 * Full-width stops and brackets fill half of their em. A centred line is moved so that what stands out is in the middle: a light stop at its
 * end hangs as if it were not there, and of a bracket or a question mark only the empty half does.
 */
const STOP_AT_END = /[，、。；：]$/u;
const HALF_EMPTY_AT_END = /[，、。；：！？）》〉”’」』】〕]$/u;
const HALF_EMPTY_AT_BEGIN = /^[（《〈“‘「『【〔]/u;
const HALF = 0.5;

interface Inset {
  readonly begin: number;
  readonly end: number;
}

/** Empty space inside a line's advance width at its begin and end, in pixels. */
export function inkInset(line: string, { size }: { readonly size: number }): Inset {
  return { begin: HALF_EMPTY_AT_BEGIN.test(line) ? HALF * size : 0, end: HALF_EMPTY_AT_END.test(line) ? HALF * size : 0 };
}

/** How far to the right of the middle, in pixels, a centred line of this text stands. */
export function hangingShift(line: string, style: { readonly size: number }): number {
  const { begin, end } = inkInset(line, style);
  return (end - begin) / 2 + (STOP_AT_END.test(line) ? (HALF * style.size) / 2 : 0);
}
