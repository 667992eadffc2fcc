/**
 * Routes the channels: every horizontal stretch gets a track, and arrows of one source or one target share theirs. The order of the tracks
 * avoids crossings, and keeps lines that come down in one column from hiding lines that go on there; where two edges swap columns no order
 * does, so one of them takes two tracks.
 * Sander: Layout of directed hypergraphs with orthogonal hyperedges (2003); Schulze, Spönemann, von Hanxleden: Drawing layered graphs with
 * port constraints (2014), for splitting the segments of a critical cycle.
 */
import { handoffLine, isStacked, portLine } from './align-handoffs.ts';
import { CLEARANCE, STUB } from './spacing.ts';
import type {
  Columns,
  Course,
  CourseEnds,
  End,
  Flank,
  Layering,
  Level,
  LinkTerminal,
  Route,
  RoutePoint,
  Segment,
  Track,
} from './stages.ts';
import { orderTracks, type Piece, type TrackGroup, type TrackOrder } from './track-order.ts';

/** Two ends nearer than this make a straight line. */
const STRAIGHT = 0.5;
/** Comparisons of pieces in one channel, after which no cycle is broken: some lines then share a track. */
const MOST_COMPARISONS = 10_000_000;

export function routeTracks(layering: Layering, columns: Columns, ends: readonly CourseEnds[]): Route[] {
  const trackOf = new Map<Piece, Track>();
  const piecesOf = new Map<Segment | Course, Piece[]>();
  const arches = layering.courses.filter(({ arch }) => arch);
  layering.channels.forEach((segments, channel) => {
    const above = arches.filter((course) => rowOf(course, layering) === channel + 1);
    const pieces = [
      ...segments.map((segment) => toPiece(segment, columns, ends)),
      ...above.map((course) => archPiece(course, columns, ends)),
    ];
    const courseOf = new Map(above.map((course) => [course.arrow, course]));
    const groups = routeChannel(pieces);
    groups.forEach((group, rank) => {
      const track: Track = { channel, rank };
      for (const piece of group.pieces) trackOf.set(piece, track);
    });
    for (const piece of pieces) {
      const owner = piece.segment ?? courseOf.get(piece.arrow)!;
      const known = piecesOf.get(owner);
      if (known) known.push(piece);
      else piecesOf.set(owner, [piece]);
    }
  });
  return layering.courses.map((course, i) => {
    if (course.handoff) return handoffRoute(course, rowOf(course, layering), columns);
    if (course.arch) return archRoute(course, rowOf(course, layering), piecesOf.get(course)![0]!, trackOf);
    const pieces = course.segments.flatMap((segment) => piecesOf.get(segment)!);
    return courseRoute(course, ends[i]!, columns, pieces, trackOf);
  });
}

/** The row of a handoff or an arch. */
function rowOf({ arrow }: Course, { items }: Layering): number {
  return items[arrow.upper.block.index]!.firstRow;
}

/** From the head of its source to that of its target. */
function archPiece({ arrow }: Course, { x }: Columns, ends: readonly CourseEnds[]): Piece {
  const { source, target, index } = arrow.link;
  const { upper, lower } = ends[index]!;
  const [from, to] = arrow.reversed ? [lower, upper] : [upper, lower];
  return {
    arrow,
    segment: null,
    second: false,
    upper: x[source.block.index]! + from.offset,
    lower: x[target.block.index]! + to.offset,
  };
}

function archRoute({ arrow: { link } }: Course, row: number, piece: Piece, trackOf: ReadonlyMap<Piece, Track>): Route {
  const level = trackOf.get(piece)!;
  return [
    { x: piece.upper, level: portLevel(link.source.member, 'top', row) },
    { x: piece.upper, level },
    { x: piece.lower, level },
    { x: piece.lower, level: portLevel(link.target.member, 'top', row) },
  ];
}

function toPiece(segment: Segment, { x }: Columns, ends: readonly CourseEnds[]): Piece {
  const { upper, lower } = ends[segment.arrow.link.index]!;
  const from = x[segment.upper.index]! + (segment.upper.block ? upper.offset : 0);
  const to = x[segment.lower.index]! + (segment.lower.block ? lower.offset : 0);
  return { arrow: segment.arrow, segment, upper: from, lower: Math.abs(from - to) < STRAIGHT ? from : to, second: false };
}

/** The groups of a channel from the first track to the last. Adds the second halves of pieces that it has to split. */
function routeChannel(pieces: Piece[]): readonly TrackGroup[] {
  let order = orderTracks(formGroups(pieces));
  const work: Work = { comparisons: 0 };
  while (order.conflict !== null && work.comparisons < MOST_COMPARISONS) {
    order = liftArches(order) ?? splitApart(order.conflict, order, pieces, work);
  }
  return order.groups;
}

/** What was done for one channel. */
interface Work {
  comparisons: number;
}

/** Pieces that are not straight, joined where they leave one source or reach one target at the same place; the largest groups first. */
function formGroups(all: readonly Piece[]): TrackGroup[] {
  const pieces = all.filter(({ upper, lower }) => upper !== lower);
  if (pieces.length < 2) return pieces.map((piece) => ({ pieces: [piece] }));
  const lists = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const key of groupKeys(piece)) {
      const list = lists.get(key);
      if (list) list.push(piece);
      else lists.set(key, [piece]);
    }
  }
  const grouped = new Set<Piece>();
  const groups: TrackGroup[] = [];
  for (const list of [...lists.values()].sort((a, b) => b.length - a.length)) {
    const free = list.filter((piece) => !grouped.has(piece));
    if (free.length === 0) continue;
    for (const piece of free) grouped.add(piece);
    groups.push({ pieces: free });
  }
  return groups;
}

function groupKeys({ segment, arrow, upper, lower }: Piece): string[] {
  const { source, target } = arrow.link;
  if (segment === null) return [`from ${source.member.index} ${upper} up`, `to ${target.member.index} ${lower} down`];
  const [atSource, atTarget] = arrow.reversed ? [lower, upper] : [upper, lower];
  const sign = arrow.reversed ? 'up' : 'down';
  return [`from ${source.member.index} ${atSource} ${sign}`, `to ${target.member.index} ${atTarget} ${sign}`];
}

/** Gives the arches of a cycle tracks of their own, which can be the lowest ones; null where it holds none that shares its track. */
function liftArches({ conflict, groups }: TrackOrder): TrackOrder | null {
  const joined = groups.filter(({ pieces }) => pieces.length > 1 && pieces.some((piece) => conflict!.includes(piece)));
  const arches = joined.flatMap(({ pieces }) => pieces.filter(({ segment }) => segment === null));
  if (arches.length === 0) return null;
  const rest = groups.map(({ pieces }) => ({ pieces: pieces.filter((piece) => !arches.includes(piece)) }));
  return orderTracks([...rest.filter(({ pieces }) => pieces.length > 0), ...arches.map((piece) => ({ pieces: [piece] }))]);
}

/** Breaks a cycle by leading one piece over two tracks, which meet in a column that nothing else uses. */
function splitApart([piece]: readonly [Piece, Piece], { groups }: TrackOrder, pieces: Piece[], work: Work): TrackOrder {
  work.comparisons += pieces.length ** 2;
  const middle = freeColumn(
    piece,
    pieces.flatMap(({ upper, lower }) => [upper, lower]),
  );
  const second: Piece = { ...piece, upper: middle, second: true };
  piece.lower = middle;
  pieces.splice(pieces.indexOf(piece) + 1, 0, second);
  const rest = groups.map((group) => ({ pieces: group.pieces.filter((other) => other !== piece) }));
  return orderTracks([...rest.filter((group) => group.pieces.length > 0), { pieces: [piece] }, { pieces: [second] }]);
}

/** The column nearest to the middle of a piece that keeps clear of all others. */
function freeColumn({ upper, lower }: Piece, used: readonly number[]): number {
  const middle = Math.round((upper + lower) / 2);
  for (let step = 0; ; step += 2) {
    for (const x of [middle + step, middle - step]) if (used.every((other) => Math.abs(other - x) > CLEARANCE)) return x;
  }
}

function courseRoute(
  { arrow, segments }: Course,
  ends: CourseEnds,
  columns: Columns,
  pieces: readonly Piece[],
  trackOf: ReadonlyMap<Piece, Track>,
): Route {
  const firstRow = segments[0]!.upper.lastRow;
  const lastRow = segments[segments.length - 1]!.lower.firstRow;
  const points = endPoints(arrow.upper, 'bottom', ends.upper, pieces[0]!.upper, firstRow, columns);
  for (const piece of pieces) {
    const level = trackOf.get(piece);
    if (level) points.push({ x: piece.upper, level }, { x: piece.lower, level });
  }
  points.push(...endPoints(arrow.lower, 'top', ends.lower, pieces[pieces.length - 1]!.lower, lastRow, columns).reverse());
  return arrow.reversed ? points.reverse() : points;
}

/** From the port outwards: at foot or head, or sideways out of a flank to the line. */
function endPoints(
  { block, member }: LinkTerminal,
  side: 'top' | 'bottom',
  { flank, lift }: End,
  line: number,
  row: number,
  { x }: Columns,
): RoutePoint[] {
  if (flank === null) {
    const { row: own, dy } = portLevel(member, side, row);
    const fall = slope(member, line - x[block.index]! - member.x - member.node.ports[side].at);
    return [{ x: line, level: { row: own, dy: side === 'top' ? dy + fall : dy - fall } }];
  }
  const level: Level = { row, dy: member.y + member.node.ports[flank].at + lift };
  return [
    { x: flankX(x[block.index]!, member, flank), level },
    { x: line, level },
  ];
}

/** How far a decision's outline falls back beside its corner. */
function slope({ node }: LinkTerminal['member'], aside: number): number {
  return node.kind === 'decision' ? (Math.abs(aside) * node.height) / node.width : 0;
}

/** Height of a member's outline at head or foot. */
export function portLevel({ node, y }: LinkTerminal['member'], side: 'top' | 'bottom', row: number): { row: number; dy: number } {
  const inset = node.ports[side].inset;
  return { row, dy: side === 'top' ? y + inset : y + node.height - inset };
}

/** x of a member's outline at a flank's port, from the x of its block's axis. */
export function flankX(axis: number, { node, x }: LinkTerminal['member'], flank: Flank): number {
  const inset = node.ports[flank].inset;
  return flank === 'left' ? axis + x + inset : axis + x + node.width - inset;
}

/** Straight from flank to flank; what is stacked on a satellite joins its line, or leaves it, near the step. */
function handoffRoute({ arrow }: Course, row: number, { x }: Columns): Route {
  const { source, target } = arrow.link;
  const [sourceX, targetX] = [x[source.block.index]!, x[target.block.index]!];
  const [exit, entry]: [Flank, Flank] = targetX > sourceX ? ['right', 'left'] : ['left', 'right'];
  const level: Level = { row, dy: handoffLine(arrow) };
  const start = { x: flankX(sourceX, source.member, exit), level };
  const end = { x: flankX(targetX, target.member, entry), level };
  const beyond = exit === 'right' ? STUB : -STUB;
  if (isStacked(source)) {
    const own: Level = { row, dy: portLine(source) };
    return [{ ...start, level: own }, { x: end.x - beyond, level: own }, { x: end.x - beyond, level }, end];
  }
  if (isStacked(target)) {
    const own: Level = { row, dy: portLine(target) };
    return [start, { x: start.x + beyond, level }, { x: start.x + beyond, level: own }, { ...end, level: own }];
  }
  return [start, end];
}
