/**
 * Gives rows and tracks their heights: a row is as high as its blocks need above and below the line, a channel as high as the tracks that are
 * still in use. Tracks whose lines do not meet share a level.
 */
import type { Point } from '../../geometry/geometry.ts';
import { LINE_LINE, MIN_ROW, PHASE_GAP, PHASE_HEAD, ROW_GAP, TRACK, TRACK_BOTTOM, TRACK_TOP } from './spacing.ts';
import type { Heights, Layering, Level, Reserve, Route, Track } from './stages.ts';

interface RowSpan {
  readonly track: Track;
  low: number;
  high: number;
  level: number;
}

export function settleHeights(layering: Layering, routes: readonly Route[], reserve: Reserve): Heights {
  const spans = trackSpans(layering, routes);
  const line: number[] = [];
  const track = new Map<Track, number>();
  const phaseBorders: number[] = [];
  const ends = new Set(layering.phaseEnds);
  let y = 0;
  for (let row = 0; row < layering.rowCount; row++) {
    const { above, below } = rowExtent(layering, row);
    line.push(y + above);
    y += above + below;
    const top = reserve.top.get(row) ?? 0;
    const levels = stackTracks(spans[row]!);
    for (const span of spans[row]!) track.set(span.track, y + TRACK_TOP + top + span.level * TRACK);
    const tracks = levels === 0 ? 0 : TRACK_TOP + (levels - 1) * TRACK + TRACK_BOTTOM;
    const last = row === layering.rowCount - 1 && levels === 0;
    y += last ? 0 : Math.max(ROW_GAP, tracks + top + (reserve.bottom.get(row) ?? 0));
    if (!ends.has(row)) continue;
    y += PHASE_GAP;
    phaseBorders.push(y - PHASE_HEAD);
  }
  return { line, track, phaseBorders, height: y };
}

/** How far a row's blocks reach above and below its line, in whole pixels. */
export function rowExtent({ rows }: Layering, row: number): { above: number; below: number } {
  let above = MIN_ROW / 2;
  let below = MIN_ROW / 2;
  for (const { block } of rows[row]!) {
    if (block === null) continue;
    above = Math.max(above, block.above);
    below = Math.max(below, block.below);
  }
  return { above: Math.ceil(above), below: Math.ceil(below) };
}

/** By channel the tracks in use, from the top, with what their lines cover. */
function trackSpans(layering: Layering, routes: readonly Route[]): RowSpan[][] {
  const byRank: (RowSpan | undefined)[][] = Array.from({ length: layering.rowCount }, () => []);
  for (const route of routes) {
    for (const { x, level } of route) {
      if (!('channel' in level)) continue;
      const spans = byRank[level.channel]!;
      const span = spans[level.rank];
      if (span === undefined) spans[level.rank] = { track: level, low: x, high: x, level: 0 };
      else if (x < span.low) span.low = x;
      else if (x > span.high) span.high = x;
    }
  }
  return byRank.map((spans) => spans.filter((span) => span !== undefined));
}

/** Levels by longest path: a track lies below every earlier one that it overlaps. Returns their number. */
function stackTracks(spans: readonly RowSpan[]): number {
  let count = 0;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    for (let j = 0; j < i; j++) {
      const other = spans[j]!;
      if (other.level >= span.level && span.low < other.high + LINE_LINE && other.low < span.high + LINE_LINE)
        span.level = other.level + 1;
    }
    count = Math.max(count, span.level + 1);
  }
  return count;
}

/** The y of a level, in pixels. */
export function levelY(level: Level, heights: Heights): number {
  return 'channel' in level ? heights.track.get(level)! : heights.line[level.row]! + level.dy;
}

/** The corners of a route, from start to end, without the needless ones. */
export function drawRoute(route: Route, heights: Heights): Point[] {
  const kept: Point[] = [];
  for (const { x, level } of route) addPoint(kept, x, levelY(level, heights));
  return kept;
}

/** The corners of all routes. */
export function drawRoutes(routes: readonly Route[], heights: Heights): Point[][] {
  return routes.map((route) => drawRoute(route, heights));
}

/** Adds a point to a line unless it repeats the last one, which it replaces where that lies in the middle of a straight line. */
function addPoint(kept: Point[], x: number, y: number): void {
  const last = kept[kept.length - 1];
  if (last && Math.abs(last[0] - x) < 1e-6 && Math.abs(last[1] - y) < 1e-6) return;
  const before = kept[kept.length - 2];
  if (before && last && ((before[0] === last[0] && last[0] === x) || (before[1] === last[1] && last[1] === y))) kept.pop();
  kept.push([x, y]);
}
