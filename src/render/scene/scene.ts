/**
 * The display list: what is drawn on a page, in order, in terms that every format knows: paths, lines of text and groups. Colours are final,
 * coordinates absolute; texts, ids and links come from the user and are not escaped.
 */
import type { PlacedEdge, PlacedNode, PrintSheet } from '../../geometry/diagram.ts';
import type { Box, Path, Point } from '../../geometry/geometry.ts';

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dash and gap. */
  readonly dash: readonly number[] | null;
  readonly cap: 'butt' | 'round';
}

export interface PathItem {
  readonly type: 'path';
  readonly path: Path;
  readonly fill: string | null;
  readonly stroke: Stroke | null;
}

export interface TextItem {
  readonly type: 'text';
  readonly text: string;
  /** The start, middle or end of the baseline, as `anchor` says. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** Advance width in flowc's fonts; null where it is only an estimate. */
  readonly width: number | null;
  /** That estimate: letters of other fonts are narrowed where they need more. */
  readonly room?: number;
}

/** A place that a group leads to: a node on a page, or the page itself. Pages count from 1 through the whole document. */
export interface LinkTarget {
  readonly page: number;
  readonly node: PlacedNode | null;
}

export interface GroupItem {
  readonly type: 'group';
  /** Unique in the scene; letters of any script and signs, but no blanks. */
  readonly id: string | null;
  readonly classes: readonly string[];
  /** What the group is, in words, for those who don't see it. */
  readonly label: string | null;
  /** Shown while the pointer rests on the group. */
  readonly tip: string | null;
  /** A safe address. */
  readonly link: string | null;
  /** Where in the drawing itself it leads. */
  readonly target: LinkTarget | null;
  /** What it takes up, before it is turned or moved; null where nothing leads there or to it. */
  readonly box: Box | null;
  /** Degrees clockwise about a point. */
  readonly turn: { readonly degrees: number; readonly about: Point } | null;
  /** How far all items are moved. */
  readonly move: Point | null;
  /** The node or edge that it is the picture of, for formats that know more of it than its looks. */
  readonly subject: PlacedNode | PlacedEdge | null;
  /** The lane that it is, or in which it stands. */
  readonly lane: string | null;
  readonly items: readonly SceneItem[];
}

/** A picture in pixels, drawn into a box of its proportions. */
export interface ImageItem {
  readonly type: 'image';
  readonly box: Box;
  /** A PNG, in base64. */
  readonly png: string;
}

export type SceneItem = PathItem | TextItem | ImageItem | GroupItem;

/** A page in an outline: what it belongs to, and what it is called among its pages where there are several. */
export interface Listed {
  readonly process: string;
  readonly part: string | null;
  /** Whether the process begins here. */
  readonly isFirst: boolean;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What it is printed on: `width` and `height` of the scene are the whole sheet. */
  readonly sheet: PrintSheet;
  readonly lang: string;
  readonly title: string;
  /** How an outline lists it. */
  readonly listed: Listed;
  readonly description: string;
  /** The colour of what should not stand out. */
  readonly quiet: string;
  /** What the whole is, in words. */
  readonly role: string;
  readonly items: readonly SceneItem[];
}

const PLAIN: Omit<GroupItem, 'items'> = {
  type: 'group',
  id: null,
  classes: [],
  label: null,
  tip: null,
  link: null,
  target: null,
  box: null,
  turn: null,
  move: null,
  subject: null,
  lane: null,
};

/** Items that belong together. */
export function group(items: readonly SceneItem[], properties: Partial<Omit<GroupItem, 'type' | 'items'>>): GroupItem {
  return { ...PLAIN, ...properties, items };
}

/** A path with a fill and no stroke. */
export function filled(path: Path, fill: string): PathItem {
  return { type: 'path', path, fill, stroke: null };
}

/** A stroked path. `width` and `dash` are in pixels. */
export function stroked(
  path: Path,
  { color, width }: { readonly color: string; readonly width: number },
  {
    dash = null,
    cap = 'butt',
    fill = null,
  }: { dash?: readonly number[] | null; cap?: 'butt' | 'round'; fill?: string | null } = {},
): PathItem {
  return { type: 'path', path, fill, stroke: { color, width, dash, cap } };
}
