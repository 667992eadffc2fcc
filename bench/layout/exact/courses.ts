/**
 * All courses that a line may take between two boxes on the grid of the exact comparison: straight, round one corner, and along the tracks between
 * rows and columns, from every side to every side, with four bends at most. The simplest ones come first.
 */
import type { Box, Point, Side } from '../../../src/geometry/geometry.ts';
import { type Line, lineOf, wraps } from './lines.ts';

export interface Cell {
  readonly column: number;
  readonly row: number;
}

export interface GridBox extends Box, Cell {
  /** Whether lines end at the middle of a side only, as at the corners of a diamond. */
  readonly pointed: boolean;
}

export interface Course extends Line {
  readonly leaves: Side;
  readonly enters: Side;
  readonly wraps: boolean;
}

const PITCH = { x: 224, y: 120 };
const SIZE = { width: 128, height: 50 };
/** Tracks beside each other between two rows or columns, and ends beside each other at one side, in pixels from the middle. */
const TRACKS = [0, -12, 12] as const;
const SIDES: readonly Side[] = ['bottom', 'right', 'top', 'left'];

/** The boxes and courses of a grid, each made once: a search asks for them over and over. */
export class Grid {
  readonly #boxes = new Map<string, GridBox>();
  readonly #courses = new Map<GridBox, Map<GridBox, Course[]>>();

  boxAt(cell: Cell, pointed: boolean): GridBox {
    const key = `${cell.column} ${cell.row} ${pointed}`;
    const box = this.#boxes.get(key) ?? newBox(cell, pointed);
    this.#boxes.set(key, box);
    return box;
  }

  coursesBetween(from: GridBox, to: GridBox): readonly Course[] {
    const known = this.#courses.get(from) ?? new Map<GridBox, Course[]>();
    this.#courses.set(from, known);
    const courses = known.get(to) ?? coursesBetween(from, to);
    known.set(to, courses);
    return courses;
  }
}

function newBox({ column, row }: Cell, pointed: boolean): GridBox {
  return { column, row, pointed, x: column * PITCH.x, y: row * PITCH.y, ...SIZE };
}

function coursesBetween(from: GridBox, to: GridBox): Course[] {
  const found = SIDES.flatMap((leaves) =>
    SIDES.flatMap((enters) =>
      TRACKS.flatMap((track) =>
        ways(from, leaves, to, enters, track).map((points): Course => {
          const line = lineOf(from, to, points);
          return { ...line, leaves, enters, wraps: wraps(line) };
        }),
      ),
    ),
  );
  const rank = ({ segments, wraps: round }: Course) => segments.length + (round ? 10 : 0);
  return found.filter(leadsOutward).sort((a, b) => rank(a) - rank(b));
}

function ways(from: GridBox, leaves: Side, to: GridBox, enters: Side, track: number): Point[][] {
  const [a, b] = [portOf(from, leaves, track), portOf(to, enters, track)];
  const [upright, level] = [isUpright(leaves), isUpright(enters)];
  const [p, q] = [trackAt(from, leaves, track), trackAt(to, enters, track)];
  const bent: Point[][] = [];
  if (upright && level) {
    if (Math.abs(a[0] - b[0]) < 1) bent.push([a, b]);
    if (p === q) bent.push([a, [a[0], p], [b[0], q], b]);
    else
      for (const x of between(from.column, to.column, PITCH.x, SIZE.width, track))
        bent.push([a, [a[0], p], [x, p], [x, q], [b[0], q], b]);
  } else if (!upright && !level) {
    if (Math.abs(a[1] - b[1]) < 1) bent.push([a, b]);
    if (p === q) bent.push([a, [p, a[1]], [q, b[1]], b]);
    else
      for (const y of between(from.row, to.row, PITCH.y, SIZE.height, track))
        bent.push([a, [p, a[1]], [p, y], [q, y], [q, b[1]], b]);
  } else if (upright) {
    bent.push([a, [a[0], b[1]], b], [a, [a[0], p], [q, p], [q, b[1]], b]);
  } else {
    bent.push([a, [b[0], a[1]], b], [a, [p, a[1]], [p, q], [b[0], q], b]);
  }
  return bent;
}

/** Whether the first stretch leaves its side outward, and the last one comes from outside. */
function leadsOutward({ segments, leaves, enters }: Course): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  return first !== undefined && last !== undefined && goes(first[0], first[1], leaves) && goes(last[1], last[0], enters);
}

function goes([ax, ay]: Point, [bx, by]: Point, side: Side): boolean {
  if (isUpright(side)) return Math.abs(ax - bx) < 1 && (side === 'bottom' ? by > ay : by < ay);
  return Math.abs(ay - by) < 1 && (side === 'right' ? bx > ax : bx < ax);
}

const isUpright = (side: Side) => side === 'top' || side === 'bottom';

function portOf(box: GridBox, side: Side, track: number): Point {
  const aside = box.pointed ? 0 : track;
  const [x, y] = [box.x + box.width / 2 + aside, box.y + box.height / 2 + aside];
  if (isUpright(side)) return [x, side === 'top' ? box.y : box.y + box.height];
  return [side === 'left' ? box.x : box.x + box.width, y];
}

/** Where the track beside a side runs: its y above and below a box, its x beside it. */
function trackAt({ column, row }: GridBox, side: Side, track: number): number {
  if (isUpright(side)) return middle(side === 'top' ? row - 1 : row, PITCH.y, SIZE.height) + track;
  return middle(side === 'left' ? column - 1 : column, PITCH.x, SIZE.width) + track;
}

/** The middle of the gap behind row or column `index`. */
function middle(index: number, pitch: number, size: number): number {
  return index * pitch + (size + pitch) / 2;
}

function between(a: number, b: number, pitch: number, size: number, track: number): number[] {
  const first = Math.min(a, b) - 1;
  return Array.from({ length: Math.max(a, b) - first + 1 }, (_, i) => middle(first + i, pitch, size) + track);
}
