/**
 * Full-width brackets and stops fill half of their em: the mark at a line's end, or the bracket at its begin, hangs. A centred line is moved
 * so that its letters stand in the middle.
 */
const HANGS_AT_END = /[，、。；：！？）》〉”’」』】〕]$/u;
const HANGS_AT_BEGIN = /^[（《〈“‘「『【〔]/u;
const EMPTY_HALF = 0.5;

/** Empty space inside a line's advance width at its begin and end, in pixels. */
export function inkInset(line: string, { size }: { readonly size: number }): { readonly begin: number; readonly end: number } {
  return {
    begin: HANGS_AT_BEGIN.test(line) ? EMPTY_HALF * size : 0,
    end: HANGS_AT_END.test(line) ? EMPTY_HALF * size : 0,
  };
}

/** How far to the right of the middle, in pixels, a centred line of this text stands. */
export function hangingShift(line: string, style: { readonly size: number }): number {
  const { begin, end } = inkInset(line, style);
  return end - begin;
}
