/** What stands in a connector's circle: `A/2`, "look for A on page 2"; the letter alone where the other side is on this page or on several. */
import type { Connector } from './chart.ts';

/** `first` is the number by which the picture's first page is called. */
export function connectorText({ letter, otherPages }: Connector, page: number, first: number): string {
  const [other, ...more] = otherPages;
  return other === undefined || other === page || more.length > 0 ? letter : `${letter}/${other + first - 1}`;
}
