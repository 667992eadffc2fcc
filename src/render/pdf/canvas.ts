/**
 * What a page is drawn on, with the names of the places that links lead to. The names are of lower-case letters, digits and hyphens alone,
 * because the table of names must be in order of bytes and pdfkit sorts it by locale: for these signs both are the same everywhere.
 */

import type { PlacedNode } from '../../geometry/diagram.ts';
import type { FurtherFace, WeightFaces } from '../fonts/faces.ts';
import type { LinkTarget } from '../scene/scene.ts';

export type Destinations = (target: LinkTarget) => string;

/** The name of the destination that a page is. */
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

/** Names of the places that the links of a text lead to, of the same signs as those of `Destinations`. */
export interface Anchors {
  /** What an anchor is called; null where the document has none of that name. */
  placeOf(anchor: string): string | null;
  /** What the group of a drawing is called that leads to an anchor; null where none does. */
  drawnOf(anchor: string): string | null;
  /** The same once, for the first group that does: a name is that of one place. */
  claim(anchor: string): string | null;
}

/** Names for the places of a PDF that links lead to. Each place of a drawing is claimed once. */
export function anchorsNamed(places: Iterable<string>, drawn: Iterable<string>): Anchors {
  const [texts, groups] = [numbered(places, 'place'), numbered(drawn, 'drawn')];
  const claimed = new Set<string>();
  return {
    placeOf: (anchor) => texts.get(anchor) ?? null,
    drawnOf: (anchor) => groups.get(anchor) ?? null,
    claim(anchor) {
      const name = claimed.has(anchor) ? null : (groups.get(anchor) ?? null);
      claimed.add(anchor);
      return name;
    },
  };
}

export const NO_ANCHORS: Anchors = { placeOf: () => null, drawnOf: () => null, claim: () => null };

function numbered(anchors: Iterable<string>, kind: string): ReadonlyMap<string, string> {
  return new Map([...new Set(anchors)].map((anchor, i) => [anchor, `${kind}-${i + 1}`]));
}

/** What a page is drawn on, and with. */
export interface Canvas {
  readonly destinations: Destinations;
  readonly anchors: Anchors;
  readonly document: PDFKit.PDFDocument;
  readonly lettering: WeightFaces;
  /** What the document calls the fonts that fill in. */
  readonly fontNames: ReadonlyMap<FurtherFace['font'], string>;
}
