/**
 * Where a file could not be read. What is missing or odd because of that has been reported, and is not reported a second time: a value that was
 * lost, a lane that was lost, a name whose declaration was lost.
 */
import type { Span } from '../../source/source-file.ts';
import type { Tree } from '../../syntax/tree.ts';

export interface SyntaxErrors {
  readonly any: boolean;
  /** Whether a declaration may be lost. */
  readonly lostStatement: boolean;
  /** Whether a statement or attribute was not read to its end. */
  cutShort(item: Span): boolean;
  /** Whether an error stands behind offset `from`, and no further than `to`; of a statement's last part, than the end of what was skipped. */
  between(from: number, to: number | null, statement: Span): boolean;
}

export function syntaxErrors({ errors, unread }: Pick<Tree, 'errors' | 'unread'>): SyntaxErrors {
  const places = errors.map(({ start }) => start).sort((a, b) => a - b);
  const ends = new Map(unread.map(({ span }) => [span.start, span.end]));
  return {
    any: places.length > 0,
    lostStatement: unread.some(({ lost }) => lost),
    cutShort: ({ start }) => ends.has(start),
    between: (from, to, { start, end }) => {
      const place = places[firstNotBefore(places, from)];
      return place !== undefined && place < (to ?? ends.get(start) ?? end);
    },
  };
}

function firstNotBefore(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
