/** Plain geometry. Lengths are CSS pixels (1/96 inch), the origin is the page's top left, y grows downwards. */
export type Point = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Where edges may end on one side: `at` is the offset of the port from the side's begin (left or top), `inset` how far the outline lies inside the box there, `reach` how far from `at` an edge may end to both sides. A reach of 0 means: at the port only. */
export interface PortSide {
  readonly at: number;
  readonly inset: number;
  readonly reach: number;
}

export type Ports = Readonly<Record<Side, PortSide>>;

/** A path in the terms of SVG, absolute coordinates; arcs as `A rx ry rotation large sweep x y`. */
export type PathCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['A', number, number, number, 0 | 1, 0 | 1, number, number]
  | readonly ['Z'];
export type Path = readonly PathCommand[];
