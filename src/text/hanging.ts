/**
 * Full-width brackets and stops fill half of their em: the mark at a line's end, or the bracket at its begin, hangs. A centred line is moved
 * so that its letters stand in the middle.
 */
const HANGS_AT_END = /[，、。；：！？）》〉”’」』】〕]$/u;
const HANGS_AT_BEGIN = /^[（《〈“‘「『【〔]/u;

/** How far to the right of the middle, in pixels, a centred line of this text stands. */
export function hangingShift(line: string, style: { readonly size: number }): number {
  const end = HANGS_AT_END.test(line) ? 0.5 : 0;
  const begin = HANGS_AT_BEGIN.test(line) ? 0.5 : 0;
  return (end - begin) * style.size;
}
