/**
 * Frames round what stands in place of called processes. The layout knows nothing of them: nodes of a called process stand where the flow
 * puts them, also among others. So nodes are put together into one frame as long as nothing else stands in it, and those that others part
 * get several frames, each with the title.
 */
import type { PlacedEdge, PlacedGroup, PlacedLane, PlacedNode, PlacedNote, TextLine } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { boundsOf } from '../../geometry/path.ts';
import type { NodeGroup } from '../../model/process.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';
import { lineOf, textLine } from '../words/text-line.ts';

/** Between nodes and their frame, half of the least gap between rows; each frame within is as much closer. */
const AROUND = 11;
const CLOSER = 4;
/** May stand in a frame though they are not of it: a called process may share them with its caller. */
const DATA: ReadonlySet<PlacedNode['kind']> = new Set(['document', 'data', 'system', 'archive']);
/** Between a frame and what is not of it. */
const CLEAR = 2;
/** From a frame's corner to its title, and from a title to a line that crosses the frame. */
const CORNER = 14;
const STEP = 4;
/** A flow that runs so near along a side hides it; then the side gives way by the first of these that is free, inwards. */
const NEAR = 3;
const ASIDE = [0, 5, -5, 8];
const BASELINE = 0.36;

interface DrawnGroup {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly notes: readonly PlacedNote[];
  readonly lanes: readonly PlacedLane[];
  /** Round the lanes. */
  readonly frame: Box;
}

/** Those that have nodes on the page, the outer ones first. */
export function placedGroups(groups: readonly NodeGroup[], drawn: DrawnGroup, fonts: Fonts): PlacedGroup[] {
  const body = bodyOf(drawn);
  return groups.flatMap((group): PlacedGroup[] => {
    const members = new Set(withInner(group, groups).flatMap(({ nodes }) => nodes));
    const own = drawn.nodes.filter(({ id }) => members.has(id));
    if (own.length === 0 || group.title === undefined) return [];
    const others = drawn.nodes.filter(({ id, kind }) => !members.has(id) && !DATA.has(kind)).map(takenBy);
    const depth = depthOf(group, groups);
    const around = Math.max(CLOSER, AROUND - CLOSER * depth);
    const frames = together(own.map(takenBy), others, around).map((box) =>
      asideOf(drawn.edges, within(grown(box, around), body)),
    );
    const lines = frames.map((box) => titleOn(box, group.title!, drawn, fonts));
    return [{ id: group.id, title: group.title, frames, lines, gaps: [...lines.map(roomOf), ...labelsOf(drawn)] }];
  });
}

/** A title with air at its sides. */
function roomOf({ x, y, width, size }: TextLine): Box {
  return { x: x - STEP, y: y - size, width: width + 2 * STEP, height: 1.5 * size };
}

function labelsOf({ edges }: DrawnGroup): Box[] {
  return edges.flatMap(({ labelBox }) => (labelBox === null ? [] : [labelBox]));
}

function withInner(group: NodeGroup, groups: readonly NodeGroup[]): NodeGroup[] {
  return [group, ...groups.filter(({ parent }) => parent === group.id).flatMap((inner) => withInner(inner, groups))];
}

function depthOf({ parent }: NodeGroup, groups: readonly NodeGroup[]): number {
  const outer = groups.find(({ id }) => id === parent);
  return outer === undefined ? 0 : 1 + depthOf(outer, groups);
}

/** A node with its facts. */
function takenBy({ x, y, width, height, facts, lines }: PlacedNode): Box {
  const texts = lines.map((line) => ({
    ...line,
    x: line.x - { start: 0, middle: line.width / 2, end: line.width }[line.anchor],
  }));
  return boundsOf([
    [x, y],
    [x + width, y + height],
    ...texts.flatMap((line) => [[line.x, line.y - line.size] as const, [line.x + line.width, line.y] as const]),
    ...facts.flatMap(({ box }) => [[box.x, box.y] as const, [box.x + box.width, box.y + box.height] as const]),
  ]);
}

function bodyOf({ frame, lanes }: DrawnGroup): Box {
  const foot = Math.max(
    frame.y,
    ...lanes.map(({ header }) => (header.width >= header.height ? header.y + header.height : frame.y)),
  );
  const box = { x: frame.x, y: foot, width: frame.width, height: frame.y + frame.height - foot };
  return grown(box, -CLEAR);
}

/** As few boxes as hold all, none of which holds another node: first all, then box by box. */
function together(own: readonly Box[], others: readonly Box[], around: number): Box[] {
  const isFree = (box: Box) => !others.some((other) => overlaps(grown(box, around - CLEAR), other));
  for (let boxes = own; ; ) {
    const fewer = joined(boxes, isFree);
    if (fewer.length === boxes.length) return fewer;
    boxes = fewer;
  }
}

/** Each box put to the first before it with which it may make one. */
function joined(boxes: readonly Box[], isFree: (box: Box) => boolean): Box[] {
  const kept: Box[] = [];
  for (const box of boxes) {
    const at = kept.findIndex((known) => {
      const both = union(known, box);
      return isFree(both) && !kept.some((other) => other !== known && overlaps(both, other));
    });
    if (at < 0) kept.push(box);
    else kept[at] = union(kept[at]!, box);
  }
  return kept;
}

function union(a: Box, b: Box): Box {
  return boundsOf([a, b].flatMap(({ x, y, width, height }) => [[x, y] as const, [x + width, y + height] as const]));
}

function within({ x, y, width, height }: Box, body: Box): Box {
  const [left, top] = [Math.max(x, body.x), Math.max(y, body.y)];
  const [right, foot] = [Math.min(x + width, body.x + body.width), Math.min(y + height, body.y + body.height)];
  return { x: left, y: top, width: right - left, height: foot - top };
}

/** The frame with each side a little in or out where a flow would run along it. */
function asideOf(edges: readonly PlacedEdge[], { x, y, width, height }: Box): Box {
  const lines = edges.flatMap(({ points }) => segments(points));
  const runsAlong = (side: Box, isUpright: boolean) =>
    lines.some(
      (line) => (isUpright ? line.width : line.height) === 0 && overlaps(line, grown(side, NEAR)) && longer(line, isUpright),
    );
  const moved = (isUpright: boolean, at: number, inwards: number) =>
    at + inwards * (ASIDE.find((by) => !runsAlong(sideAt(isUpright, at + inwards * by), isUpright)) ?? 0);
  const sideAt = (isUpright: boolean, at: number): Box =>
    isUpright
      ? { x: at, y: y + CORNER, width: 0, height: height - 2 * CORNER }
      : { x: x + CORNER, y: at, width: width - 2 * CORNER, height: 0 };
  const [left, right] = [moved(true, x, 1), moved(true, x + width, -1)];
  const [top, foot] = [moved(false, y, 1), moved(false, y + height, -1)];
  return { x: left, y: top, width: right - left, height: foot - top };
}

const longer = ({ width, height }: Box, isUpright: boolean) => (isUpright ? height : width) > CORNER;

/** On the upper line, else on the lower one, where nothing crosses it; else at the corner. */
function titleOn(frame: Box, title: string, { nodes, edges, notes, lanes }: DrawnGroup, fonts: Fonts): TextLine {
  const style = TYPE_SCALE.noteHeading;
  const line = lineOf(title, style, fonts);
  const taken = [
    ...nodes.map(takenBy),
    ...edges.flatMap(({ points, labelBox }) => [...segments(points), ...(labelBox ? [labelBox] : [])]),
    ...notes.flatMap((note) => [note, ...note.ties.flatMap(segments)]),
    ...lanes.map(({ x, y, height }) => ({ x, y, width: 0, height })),
  ];
  const [first, last] = [frame.x + CORNER, frame.x + frame.width - CORNER - line.width];
  const count = Math.max(1, Math.floor((last - first) / STEP) + 1);
  const places = [frame.y, frame.y + frame.height].flatMap((y) =>
    Array.from({ length: count }, (_, i) => [first + i * STEP, y] as const),
  );
  const crossed = ([x, y]: readonly [number, number]) => {
    const box = grown({ x, y: y - style.size / 2, width: line.width, height: style.size }, STEP);
    return taken.filter((each) => overlaps(box, each)).length;
  };
  const best = places.reduce(
    (least, place) => {
      const count = crossed(place);
      return count < least.count ? { place, count } : least;
    },
    { place: places[0]!, count: Number.POSITIVE_INFINITY },
  );
  const [x, y] = best.place;
  return textLine(line, x, y + BASELINE * style.size, { style, tone: 'quiet', anchor: 'start' });
}
