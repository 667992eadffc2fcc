/**
 * Names of the places that links lead to. They are of lower-case letters, digits and hyphens alone, because the table of names must be in order
 * of bytes and pdfkit sorts it by locale: for these signs both are the same everywhere.
 */
import type { PlacedNode } from '../../geometry/diagram.ts';
import type { Target } from '../scene/scene.ts';

export type Destinations = (target: Target) => string;

export function pageDestination(page: number): string {
  return `page-${page}`;
}

/** Gives each place its name. */
export function destinations(): Destinations {
  const numbers = new Map<PlacedNode, number>();
  return ({ page, node }) => {
    if (node === null) return pageDestination(page);
    const number = numbers.get(node) ?? numbers.size + 1;
    numbers.set(node, number);
    return `node-${number}`;
  };
}
