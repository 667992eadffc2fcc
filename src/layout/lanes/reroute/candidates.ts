/**
 * Simpler courses for an edge than down, along a track and down again: out of a flank and straight to the target's column, down to the
 * target's row and into its flank, over a free column between two flanks, or with one end of the present course replaced by a flank.
 */

import { endReach } from '../bars.ts';
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
  /** Where lines end at its flanks, and at which height at its head or foot. */
  readonly leftPoint: RoutePoint;
  readonly rightPoint: RoutePoint;
  readonly portLevel: Level;
}

export function candidateRoutes(course: Course, route: Route, layering: Layering, columns: Columns): Route[] {
  const { link, reversed } = course.arrow;
  const source = standOf(link.source, layering, columns, reversed ? 'top' : 'bottom', TURN_OUT);
  const target = standOf(link.target, layering, columns, reversed ? 'bottom' : 'top', TURN_IN);
  const run = course.run ? [columns.x[course.run.index]!] : [];
  const routes: Route[] = [];
  addDirect(routes, source, target, reversed);
  if (source.row !== target.row) {
    addAcrossAndDown(routes, source, target, route);
    addDownAndAcross(routes, source, target, route);
    addOverColumn(routes, source, target, run);
  }
  addReplacedEnds(routes, source, target, route);
  addSidestep(routes, source, route);
  addOnOneTrack(routes, route);
  addWithoutSteps(routes, route);
  return routes;
}

function standOf(
  { block, member }: LinkTerminal,
  layering: Layering,
  { x }: Columns,
  side: 'top' | 'bottom',
  turn: number,
): Stand {
  const axis = x[block.index]!;
  const row = layering.items[block.index]!.firstRow;
  const left = axis + member.x;
  const flankPoint = (flank: Flank): RoutePoint => ({
    x: flankX(left - member.x, member, flank),
    level: { row, dy: member.y + member.node.ports[flank].at },
  });
  return {
    terminal: { block, member },
    row,
    axis: Math.round(axis + member.x + member.node.ports[side].at),
    left,
    right: axis + member.x + member.node.width,
    turn,
    side,
    leftPoint: flankPoint('left'),
    rightPoint: flankPoint('right'),
    portLevel: portLevel(member, side, row),
  };
}

/** Where a line from x ends at the flank towards it. */
function flankPoint(stand: Stand, x: number): RoutePoint {
  return x > stand.axis ? stand.rightPoint : stand.leftPoint;
}

/** Whether a line at x stands far enough beyond a flank to turn there. */
function isBeyond(stand: Stand, x: number): boolean {
  return x > stand.right + stand.turn - 1e-6 || x < stand.left - stand.turn + 1e-6;
}

/** Whether an edge may end at x on head or foot. */
function isInReach({ terminal: { member }, axis, side }: Stand, x: number): boolean {
  if (member.node.ports[side].reach < MIN_REACH) return x === axis;
  const { left, right } = endReach(member.node, side);
  return axis - left <= x && x <= axis + right;
}

/** Whether a column is not among those before it. */
function isNew(columns: readonly number[], i: number): boolean {
  return columns.indexOf(columns[i]!) === i;
}

/** One straight line, within a row or a column. */
function addDirect(routes: Route[], source: Stand, target: Stand, reversed: boolean): void {
  if (source.row === target.row) {
    routes.push([flankPoint(source, target.axis), flankPoint(target, source.axis)]);
    return;
  }
  if (reversed) return;
  for (const x of [source.axis, target.axis]) {
    if (isInReach(source, x) && isInReach(target, x))
      routes.push([
        { x, level: source.portLevel },
        { x, level: target.portLevel },
      ]);
  }
}

function addAcrossAndDown(routes: Route[], source: Stand, target: Stand, route: Route): void {
  const columns = [target.axis, route[route.length - 1]!.x, target.axis + SIDE_STEP, target.axis - SIDE_STEP];
  for (let i = 0; i < columns.length; i++) {
    const x = columns[i]!;
    if (!isNew(columns, i) || !isInReach(target, x) || !isBeyond(source, x)) continue;
    const out = flankPoint(source, x);
    routes.push([out, { x, level: out.level }, { x, level: target.portLevel }]);
  }
}

function addDownAndAcross(routes: Route[], source: Stand, target: Stand, route: Route): void {
  const columns = [source.axis, route[0]!.x, source.axis + SIDE_STEP, source.axis - SIDE_STEP];
  for (let i = 0; i < columns.length; i++) {
    const x = columns[i]!;
    if (!isNew(columns, i) || !isInReach(source, x) || !isBeyond(target, x)) continue;
    const into = flankPoint(target, x);
    routes.push([{ x, level: source.portLevel }, { x, level: into.level }, into]);
  }
}

/** Out of one flank, along a column and into another: the columns of the run and of both nodes, and those just beside them. */
function addOverColumn(routes: Route[], source: Stand, target: Stand, run: readonly number[]): void {
  const columns = [...run, ...besides(source), ...besides(target)];
  for (let i = 0; i < columns.length; i++) {
    const x = columns[i]!;
    if (!isNew(columns, i) || !isBeyond(source, x) || !isBeyond(target, x)) continue;
    const out = flankPoint(source, x);
    const into = flankPoint(target, x);
    routes.push([out, { x, level: out.level }, { x, level: into.level }, into]);
  }
}

function besides({ axis, left, right }: Stand): number[] {
  return [axis, Math.ceil(right + TURN_IN), Math.floor(left - TURN_IN)];
}

/** The present course with its begin or its end led over a flank, from one of its own columns. */
function addReplacedEnds(routes: Route[], source: Stand, target: Stand, route: Route): void {
  for (let i = 1; i + 1 < route.length; i++) {
    const { x } = route[i]!;
    if (route[i + 1]!.x === x && isBeyond(source, x)) {
      const out = flankPoint(source, x);
      routes.push([out, { x, level: out.level }, ...route.slice(i + 1)]);
    }
    if (route[i - 1]!.x === x && isBeyond(target, x)) {
      const into = flankPoint(target, x);
      routes.push([...route.slice(0, i), { x, level: into.level }, into]);
    }
  }
}

/** The present ends, joined over one of the tracks that the course takes. */
function addOnOneTrack(routes: Route[], route: Route): void {
  const [first, last] = [route[0]!, route.at(-1)!];
  if (route[1]!.x !== first.x || route.at(-2)!.x !== last.x) return;
  const tracks = new Set(route.flatMap(({ level }) => ('channel' in level ? [level] : [])));
  if (tracks.size < 2) return;
  for (const level of tracks) routes.push([first, { x: first.x, level }, { x: last.x, level }, last]);
}

/** The present course without one of its steps from column to column: it goes on in the first of them to its next turn, or begins in the second one. */
function addWithoutSteps(routes: Route[], route: Route): void {
  for (let i = 2; i + 2 < route.length; i++) {
    const [before, after] = [route[i]!, route[i + 1]!];
    const isStep = before.level === after.level && route[i - 1]!.x === before.x && route[i + 2]!.x === after.x;
    if (!isStep) continue;
    if (i + 3 < route.length) routes.push([...route.slice(0, i), { ...route[i + 2]!, x: before.x }, ...route.slice(i + 3)]);
    routes.push([...route.slice(0, i - 1), { ...route[i - 1]!, x: after.x }, ...route.slice(i + 2)]);
  }
}

/**
 * The present course with one end slid along head or foot, away from another line that meets it there; a dashed one straight out of a flank to that
 * place, too.
 */
export function slidRoutes(course: Course, route: Route, layering: Layering, columns: Columns): Route[] {
  const { link, reversed } = course.arrow;
  const source = standOf(link.source, layering, columns, reversed ? 'top' : 'bottom', TURN_OUT);
  const target = standOf(link.target, layering, columns, reversed ? 'bottom' : 'top', TURN_IN);
  const into = slid(target, [...route].reverse()).map((back) => back.reverse());
  const across = into.flatMap((slidden) => {
    const end = slidden.at(-1)!;
    const out = flankPoint(source, end.x);
    return link.data.kind !== 'sequence' && isBeyond(source, end.x) ? [[out, { x: end.x, level: out.level }, end]] : [];
  });
  return [...across, ...into, ...(source.terminal.member.node.kind === 'bar' ? [] : slid(source, route))];
}

/** From the source straight onto the line of another edge into the same target, and on with that one. */
export function joiningRoutes(course: Course, other: Route, layering: Layering, columns: Columns): Route[] {
  const { link, reversed } = course.arrow;
  const source = standOf(link.source, layering, columns, reversed ? 'top' : 'bottom', TURN_OUT);
  const { member } = link.source;
  const routes: Route[] = [];
  for (let i = 0; i + 1 < other.length; i++) {
    const [from, to] = [other[i]!, other[i + 1]!];
    const rest = other.slice(i + 1);
    if (from.level === to.level) {
      const x = source.axis;
      if ((to.x - x) * (to.x - from.x) <= 0) continue;
      const join = { x, level: from.level };
      for (const side of ['top', 'bottom'] as const)
        routes.push([{ x, level: portLevel(member, side, source.row) }, join, ...rest]);
    } else if (from.x === to.x && isBeyond(source, from.x)) {
      const out = flankPoint(source, from.x);
      routes.push([out, { x: from.x, level: out.level }, ...rest]);
    }
  }
  return routes;
}

/** From the end that stands there. Beside a point, where there is no room to slide, it may stand at the other side. */
function slid(stand: Stand, [end, turn, ...rest]: Route): RoutePoint[][] {
  if (!turn || rest.length === 0 || end!.x !== turn.x || rest[0]!.x === turn.x) return [];
  const { reach } = stand.terminal.member.node.ports[stand.side];
  const step = Math.min(SIDE_STEP, Math.floor(reach));
  const places = step < MIN_REACH ? [2 * stand.axis - turn.x] : [stand.axis + step, stand.axis - step];
  const columns = places.filter((x) => x !== turn.x);
  return columns.map((x) => [{ ...end!, x }, { ...turn, x }, ...rest]);
}

/** Out of a corner of a decision and straight down beside it to the track that the course takes anyway. */
function addSidestep(routes: Route[], source: Stand, route: Route): void {
  const [first, second, third] = route;
  if (source.terminal.member.node.kind !== 'decision' || !second || !third) return;
  if (!('channel' in second.level) || second.x !== first!.x || third.level !== second.level) return;
  const isRight = third.x > source.axis;
  const x = isRight ? Math.ceil(source.right + STUB) : Math.floor(source.left - STUB);
  if ((third.x - x) * (x - source.axis) <= 0) return;
  const out = isRight ? source.rightPoint : source.leftPoint;
  routes.push([out, { x, level: out.level }, { x, level: second.level }, ...route.slice(2)]);
}
