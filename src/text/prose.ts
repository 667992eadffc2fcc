/**
 * Breaks a text as prose is set: full lines, ragged right, the last one as long as it comes out. The lines that are short by the least sum of squares
 * and end where a reader would pause (after Knuth and Plass, "Breaking paragraphs into lines", 1981); `wrap` instead evens out the few lines of a label.
 */
import type { BrokenParagraph } from './paragraph.ts';

/** A last line shorter than this looks lost. In em, like the cost, which is that of a line four letters short. */
const SHORTEST_LAST = 2.5;
const LOST = 16;

/** Offsets at which the lines of a paragraph end, none wider than `maxWidth` pixels unless a single character is; `em` is the size of its type. */
export function proseEnds(source: BrokenParagraph, em: number, maxWidth: number): number[] {
  const breaks = source.breaks(maxWidth);
  const last = breaks.length - 1;
  const best = breaks.map(() => ({ cost: Number.POSITIVE_INFINITY, start: 0 }));
  best[0]!.cost = 0;
  for (let end = 1; end <= last; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const width = source.width(breaks[start]!.at, breaks[end]!.at);
      if (width > maxWidth && start < end - 1) break;
      const slack = (maxWidth - width) / em;
      const price = end < last ? slack ** 2 + breaks[end]!.cost : start > 0 && width < SHORTEST_LAST * em ? LOST : 0;
      const cost = best[start]!.cost + price;
      if (cost < best[end]!.cost) best[end] = { cost, start };
    }
  }
  const ends: number[] = [];
  for (let end = last; end > 0; end = best[end]!.start) ends.push(breaks[end]!.at);
  return ends.reverse();
}
