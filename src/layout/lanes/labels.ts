/**
 * Puts every label beside its own line, near the branch it belongs to: it slides along the edge from its start until it finds a free place on
 * either side. First it keeps well clear of other lines and off the borders of lanes; where that is impossible it comes closer.
 * The sliding model of map labelling (van Kreveld, Strijk, Wolff: Point labeling with sliding labels, 1999) along a line.
 */
import type { Box, Point, Size } from '../../geometry/geometry.ts';
import { extentOf } from './extent.ts';
import { edgeLines } from './picture-lines.ts';
import { newLine, RouteScene } from './scene.ts';
import { LABEL_GAP } from './spacing.ts';
import type { Picture, Pin } from './stages.ts';
import { alone, distanceTo, type Stretch, stretchesOf } from './stretches.ts';

export interface Labelling {
  /** By edge of the graph. */
  readonly boxes: readonly (Box | null)[];
  /** Edges whose label found no place. */
  readonly missing: readonly number[];
  /** How many stand away from the start of their edge, or at a sibling's line. */
  readonly farLabels: number;
}

/** How far along its edge a label may slide, and the steps it takes. */
const FARTHEST = 160;
/** A label further than this from the start of its edge, measured along both axes, is not seen to belong there. */
const NEAR = 40;
/** Nearer than this to a sibling's line and further than that from its own, a label seems to be the sibling's. */
const SIBLING_LINE = 6;
const OWN_REACH = 9;
const STEP = 4;
const FIRST = 3;
/** How far a label may stand out over the first row: less than the padding there. */
const ABOVE_FIRST_ROW = 12;
/** Between a label and its own horizontal line. */
const OVER_LINE = 2;
/** How long the head of an arrow is, and how much further from its line a label beside it stands so that letters do not touch it. */
const HEAD = { length: 10, room: 3 };

/** Distances that are kept, the best first: to other lines, and to the borders of lanes (null: may cross them). */
const LEAST_DISTANCE = 1.5;
const STRICTNESS: readonly Strictness[] = [
  { lines: 5, borders: 2, aside: 0 },
  { lines: LEAST_DISTANCE, borders: 1, aside: 0 },
  { lines: LEAST_DISTANCE, borders: null, aside: 0 },
];
/** In the end a label stands wherever there is room, further and further away from its line. */
const ANYWHERE: readonly Strictness[] = Array.from({ length: 40 }, (_, i) => ({
  lines: LEAST_DISTANCE,
  borders: null,
  aside: 8 * i,
}));

interface Strictness {
  readonly lines: number;
  readonly borders: number | null;
  /** Added to the usual distance from the own line. */
  readonly aside: number;
}

/** How far off a label may stand: near the start of its edge and at no sibling's line; along its edge; or anywhere, the last resort. */
export type Leeway = 'near' | 'along' | 'anywhere';

/** Places the labels of some edges, or of all: pinned ones first, then in the author's order. */
export function placeLabels(picture: Picture, leeway: Leeway, only: ReadonlySet<number> | null = null): Labelling {
  const { layering, columns, heights, lines } = picture;
  const { graph, links } = layering.graph;
  const scene = new RouteScene(
    layering,
    columns,
    heights,
    links.map((link, i) => newLine(link.edge, link.data, link.source.member, link.target.member, lines[i]!)),
  );
  const courses = edgeLines(picture);
  const owned = ownStretches(picture, courses);
  const boxes: (Box | null)[] = graph.edges.map(() => null);
  const missing: number[] = [];
  let farLabels = 0;
  const put = (edge: number, box: Box) => {
    boxes[edge] = box;
    scene.addLabel(extentOf(box));
  };
  for (const { edge, row, box } of picture.pins) {
    const moved = { ...box, y: box.y + heights.line[row]! };
    if (scene.isFree(extentOf(moved), edge, LEAST_DISTANCE)) put(edge, moved);
  }
  graph.edges.forEach(({ label }, edge) => {
    if (label === null || boxes[edge] || (only && !only.has(edge))) return;
    const found = findPlace({ edge, points: courses[edge]!, label, ...owned[edge]! }, scene, picture, leeway);
    if (found === null) missing.push(edge);
    else put(edge, found.box);
    if (found?.isFar) farLabels++;
  });
  return { boxes, missing, farLabels };
}

/** The places of labels in a picture, measured from the rows of their edges' sources. */
export function pinLabels(picture: Picture, edges: ReadonlySet<number>): Pin[] {
  if (edges.size === 0) return [];
  const { layering, heights } = picture;
  const { graph, blocks } = layering.graph;
  const home = new Map(blocks.flatMap((block) => block.members.map((member) => [member.index, block])));
  return placeLabels(picture, 'along', edges).boxes.flatMap((box, edge) => {
    const block = home.get(graph.edges[edge]!.from)!.index;
    const row = layering.items[block]!.firstRow;
    return box ? [{ edge, row, block, box: { ...box, y: box.y - heights.line[row]! } }] : [];
  });
}

interface LabelledLine {
  readonly edge: number;
  readonly points: readonly Point[];
  readonly label: Size;
  /** What its siblings, which leave the same node, do not share. */
  readonly own: readonly Stretch[];
  readonly siblings: readonly Stretch[];
}

interface Found {
  readonly box: Box;
  readonly isFar: boolean;
}

/** By edge: its own stretches and those of its siblings. */
function ownStretches({ layering }: Picture, courses: readonly (readonly Point[])[]): Pick<LabelledLine, 'own' | 'siblings'>[] {
  const { edges } = layering.graph.graph;
  const stretches = courses.map(stretchesOf);
  const bySource = new Map<number, number[]>();
  edges.forEach(({ from, kind }, i) => {
    if (kind === 'sequence') bySource.set(from, [...(bySource.get(from) ?? []), i]);
  });
  return edges.map(({ from }, i) => {
    const siblings = (bySource.get(from) ?? []).filter((other) => other !== i).flatMap((other) => stretches[other]!);
    return { own: alone(stretches[i]!, siblings), siblings };
  });
}

function findPlace(labelled: LabelledLine, scene: RouteScene, picture: Picture, leeway: Leeway): Found | null {
  const { edge, points, label, own, siblings } = labelled;
  const { borders } = picture.columns;
  const { phaseBorders } = picture.heights;
  const transposed = picture.layering.graph.graph.direction === 'right';
  const isOwn = (box: Box) => distanceTo(box, own) <= OWN_REACH || distanceTo(box, siblings) >= SIBLING_LINE;
  const find = ({ borders: margin, lines, aside }: Strictness, isWanted: (box: Box) => boolean) => {
    const free = (box: Box) => {
      const extent = extentOf(box);
      if (!isWanted(box)) return false;
      if (extent.left < 0 || extent.right > scene.width || extent.top < -ABOVE_FIRST_ROW) return false;
      if (phaseBorders.some((y) => y > extent.top - LEAST_DISTANCE && y < extent.bottom + LEAST_DISTANCE)) return false;
      if (margin !== null && borders.some((x) => x > extent.left - margin && x < extent.right + margin)) return false;
      return scene.isFree(extent, edge, lines);
    };
    for (let i = 0; i + 1 < points.length; i++) {
      const farthest = leeway === 'anywhere' ? Number.POSITIVE_INFINITY : FARTHEST;
      const slide = { label, transposed, aside, farthest, hasHead: i + 2 === points.length };
      const box = slideAlong(points[i]!, points[i + 1]!, slide, free);
      if (box) return box;
    }
    return null;
  };
  const isNear = (box: Box) => isOwn(box) && distanceBetween(points[0]!, box) <= NEAR;
  const wishes = leeway === 'near' ? [isNear] : [isNear, isOwn, () => true];
  const levels = leeway === 'anywhere' ? [...STRICTNESS, ...ANYWHERE] : STRICTNESS;
  for (const isWanted of wishes) {
    for (const strictness of levels) {
      const box = find(strictness, isWanted);
      if (box) return { box, isFar: isWanted !== isNear };
    }
  }
  return null;
}

function distanceBetween([x, y]: Point, box: Box): number {
  return Math.max(box.x - x, 0, x - box.x - box.width) + Math.max(box.y - y, 0, y - box.y - box.height);
}

interface Slide {
  readonly label: Size;
  readonly transposed: boolean;
  readonly aside: number;
  readonly farthest: number;
  /** Whether the stretch ends in the head of an arrow. */
  readonly hasHead: boolean;
}

/** The first free place along one stretch of a line, on its preferred side or the other. */
function slideAlong(from: Point, to: Point, slide: Slide, free: (box: Box) => boolean): Box | null {
  const vertical = from[0] === to[0];
  const length = Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]);
  const sides = slide.transposed ? [-1, 1] : [1, -1];
  for (let at = FIRST; at <= Math.min(length, slide.farthest); at += STEP) {
    const isBesideHead = slide.hasHead && at + (vertical ? slide.label.height : slide.label.width) > length - HEAD.length;
    const gap = (vertical === slide.transposed ? OVER_LINE : LABEL_GAP + (isBesideHead ? HEAD.room : 0)) + slide.aside;
    for (const side of sides) {
      const box = vertical
        ? besideVertical(from, to[1] > from[1] ? at : -at, side, gap, slide.label)
        : besideHorizontal(from, to[0] > from[0] ? at : -at, -side, gap, slide.label);
      if (free(box)) return box;
    }
  }
  return null;
}

function besideVertical([x, y]: Point, at: number, side: number, gap: number, { width, height }: Size): Box {
  return { x: side > 0 ? x + gap : x - gap - width, y: at > 0 ? y + at : y + at - height, width, height };
}

function besideHorizontal([x, y]: Point, at: number, side: number, gap: number, { width, height }: Size): Box {
  return { x: at > 0 ? x + at : x + at - width, y: side > 0 ? y + gap : y - gap - height, width, height };
}
