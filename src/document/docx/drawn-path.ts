/** A path of a scene as a shape with an outline of its own. */
import type { CustomLineDash, IShapeGroupChildOptions, ShapeLine } from 'docx/shapes';
import type { Box } from '../../geometry/geometry.ts';
import { pathBounds } from '../../geometry/path-bounds.ts';
import { pathData } from '../../render/scene/path-data.ts';
import type { PathItem, Stroke } from '../../render/scene/scene.ts';
import { hexOf } from '../../themes/css-color.ts';

/** How a scene comes on the page. */
export interface Placement {
  /** Pixels on the page for one of the scene. */
  readonly scale: number;
  /** The part of the scene that is shown. */
  readonly shown: Box;
}

/** A shape, or several, and where its corner lies on the page. */
export type PlacedPath = Extract<IShapeGroupChildOptions, { readonly transformation?: unknown }> & {
  readonly transformation: { readonly offset: { readonly left: number; readonly top: number } };
};

const PT_PER_PX = 0.75;

/** A path as a shape of a Word drawing. */
export function pathShape({ path, fill, stroke }: PathItem, placement: Placement): PlacedPath {
  return {
    type: 'custom',
    path: pathData(path),
    transformation: transformationOf(pathBounds(path), placement),
    fill: fill === null ? 'none' : colorOf(fill),
    line: stroke === null ? 'none' : lineOf(stroke, placement),
  };
}

/** A box of the scene as place and size in its Word drawing. */
export function transformationOf({ x, y, width, height }: Box, { scale, shown }: Placement) {
  return { offset: { left: (x - shown.x) * scale, top: (y - shown.y) * scale }, width: width * scale, height: height * scale };
}

/** A colour as Word writes it: six hexadecimal digits without `#`. */
export function colorOf(color: string): string {
  return hexOf(color) ?? '000000';
}

function lineOf({ color, width, dash, cap }: Stroke, { scale }: Placement): ShapeLine {
  return {
    color: colorOf(color),
    width: width * scale * PT_PER_PX,
    cap: cap === 'round' ? 'round' : 'flat',
    join: 'round',
    ...(dash === null ? {} : { dash: dashOf(dash, width) }),
  };
}

/** Word counts dashes in widths of the line. */
function dashOf(dash: readonly number[], width: number): CustomLineDash {
  const pairs = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  return pairs.flatMap((length, i) => (i % 2 === 0 ? [{ length: length / width, gap: pairs[i + 1]! / width }] : []));
}
