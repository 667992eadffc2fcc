/**
 * A drawing as `flowc build -f json` writes it: what every check and every benchmark reads, so that other engines' drawings can be held to
 * the same rules. Lengths are CSS pixels from the page's top left, y grows downwards.
 */
import type { Box, Point } from '../../../src/geometry/geometry.ts';

export interface DrawnLane extends Box {
  readonly id: string;
  readonly parent?: string | null;
  readonly header?: Box | null;
}

export interface DrawnNode extends Box {
  readonly id: string;
  readonly kind: string;
  readonly lane?: string | null;
  readonly text?: string;
  readonly textBox?: Box | null;
  /** Not in the JSON: what is written at the node, such as its time. */
  readonly facts?: readonly { readonly box: Box }[];
}

export interface DrawnNote extends Box {
  readonly on?: readonly string[];
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly label?: string | null;
  readonly labelBox?: Box | null;
  readonly points: readonly Point[];
}

export interface DrawnPage {
  readonly number?: number;
  readonly width?: number;
  readonly height?: number;
  readonly lanes?: readonly DrawnLane[];
  readonly nodes: readonly DrawnNode[];
  readonly notes?: readonly DrawnNote[];
  readonly edges: readonly DrawnEdge[];
}

export type Direction = 'down' | 'right';

export interface Drawing {
  readonly title?: string;
  readonly direction?: Direction;
  readonly pages: readonly DrawnPage[];
}
