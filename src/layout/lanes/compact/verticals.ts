/**
 * The vertical lines of a picture as compaction moves them: edges that share a stretch share its line. Heights are replaced by an order in
 * which a row comes before the tracks below it and tracks keep their ranks, so that the answer fits whatever heights are settled afterwards.
 */
import type { Level, Link, LinkTerminal, Picture, Route, RoutePoint } from '../stages.ts';

export interface Vertical {
  readonly x: number;
  readonly links: readonly Link[];
  /** First and last height, in the abstract order. */
  readonly top: number;
  readonly bottom: number;
  /** The nodes at whose head or foot it ends. */
  readonly ends: readonly { readonly terminal: LinkTerminal; readonly side: 'top' | 'bottom' }[];
}

/** A part of a route between two bends: on a vertical line, or one point at a flank (line -1). */
export interface Stop {
  readonly points: readonly RoutePoint[];
  readonly x: number;
  readonly vertical: number;
}

export interface Verticals {
  readonly verticals: readonly Vertical[];
  /** By link, from source to target. */
  readonly stops: readonly (readonly Stop[])[];
}

/** More than any row is high, or has tracks. */
const ROW = 1e6;
const CHANNEL = 5e5;
const SAME_LINE = 0.5;

function abstractY(level: Level): number {
  return 'channel' in level ? rowTop(level.channel) + CHANNEL + level.rank : rowTop(level.row) + level.dy;
}

/** The abstract height of a row's line. */
export function rowTop(row: number): number {
  return row * ROW;
}

interface LinePiece {
  readonly link: Link;
  readonly points: readonly RoutePoint[];
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly ends: Vertical['ends'];
}

/** The vertical lines of a picture: upright pieces of routes that move as one. */
export function findVerticals({ layering, routes }: Picture): Verticals {
  const parts = routes.map((route, i) => cutRoute(route, layering.graph.links[i]!));
  const pieces = parts.flat().filter(isUpright);
  const group = joinShared(pieces);
  const numbers = new Map<number, number>();
  const lineOf = new Map(pieces.map((piece, i) => [piece, group[i]!]));
  for (const root of group) if (!numbers.has(root)) numbers.set(root, numbers.size);
  const members: LinePiece[][] = Array.from({ length: numbers.size }, () => []);
  pieces.forEach((piece, i) => {
    members[numbers.get(group[i]!)!]!.push(piece);
  });
  const stops = parts.map((list) =>
    list.map((piece) => ({
      points: piece.points,
      x: piece.x,
      vertical: isUpright(piece) ? numbers.get(lineOf.get(piece)!)! : -1,
    })),
  );
  return { verticals: members.map(merge), stops };
}

/** Cuts a route at its bends. */
function cutRoute(route: Route, link: Link): LinePiece[] {
  const parts: RoutePoint[][] = [];
  for (const point of route) {
    const last = parts[parts.length - 1];
    if (last && Math.abs(last[0]!.x - point.x) < SAME_LINE) last.push(point);
    else parts.push([point]);
  }
  const pieces = parts.map((points, i) => toPiece(points, link, i === 0, i === parts.length - 1));
  return pieces.filter((piece, i) => isUpright(piece) || i === 0 || i === pieces.length - 1);
}

function toPiece(points: readonly RoutePoint[], link: Link, first: boolean, last: boolean): LinePiece {
  const heights = points.map(({ level }) => abstractY(level));
  const top = Math.min(...heights);
  const bottom = Math.max(...heights);
  const ends: { terminal: LinkTerminal; side: 'top' | 'bottom' }[] = [];
  if (top < bottom) {
    if (first) ends.push({ terminal: link.source, side: heights[0] === top ? 'bottom' : 'top' });
    if (last) ends.push({ terminal: link.target, side: heights[heights.length - 1] === bottom ? 'top' : 'bottom' });
  }
  return { link, points, x: points[0]!.x, top, bottom, ends };
}

function isUpright({ top, bottom }: LinePiece): boolean {
  return top < bottom;
}

/** Pieces of one source or target that touch on one line move as one. For each piece the number of one of its group. */
function joinShared(pieces: readonly LinePiece[]): number[] {
  const group = pieces.map((_, i) => i);
  const find = (piece: number): number => {
    let root = piece;
    while (group[root] !== root) root = group[root]!;
    return root;
  };
  const order = group.slice().sort((a, b) => pieces[a]!.x - pieces[b]!.x || a - b);
  order.forEach((a, i) => {
    for (let j = i + 1; j < order.length && pieces[order[j]!]!.x - pieces[a]!.x < SAME_LINE; j++) {
      const b = order[j]!;
      if (touch(pieces[a]!, pieces[b]!)) group[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
    }
  });
  return pieces.map((_, i) => find(i));
}

function touch(a: LinePiece, b: LinePiece): boolean {
  const related = a.link.source.member === b.link.source.member || a.link.target.member === b.link.target.member;
  return related && a.top <= b.bottom && b.top <= a.bottom;
}

function merge(pieces: readonly LinePiece[]): Vertical {
  return {
    x: pieces[0]!.x,
    links: pieces.map(({ link }) => link),
    top: Math.min(...pieces.map(({ top }) => top)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
    ends: pieces.flatMap(({ ends }) => ends),
  };
}
