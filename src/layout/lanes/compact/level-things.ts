/**
 * What compaction of heights moves: boxes, level stretches of lines, and labels, each tied to a point of its programme: a row, a track, or the
 * border of a phase. They are turned: the sweep of `visibility.ts` goes to the right over things above one another.
 */
import type { Box, Point } from '../../../geometry/geometry.ts';
import { levelY } from '../heights.ts';
import { LABEL_GAP, LINE_LINE, NODE_LINE } from '../spacing.ts';
import type { Level, Picture, RoutePoint, Track } from '../stages.ts';
import { distanceTo, stretchesOf } from '../stretches.ts';
import type { Sight } from './visibility.ts';

export interface LevelThing extends Sight {
  /** The point of the programme that it moves with. */
  readonly point: number;
  readonly kind: keyof typeof ASIDE;
}

/** A height that moves with a point. */
export interface LevelMark {
  readonly point: number;
  readonly y: number;
}

/** Half of what two things keep apart sideways: nearer ones must not pass each other. */
const ASIDE = { box: NODE_LINE / 2, line: (LINE_LINE - 1) / 2, label: LABEL_GAP / 2, border: 0 };

/** Points of the programme: the rows, then the tracks, then the borders of the phases. */
export interface Levels {
  readonly tracks: readonly Track[];
  /** By point, its present y. */
  readonly present: readonly number[];
  mark(level: Level): LevelMark;
}

export function findLevels({ heights }: Picture): Levels {
  const { line, track, phaseBorders } = heights;
  const tracks = [...track.keys()];
  const pointOf = new Map(tracks.map((each, i) => [each, line.length + i]));
  return {
    tracks,
    present: [...line, ...track.values(), ...phaseBorders],
    mark: (level) => ({ point: 'channel' in level ? pointOf.get(level)! : level.row, y: levelY(level, heights) }),
  };
}

export function boxesAndLines({ layering, columns, heights, routes }: Picture, { mark, tracks }: Levels): LevelThing[] {
  const found: LevelThing[] = [];
  for (const block of layering.graph.blocks) {
    const row = layering.items[block.index]!.firstRow;
    const [axis, line] = [columns.x[block.index]!, heights.line[row]!];
    for (const { node, x, y } of block.members) {
      const { margin, width, height } = node;
      const across = [axis + x - margin.left, axis + x + width + margin.right];
      found.push(thing(row, 'box', across, [line + y - margin.top, line + y + height + margin.bottom]));
    }
    for (const { points } of block.inner) {
      const across = points.map(([x]) => axis + x);
      const along = points.map(([, y]) => line + y);
      found.push(thing(row, 'line', across, along));
    }
  }
  for (const route of routes) {
    for (const [from, to] of stretchesOfRoute(route)) {
      const [start, end] = [mark(from.level), mark(to.level)];
      if (start.y === end.y) found.push(thing(start.point, 'line', [from.x, to.x], [start.y]));
      else for (const { point, y } of [start, end]) found.push(thing(point, 'line', [from.x], [y]));
    }
  }
  heights.phaseBorders.forEach((y, i) => {
    found.push(thing(heights.line.length + tracks.length + i, 'border', [0, columns.borders.at(-1)!], [y]));
  });
  return found;
}

export function labelThing(box: Box, point: number): LevelThing {
  return thing(point, 'label', [box.x, box.x + box.width], [box.y, box.y + box.height]);
}

function thing(point: number, kind: LevelThing['kind'], across: readonly number[], along: readonly number[]): LevelThing {
  const [left, right] = [Math.min(...along), Math.max(...along)];
  const [top, bottom] = [Math.min(...across) - ASIDE[kind], Math.max(...across) + ASIDE[kind]];
  return { point, kind, at: (left + right) / 2, left, right, top, bottom };
}

function stretchesOfRoute(route: readonly RoutePoint[]): (readonly [RoutePoint, RoutePoint])[] {
  return route.slice(1).map((to, i) => [route[i]!, to]);
}

/** What a label moves with: the start of the stretch that it stands at. Beside an upright one it stays between the two ends. */
export interface LabelTie {
  readonly start: LevelMark;
  readonly end: LevelMark;
}

/** The tie of an edge's label. */
export function tieOfLabel(edge: number, box: Box, { layering, routes }: Picture, { mark }: Levels): LabelTie {
  const { graph, links, blocks } = layering.graph;
  const link = links.find((each) => each.edge === edge);
  if (link === undefined) {
    const { from } = graph.edges[edge]!;
    const { index } = blocks.find(({ members }) => members.some((member) => member.index === from))!;
    const line = mark({ row: layering.items[index]!.firstRow, dy: 0 });
    return { start: line, end: line };
  }
  const ties = stretchesOfRoute(routes[link.index]!).map(([from, to]) => {
    const [start, end] = [mark(from.level), mark(to.level)];
    const ends: [Point, Point] = [
      [from.x, start.y],
      [to.x, end.y],
    ];
    return { start, end, distance: distanceTo(box, stretchesOf(ends)) };
  });
  return ties.reduce((best, next) => (next.distance < best.distance - 0.5 ? next : best));
}
