/** Where a flow stands in the chains of the text. */
import type { Marks } from '../../model/marks.ts';

/** The chain that holds the arrow at an offset, and which of its arrows that is. */
export function placeOf(offset: number, { chains }: Marks) {
  const chain = chains.find(({ span }) => span.start <= offset && offset < span.end);
  const arrow = chain?.arrows.findIndex(({ start }) => start === offset) ?? -1;
  return chain && arrow >= 0 ? { chain, arrow } : null;
}
