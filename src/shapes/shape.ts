/**
 * A shape owns its form: how large it is for a text, where edges may end, where facts stand and what is drawn. One file a shape, one list of
 * them all.
 */
import type { PlacedKind } from '../geometry/diagram.ts';
import type { Box, Path, Ports, Size } from '../geometry/geometry.ts';
import type { Fonts } from '../text/metrics.ts';
import type { TextStyle } from '../text/type-scale.ts';

export type { TextStyle };

export interface FittedText {
  /** Size of the shape's box that holds the text. */
  readonly size: Size;
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  /** What the lines take up, relative to the box's top left; every corner lies inside the outline. */
  readonly textBox: Box;
  /** Baseline of each line, and the middle of the lines, relative to the box's top left. */
  readonly baselines: readonly number[];
  readonly middle: number;
  /** Whether a word had to be torn because no line is wide enough for it. */
  readonly torn: boolean;
}

export type ShapeCorner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

/** Where a fact (number, time …) stands at a corner, relative to the box: its text begins or ends at `x`, its middle is at `y`. */
export interface FactSpot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** Whether the text stands on the outline, which is then drawn open around it. */
  readonly onOutline: boolean;
}

export interface Shape {
  readonly kind: PlacedKind;
  readonly style: TextStyle;
  /**
   * Smallest, usual and largest width, and the least with the smallest type, on a paper that is short of width; a picture draws all shapes of a kind
   * equally wide.
   */
  readonly widths: { readonly least: number; readonly min: number; readonly usual: number; readonly max: number };
  /** Breaks a text for a box of this width and says how high it gets; in flowc's fonts and the shape's own type unless others are given. */
  fit(text: string, width: number, fonts?: Fonts, type?: TextStyle): FittedText;
  ports(size: Size): Ports;
  spots(size: Size): Readonly<Record<ShapeCorner, FactSpot>>;
  /** The outline, filled and stroked, and lines drawn on top of it (side bars, a lid), unfilled; `corner` is the radius of a box's corners. */
  draw(box: Box, corner?: number): { readonly outline: Path; readonly details: readonly Path[] };
}
