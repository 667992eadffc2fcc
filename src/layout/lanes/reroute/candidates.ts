/**
 * Simpler courses for an edge than down, along a track and down again: out of a flank and straight to the target's column, down to the
 * target's row and into its flank, over a free column between two flanks, or with one end of the present course replaced by a flank.
 */

import { MIN_REACH, SIDE_STEP, STUB, TRACK_BOTTOM } from '../spacing.ts';
import type { Columns, Course, Flank, Layering, Level, LinkTerminal, Route, RoutePoint } from '../stages.ts';
import { flankX, portLevel } from '../tracks.ts';

/** How far beyond a flank a line may turn, at a source and at a target, which has an arrowhead. */
const TURN_OUT = 10;
const TURN_IN = TRACK_BOTTOM;

/** One end of an edge with all that a course needs to know about it. */
interface Stand {
  readonly terminal: LinkTerminal;
  readonly row: number;
  /** x of its own axis, of its flanks' outlines and box. */
  readonly axis: number;
  readonly left: number;
  readonly right: number;
  readonly turn: number;
  /** Head or foot: where the flow goes through. */
  readonly side: 'top' | 'bottom';
}

export function candidateRoutes(course: Course, route: Route, layering: Layering, columns: Columns): Route[] {
  const { link, reversed } = course.arrow;
  const source = standOf(link.source, layering, columns, reversed ? 'top' : 'bottom', TURN_OUT);
  const target = standOf(link.target, layering, columns, reversed ? 'bottom' : 'top', TURN_IN);
  const run = course.run ? [columns.x[course.run.index]!] : [];
  return [
    ...direct(source, target, reversed),
    ...acrossAndDown(source, target, route),
    ...downAndAcross(source, target, route),
    ...overColumn(source, target, run),
    ...replacedEnds(source, target, route),
    ...sidestep(source, route),
    ...onOneTrack(route),
  ];
}

function standOf(
  { block, member }: LinkTerminal,
  layering: Layering,
  { x }: Columns,
  side: 'top' | 'bottom',
  turn: number,
): Stand {
  const axis = x[block.index]!;
  return {
    terminal: { block, member },
    row: layering.items[block.index]!.firstRow,
    axis: Math.round(axis + member.x + member.node.ports[side].at),
    left: axis + member.x,
    right: axis + member.x + member.node.width,
    turn,
    side,
  };
}

function flankPoint({ terminal: { member }, row, left }: Stand, flank: Flank): RoutePoint {
  return { x: flankX(left - member.x, member, flank), level: flankLevel(member, flank, row) };
}

function flankLevel(member: LinkTerminal['member'], flank: Flank, row: number): Level {
  return { row, dy: member.y + member.node.ports[flank].at };
}

const flankTowards = (stand: Stand, x: number): Flank => (x > stand.axis ? 'right' : 'left');

/** Whether a line at x stands far enough beyond a flank to turn there. */
function isBeyond(stand: Stand, x: number): boolean {
  return x > stand.right + stand.turn - 1e-6 || x < stand.left - stand.turn + 1e-6;
}

/** Whether an edge may end at x on head or foot. */
function isInReach({ terminal: { member }, axis, side }: Stand, x: number): boolean {
  const { reach } = member.node.ports[side];
  return reach < MIN_REACH ? x === axis : Math.abs(x - axis) <= reach;
}

function portPoint({ terminal: { member }, side, row }: Stand, x: number): RoutePoint {
  return { x, level: portLevel(member, side, row) };
}

/** One straight line, within a row or a column. */
function direct(source: Stand, target: Stand, reversed: boolean): Route[] {
  if (source.row === target.row) {
    return [[flankPoint(source, flankTowards(source, target.axis)), flankPoint(target, flankTowards(target, source.axis))]];
  }
  if (reversed) return [];
  return [source.axis, target.axis]
    .filter((x) => isInReach(source, x) && isInReach(target, x))
    .map((x) => [portPoint(source, x), portPoint(target, x)]);
}

function acrossAndDown(source: Stand, target: Stand, route: Route): Route[] {
  const columns = new Set([target.axis, route[route.length - 1]!.x, target.axis + SIDE_STEP, target.axis - SIDE_STEP]);
  return [...columns]
    .filter((x) => isInReach(target, x) && isBeyond(source, x) && source.row !== target.row)
    .map((x) => {
      const out = flankPoint(source, flankTowards(source, x));
      return [out, { x, level: out.level }, portPoint(target, x)];
    });
}

function downAndAcross(source: Stand, target: Stand, route: Route): Route[] {
  const columns = new Set([source.axis, route[0]!.x, source.axis + SIDE_STEP, source.axis - SIDE_STEP]);
  return [...columns]
    .filter((x) => isInReach(source, x) && isBeyond(target, x) && source.row !== target.row)
    .map((x) => {
      const into = flankPoint(target, flankTowards(target, x));
      return [portPoint(source, x), { x, level: into.level }, into];
    });
}

/** Out of one flank, along a column and into another: the columns of the run and of both nodes, and those just beside them. */
function overColumn(source: Stand, target: Stand, run: readonly number[]): Route[] {
  if (source.row === target.row) return [];
  const beside = [source, target].flatMap(({ axis, left, right }) => [
    axis,
    Math.ceil(right + TURN_IN),
    Math.floor(left - TURN_IN),
  ]);
  return [...new Set([...run, ...beside])]
    .filter((x) => isBeyond(source, x) && isBeyond(target, x))
    .map((x) => {
      const out = flankPoint(source, flankTowards(source, x));
      const into = flankPoint(target, flankTowards(target, x));
      return [out, { x, level: out.level }, { x, level: into.level }, into];
    });
}

/** The present course with its begin or its end led over a flank, from one of its own columns. */
function replacedEnds(source: Stand, target: Stand, route: Route): Route[] {
  const routes: Route[] = [];
  for (let i = 1; i + 1 < route.length; i++) {
    const { x } = route[i]!;
    if (route[i + 1]!.x === x && isBeyond(source, x)) {
      const out = flankPoint(source, flankTowards(source, x));
      routes.push([out, { x, level: out.level }, ...route.slice(i + 1)]);
    }
    if (route[i - 1]!.x === x && isBeyond(target, x)) {
      const into = flankPoint(target, flankTowards(target, x));
      routes.push([...route.slice(0, i), { x, level: into.level }, into]);
    }
  }
  return routes;
}

/** The present ends, joined over one of the tracks that the course takes. */
function onOneTrack(route: Route): Route[] {
  const [first, last] = [route[0]!, route.at(-1)!];
  const tracks = new Set(route.flatMap(({ level }) => ('channel' in level ? [level] : [])));
  if (tracks.size < 2 || route[1]!.x !== first.x || route.at(-2)!.x !== last.x) return [];
  return [...tracks].map((level) => [first, { x: first.x, level }, { x: last.x, level }, last]);
}

/** Out of a corner of a decision and straight down beside it to the track that the course takes anyway. */
function sidestep(source: Stand, route: Route): Route[] {
  const [first, second, third] = route;
  if (source.terminal.member.node.kind !== 'decision' || !second || !third) return [];
  if (!('channel' in second.level) || second.x !== first!.x || third.level !== second.level) return [];
  const flank = flankTowards(source, third.x);
  const x = flank === 'right' ? Math.ceil(source.right + STUB) : Math.floor(source.left - STUB);
  if ((third.x - x) * (x - source.axis) <= 0) return [];
  const out = flankPoint(source, flank);
  return [[out, { x, level: out.level }, { x, level: second.level }, ...route.slice(2)]];
}
