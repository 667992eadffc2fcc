/**
 * Widens the lanes of a placed body evenly, so that they fill a frame. What stands in a lane moves with it. A label moves with the end of its edge
 * that it is next to, even where that stands in the next lane, if there is room beside it. Whatever lay left of something in another lane still
 * does, and no two things come closer.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import { mapBody, type PlacedBody } from '../graph/placed-body.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';
import { withShortTies } from './short-ties.ts';

/** `extra` is the width to add to all lanes together; along `axis` 0 lanes stand side by side, along 1 one below the other. */
export function stretched(body: PlacedBody, extra: number, axis: 0 | 1): PlacedBody {
  if (extra <= 0) return body;
  const { borders } = body;
  const count = borders.length - 1;
  const before = (lane: number) => Math.floor((lane * extra) / count);
  const shiftAt = (at: number) => {
    const lane = laneAt(borders, at);
    return before(lane) + Math.floor((before(lane + 1) - before(lane)) / 2);
  };
  const point = ([x, y]: Point): Point => (axis === 0 ? [x + shiftAt(x), y] : [x, y + shiftAt(y)]);
  const box = (each: Box): Box => {
    if (axis === 0) return { ...each, x: each.x + shiftAt(each.x + each.width / 2) };
    return { ...each, y: each.y + shiftAt(each.y + each.height / 2) };
  };
  /** What reaches over a border is as much longer as its lanes. */
  const node = (each: Box): Box => {
    const [from, length] = axis === 0 ? [each.x, each.width] : [each.y, each.height];
    if (!borders.some((border) => border > from + 1 && border < from + length - 1)) return box(each);
    const [start, end] = [from + shiftAt(from), from + length + shiftAt(from + length)];
    return axis === 0 ? { ...each, x: start, width: end - start } : { ...each, y: start, height: end - start };
  };
  const moved = mapBody(body, point, box);
  const nodes = body.nodes.map(node);
  const newBorders = borders.map((at, i) => (i === count ? at + extra : at + before(i)));
  const along = (label: Box, by: number): Box => (axis === 0 ? { ...label, x: label.x + by } : { ...label, y: label.y + by });
  const labels = body.labels.map((label, i) => {
    const start = body.edges[i]?.[0];
    if (!label || !start) return label;
    const [from, length] = axis === 0 ? [label.x, label.width] : [label.y, label.height];
    return along(label, shiftAt(within(start[axis], from, length)));
  });
  const fixed = [...nodes, ...moved.edges.flatMap(segments)];
  body.labels.forEach((label, i) => {
    const start = body.edges[i]?.[0];
    if (!label || !start) return;
    const [from, length] = axis === 0 ? [label.x, label.width] : [label.y, label.height];
    const nearest = within(start[axis], from, length);
    if (Math.abs(start[axis] - nearest) > NEAR || shiftAt(start[axis]) === shiftAt(nearest)) return;
    const beside = along(label, shiftAt(start[axis]));
    const [low, high] = axis === 0 ? [beside.x, beside.x + beside.width] : [beside.y, beside.y + beside.height];
    const others = [...fixed, ...labels.filter((_, other) => other !== i)];
    const isFree =
      newBorders.every((border) => border <= low || border >= high) &&
      others.every((other) => !other || !overlaps(grown(beside, CLEAR), other));
    if (isFree) labels[i] = beside;
  });
  return withShortTies({ ...moved, nodes, labels, borders: newBorders }, body, axis);
}

/** A label this near to where its edge begins, though in the next lane, stays there if there is room. */
const NEAR = 40;

/** Between a label and anything else: less than a label keeps from its own line. */
const CLEAR = 1;

/** The place of a label nearest to where its edge begins. */
function within(at: number, from: number, length: number): number {
  return Math.min(Math.max(at, from), from + length);
}

/** The lane in which a position lies; the last one beyond all. */
function laneAt(borders: readonly number[], at: number): number {
  let low = 0;
  let high = borders.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < borders[middle + 1]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
