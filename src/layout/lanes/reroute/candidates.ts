/**
 * Simpler courses for an edge than down, along a track and down again: out of a flank and straight to the target's column, down to the
 * target's row and into its flank, over a free column between two flanks, or with one end of the present course replaced by a flank.
 */

import { endReach } from '../bars.ts';
import { levelY } from '../heights.ts';
import { MIN_REACH, SIDE_STEP, STUB, TRACK_BOTTOM } from '../spacing.ts';
import type { Course, Flank, Heights, Level, LinkTerminal, Picture } from '../stages.ts';
import { flankX, portLevel } from '../tracks.ts';
import type { Waypoint } from '../tried-course.ts';

/** How far beyond a flank a line may turn, at a source and at a target, which has an arrowhead. */
const TURN_OUT = 10;
const TURN_IN = TRACK_BOTTOM;

/** Takes courses one after another. It has no use for those with as many bends as its limit, or more. */
export interface Trial {
  readonly limit: number;
  look(course: readonly Waypoint[]): void;
}

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
  readonly leftPoint: Waypoint;
  readonly rightPoint: Waypoint;
  readonly port: Height;
}

type Height = Pick<Waypoint, 'y' | 'level'>;

/** Both ends of an edge, and the column of its run. */
export interface Stands {
  readonly course: Course;
  readonly source: Stand;
  readonly target: Stand;
  readonly run: readonly number[];
  readonly heights: Heights;
}

export function standsOf(course: Course, picture: Picture): Stands {
  const { link, reversed } = course.arrow;
  return {
    course,
    source: standOf(link.source, picture, reversed ? 'top' : 'bottom', TURN_OUT),
    target: standOf(link.target, picture, reversed ? 'bottom' : 'top', TURN_IN),
    run: course.run ? [picture.columns.x[course.run.index]!] : [],
    heights: picture.heights,
  };
}

/** Simpler courses in the place of the present one; only those that derive from it where the others are known. */
export function tryCandidates(trial: Trial, stands: Stands, present: readonly Waypoint[], isKnown: boolean): void {
  const { source, target } = stands;
  if (!isKnown) tryDirect(trial, stands);
  if (source.row !== target.row) {
    if (trial.limit > 1) tryAcrossAndDown(trial, source, target, present);
    if (trial.limit > 1) tryDownAndAcross(trial, source, target, present);
    if (trial.limit > 2 && !isKnown) tryOverColumn(trial, stands);
  }
  tryReplacedEnds(trial, source, target, present);
  trySidestep(trial, source, present);
  tryOnOneTrack(trial, present);
  tryWithoutSteps(trial, present);
}

function standOf(
  { block, member }: LinkTerminal,
  { layering, columns, heights }: Picture,
  side: 'top' | 'bottom',
  turn: number,
): Stand {
  const axis = columns.x[block.index]!;
  const row = layering.items[block.index]!.firstRow;
  const flankPoint = (flank: Flank): Waypoint => ({
    x: flankX(axis, member, flank),
    ...heightOf({ row, dy: member.y + member.node.ports[flank].at }, heights),
  });
  return {
    terminal: { block, member },
    row,
    axis: Math.round(axis + member.x + member.node.ports[side].at),
    left: axis + member.x,
    right: axis + member.x + member.node.width,
    turn,
    side,
    leftPoint: flankPoint('left'),
    rightPoint: flankPoint('right'),
    port: heightOf(portLevel(member, side, row), heights),
  };
}

function heightOf(level: Level, heights: Heights): Height {
  return { y: levelY(level, heights), level };
}

/** A point at the height of another one. */
function beside(x: number, { y, level }: Height): Waypoint {
  return { x, y, level };
}

/** Where a line from x ends at the flank towards it. */
function flankPoint(stand: Stand, x: number): Waypoint {
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
function tryDirect(trial: Trial, { source, target, course }: Stands): void {
  if (source.row === target.row) {
    trial.look([flankPoint(source, target.axis), flankPoint(target, source.axis)]);
    return;
  }
  if (course.arrow.reversed) return;
  for (const x of [source.axis, target.axis]) {
    if (isInReach(source, x) && isInReach(target, x)) trial.look([beside(x, source.port), beside(x, target.port)]);
  }
}

function tryAcrossAndDown(trial: Trial, source: Stand, target: Stand, present: readonly Waypoint[]): void {
  const columns = [target.axis, present[present.length - 1]!.x, target.axis + SIDE_STEP, target.axis - SIDE_STEP];
  for (let i = 0; i < columns.length; i++) {
    const x = columns[i]!;
    if (!isNew(columns, i) || !isInReach(target, x) || !isBeyond(source, x)) continue;
    const out = flankPoint(source, x);
    trial.look([out, beside(x, out), beside(x, target.port)]);
  }
}

function tryDownAndAcross(trial: Trial, source: Stand, target: Stand, present: readonly Waypoint[]): void {
  const columns = [source.axis, present[0]!.x, source.axis + SIDE_STEP, source.axis - SIDE_STEP];
  for (let i = 0; i < columns.length; i++) {
    const x = columns[i]!;
    if (!isNew(columns, i) || !isInReach(source, x) || !isBeyond(target, x)) continue;
    const into = flankPoint(target, x);
    trial.look([beside(x, source.port), beside(x, into), into]);
  }
}

/** Out of one flank, along a column and into another: the columns of the run and of both nodes, and those just beside them. */
function tryOverColumn(trial: Trial, { source, target, run }: Stands): void {
  const columns = [...run, ...besides(source), ...besides(target)];
  for (let i = 0; i < columns.length; i++) {
    const x = columns[i]!;
    if (!isNew(columns, i) || !isBeyond(source, x) || !isBeyond(target, x)) continue;
    const out = flankPoint(source, x);
    const into = flankPoint(target, x);
    trial.look([out, beside(x, out), beside(x, into), into]);
  }
}

function besides({ axis, left, right }: Stand): number[] {
  return [axis, Math.ceil(right + TURN_IN), Math.floor(left - TURN_IN)];
}

/** The present course with its begin or its end led over a flank, from one of its own columns. */
function tryReplacedEnds(trial: Trial, source: Stand, target: Stand, present: readonly Waypoint[]): void {
  for (let i = 1; i + 1 < present.length; i++) {
    const { x } = present[i]!;
    if (present[i + 1]!.x === x && isBeyond(source, x)) {
      const out = flankPoint(source, x);
      trial.look([out, beside(x, out), ...present.slice(i + 1)]);
    }
    if (present[i - 1]!.x === x && isBeyond(target, x)) {
      const into = flankPoint(target, x);
      trial.look([...present.slice(0, i), beside(x, into), into]);
    }
  }
}

/** The present ends, joined over one of the tracks that the course takes. */
function tryOnOneTrack(trial: Trial, present: readonly Waypoint[]): void {
  const [first, last] = [present[0]!, present[present.length - 1]!];
  if (present[1]!.x !== first.x || present[present.length - 2]!.x !== last.x) return;
  const tracks: Waypoint[] = [];
  for (const point of present) {
    if ('channel' in point.level && !tracks.some(({ level }) => level === point.level)) tracks.push(point);
  }
  if (tracks.length < 2) return;
  for (const track of tracks) trial.look([first, beside(first.x, track), beside(last.x, track), last]);
}

/** The present course without one of its steps from column to column: it goes on in the first of them to its next turn, or begins in the second one. */
function tryWithoutSteps(trial: Trial, present: readonly Waypoint[]): void {
  for (let i = 2; i + 2 < present.length; i++) {
    const [before, after] = [present[i]!, present[i + 1]!];
    const isStep = before.level === after.level && present[i - 1]!.x === before.x && present[i + 2]!.x === after.x;
    if (!isStep) continue;
    if (i + 3 < present.length) trial.look([...present.slice(0, i), beside(before.x, present[i + 2]!), ...present.slice(i + 3)]);
    trial.look([...present.slice(0, i - 1), beside(after.x, present[i - 1]!), ...present.slice(i + 2)]);
  }
}

/**
 * The present course with one end slid along head or foot, away from another line that meets it there; a dashed one straight out of a flank to that
 * place, too.
 */
export function trySlid(trial: Trial, { course, source, target }: Stands, present: readonly Waypoint[]): void {
  const into = slid(target, [...present].reverse()).map((back) => back.reverse());
  if (course.arrow.link.data.kind !== 'sequence') {
    for (const course of into) {
      const end = course[course.length - 1]!;
      const out = flankPoint(source, end.x);
      if (isBeyond(source, end.x)) trial.look([out, beside(end.x, out), end]);
    }
  }
  for (const course of into) trial.look(course);
  if (source.terminal.member.node.kind !== 'bar') for (const course of slid(source, present)) trial.look(course);
}

/** From the source straight onto the line of another edge into the same target, and on with that one. */
export function tryJoining(trial: Trial, { source, heights }: Stands, other: readonly Waypoint[]): void {
  const { member } = source.terminal;
  for (let i = 0; i + 1 < other.length; i++) {
    const [from, to] = [other[i]!, other[i + 1]!];
    if (from.level === to.level) {
      const x = source.axis;
      if ((to.x - x) * (to.x - from.x) <= 0) continue;
      const rest = [beside(x, from), ...other.slice(i + 1)];
      for (const side of ['top', 'bottom'] as const)
        trial.look([beside(x, heightOf(portLevel(member, side, source.row), heights)), ...rest]);
    } else if (from.x === to.x && isBeyond(source, from.x)) {
      const out = flankPoint(source, from.x);
      trial.look([out, beside(from.x, out), ...other.slice(i + 1)]);
    }
  }
}

/** From the end that stands there. Beside a point, where there is no room to slide, it may stand at the other side. */
function slid(stand: Stand, [end, turn, ...rest]: readonly Waypoint[]): Waypoint[][] {
  if (!turn || rest.length === 0 || end!.x !== turn.x || rest[0]!.x === turn.x) return [];
  const { reach } = stand.terminal.member.node.ports[stand.side];
  const step = Math.min(SIDE_STEP, Math.floor(reach));
  const places = step < MIN_REACH ? [2 * stand.axis - turn.x] : [stand.axis + step, stand.axis - step];
  const columns = places.filter((x) => x !== turn.x);
  return columns.map((x) => [beside(x, end!), beside(x, turn), ...rest]);
}

/** Out of a corner of a decision and straight down beside it to the track that the course takes anyway. */
function trySidestep(trial: Trial, source: Stand, present: readonly Waypoint[]): void {
  const [first, second, third] = present;
  if (source.terminal.member.node.kind !== 'decision' || !second || !third) return;
  if (!('channel' in second.level) || second.x !== first!.x || third.level !== second.level) return;
  const isRight = third.x > source.axis;
  const x = isRight ? Math.ceil(source.right + STUB) : Math.floor(source.left - STUB);
  if ((third.x - x) * (x - source.axis) <= 0) return;
  const out = isRight ? source.rightPoint : source.leftPoint;
  trial.look([out, beside(x, out), beside(x, second), ...present.slice(2)]);
}
