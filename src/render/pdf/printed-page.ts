/** Pages of a document of text and drawings as plain data: everything is set and in its place, in points from the page's top left. */
import type { Box, Point, Size } from '../../geometry/geometry.ts';
import type { Scene, SceneItem } from '../scene/scene.ts';

/** A part of the document's structure (ISO 32000-1, 14.8.4), by which it is read aloud. Its children stand in the order in which they are first met. */
export interface Tag {
  readonly type: 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P' | 'Code' | 'TOC' | 'TOCI' | ListTag | TableTag;
  /** Null for the document. */
  readonly parent: Tag | null;
  /** Which cells a cell of the head is the head of. */
  readonly scope?: 'Column' | 'Row';
}

type ListTag = 'L' | 'LI' | 'Lbl' | 'LBody';
type TableTag = 'Table' | 'TR' | 'TH' | 'TD';

/** What leads on: `to` is `#` and an anchor, or an address; `label` says it in words. */
export interface PrintedLink {
  readonly to: string;
  /** Whether it leads to what leads to the anchor in a drawing, rather than to the anchor. */
  readonly intoDrawing?: boolean;
  readonly box: Box;
  readonly label: string;
}

/** Something drawn; without a tag it is decoration. */
export interface PrintedPart {
  readonly kind: 'part';
  readonly tag: Tag | null;
  readonly items: readonly SceneItem[];
  readonly link: PrintedLink | null;
}

/** A page of a drawing, `scale` points a pixel; its groups lead to the anchors that their links name. */
export interface PrintedScene {
  readonly kind: 'scene';
  readonly tag: Tag;
  readonly scene: Scene;
  readonly at: Point;
  readonly scale: number;
}

/** A place that links lead to, and that the outline lists where it has a title. */
export interface PrintedPlace {
  readonly kind: 'place';
  readonly anchor: string | null;
  readonly top: number;
  readonly entry: { readonly title: string; readonly level: number } | null;
}

export interface PrintedPage extends Size {
  readonly color: string;
  readonly parts: readonly (PrintedPart | PrintedScene | PrintedPlace)[];
}
