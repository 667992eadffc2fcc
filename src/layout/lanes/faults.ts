/**
 * What a reader would object to in a picture, counted: edges that cross, wrap their own node, share a corner or a line, take detours or run
 * through lanes that they have nothing to do with. The search for the best draft compares pictures by these counts.
 */
import type { Point } from '../../geometry/geometry.ts';
import type { LaneEdge, LaneGraph } from '../lane-graph.ts';
import { type Extent, extentOfPoints, overlaps } from './extent.ts';
import { edgeLines, nodeExtents } from './picture-lines.ts';
import type { Columns, Layering, Picture } from './stages.ts';
import { type Bundle, countCrossings, isMerged, type Stretch, sharedLength, stretchesOf } from './stretches.ts';

export interface Faults {
  readonly crossings: number;
  /** Crossings of two edges of one node. */
  readonly own: number;
  /** Edges that run past the far side of their own node. */
  readonly wraps: number;
  /** Decisions of which two branches leave at one corner while another is free. */
  readonly corners: number;
  /** Flows that leave a step where what happens when its time is over does. */
  readonly late: number;
  /** `yes` not along the flow, or `no` along it. */
  readonly swapped: number;
  /** `no` that leaves to the left though its target does not stand there and the right corner is free. */
  readonly left: number;
  /** Dashed lines on solid ones. */
  readonly covered: number;
  readonly detours: number;
  /** Edges through a lane that lies beyond both ends. */
  readonly foreign: number;
  /** Those of them through a lane in which nothing stands. */
  readonly vacant: number;
  /** Pairs of edges that run together elsewhere than on a common trunk, or though they have no node in common. */
  readonly merged: number;
  /** Pairs of edges that run together for long. */
  readonly trunks: number;
  /** Ends at the narrow sides of bars. */
  readonly barSides: number;
  readonly bends: number;
  /** Bends of the main flow from one step of a lane to another. */
  readonly mainBends: number;
  /** Columns in which nodes of a lane stand, beyond those that it needs. */
  readonly axes: number;
  /** Flows that run against the direction though they would not in the author's order. */
  readonly reordered: number;
}

/** A drawn edge with all that is asked about it. */
interface Drawn {
  /** Of the edge in the graph. */
  readonly index: number;
  readonly edge: LaneEdge;
  readonly points: readonly Point[];
  readonly stretches: readonly Stretch[];
  readonly extent: Extent;
  readonly source: Extent;
  readonly target: Extent;
}

type Corner = 'top' | 'bottom' | 'left' | 'right';

/** A line this near to a side of its own node, and as long, wraps it. */
const AROUND = 80;
/** How much longer than twice the gap between its nodes an edge is where it makes a detour, beyond half of both widths. */
const DETOUR = 120;
/** A common stretch this long leaves it open whether it is one line or two. */
const TRUNK = 100;
const TOUCH = 4;

export interface Findings {
  readonly counts: Faults;
  /** Nodes whose edges have faults; bends, trunks and the sides of bars are none that a node could be blamed for. */
  readonly faulty: ReadonlySet<number>;
  /** Those of them at which more is wrong than that edges of other nodes cross theirs. */
  readonly flawed: ReadonlySet<number>;
  /** Edges that might run better to a row lower: flows that wrap one of their own nodes, and edges that cross another one of their own nodes. */
  readonly entangled: ReadonlySet<number>;
}

/** `usual` are the links that run against the direction in the author's order. */
export function findFaults(picture: Picture, usual: ReadonlySet<number>): Findings {
  const { graph } = picture.layering.graph;
  const boxes = nodeExtents(picture);
  const lines = edgeLines(picture);
  const drawn = graph.edges.map((edge, i): Drawn => {
    const points = lines[i]!;
    const [source, target] = [boxes[edge.from]!, boxes[edge.to]!];
    return { index: i, edge, points, stretches: stretchesOf(points), extent: extentOfPoints(points), source, target };
  });
  const flawed = new Set<number>();
  const blame = ({ edge }: Drawn) => flawed.add(edge.from).add(edge.to);
  const crossed = new Set<number>();
  const count = (is: (each: Drawn) => boolean) => {
    const found = drawn.filter(is);
    found.forEach(blame);
    return found.length;
  };
  const entangled = new Set<number>();
  const wrapped = drawn.filter(wraps);
  for (const each of wrapped) {
    blame(each);
    if (!isDashed(each)) entangled.add(each.index);
  }
  const empty = emptyLanes(graph);
  const counts = {
    ...pairFaults(drawn, blame, crossed, entangled),
    ...cornerFaults(picture, drawn, blame),
    wraps: wrapped.length,
    detours: count(makesDetour),
    foreign: count((each) => runsForeign(each, picture)),
    vacant: count((each) => empty.some((lane) => runsInto(each, lane, picture))),
    barSides: drawn.reduce((sum, each) => sum + barSides(each, picture), 0),
    bends: drawn.reduce((sum, { points }) => sum + points.length - 2, 0),
    mainBends: drawn.reduce((sum, each) => sum + (staysOnMain(each, graph) ? each.points.length - 2 : 0), 0),
    axes: spareAxes(picture.layering, picture.columns),
    reordered: countReordered(picture.layering, usual),
  };
  return { counts, faulty: new Set([...flawed, ...crossed]), flawed, entangled };
}

type Blame = (drawn: Drawn) => void;

function pairFaults(
  drawn: readonly Drawn[],
  blame: Blame,
  crossed: Set<number>,
  entangled: Set<number>,
): Pick<Faults, 'crossings' | 'own' | 'covered' | 'merged' | 'trunks'> {
  const sorted = [...drawn].sort((a, b) => a.extent.top - b.extent.top);
  const found = { crossings: 0, own: 0, covered: 0, merged: 0, trunks: 0 };
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.extent.top <= a.extent.bottom + 1; j++) {
      const b = sorted[j]!;
      if (!overlaps(a.extent, b.extent, 1)) continue;
      const crossings = countCrossings(a.stretches, b.stretches);
      const joined = sharesNode(a.edge, b.edge);
      const shared = sharedLength(a.stretches, b.stretches);
      const covered = joined && shared > TOUCH && isDashed(a) !== isDashed(b);
      const merged = shared > TOUCH && (!joined || isMerged(bundle(a), bundle(b)));
      found.crossings += crossings;
      if (joined && crossings > 0) {
        found.own += crossings;
        entangled.add(a.index).add(b.index);
      }
      if (joined && shared > TRUNK) found.trunks++;
      if (covered) found.covered++;
      if (merged) found.merged++;
      if (covered || merged || (joined && crossings > 0)) [a, b].forEach(blame);
      else if (crossings > 0) for (const { edge } of [a, b]) crossed.add(edge.from).add(edge.to);
    }
  });
  return found;
}

function bundle({ edge, points, stretches }: Drawn): Bundle {
  return { source: edge.from, target: edge.to, points, stretches };
}

function sharesNode(a: LaneEdge, b: LaneEdge): boolean {
  return a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from;
}

function staysOnMain({ edge }: Drawn, { nodes }: LaneGraph): boolean {
  return edge.main && edge.kind === 'sequence' && nodes[edge.from]!.lane === nodes[edge.to]!.lane;
}

function isDashed({ edge }: Drawn): boolean {
  return edge.kind !== 'sequence';
}

function cornerFaults(
  {
    layering: {
      graph: { graph },
    },
  }: Picture,
  drawn: readonly Drawn[],
  blame: Blame,
): Pick<Faults, 'corners' | 'late' | 'swapped' | 'left'> {
  const found = { corners: 0, late: 0, swapped: 0, left: 0 };
  const lateFrom = new Set(graph.edges.flatMap(({ late, from }) => (late ? [from] : [])));
  const used = new Map<number, { out: { drawn: Drawn; corner: Corner }[]; into: Corner[] }>();
  const at = (node: number) => {
    const known = used.get(node) ?? { out: [], into: [] };
    used.set(node, known);
    return known;
  };
  for (const each of drawn) {
    const { edge, points } = each;
    if (edge.from === edge.to) continue;
    if (graph.nodes[edge.from]!.kind === 'decision' && edge.kind === 'sequence')
      at(edge.from).out.push({ drawn: each, corner: cornerOf(each.source, points[0]!) });
    if (graph.nodes[edge.to]!.kind === 'decision') at(edge.to).into.push(cornerOf(each.target, points[points.length - 1]!));
  }
  for (const branches of outOfLate(drawn, lateFrom)) {
    found.late++;
    branches.forEach(blame);
  }
  for (const { out, into } of used.values()) {
    const taken = new Set([...out.map(({ corner }) => corner), ...into]);
    if (new Set(out.map(({ corner }) => corner)).size < out.length && taken.size < 4) {
      found.corners++;
      for (const { drawn: branch } of out) blame(branch);
    }
    for (const { drawn: branch, corner } of out) {
      const { answer } = branch.edge;
      const isSwapped = answer !== null && (corner === 'bottom') !== (answer === 'yes');
      const isBeside = branch.target.right <= branch.source.left;
      const isLeft = graph.direction === 'down' && answer === 'no' && corner === 'left' && !taken.has('right') && !isBeside;
      if (isSwapped) found.swapped++;
      if (isLeft) found.left++;
      if (isSwapped || isLeft) blame(branch);
    }
  }
  return found;
}

/** Pairs of flows that leave together though one of them is what happens when the time is over. */
function outOfLate(drawn: readonly Drawn[], sources: ReadonlySet<number>): Drawn[][] {
  const flows = drawn.filter(({ edge }) => sources.has(edge.from) && edge.kind === 'sequence');
  return flows.flatMap((late) =>
    late.edge.late
      ? flows
          .filter(
            (other) => other !== late && other.edge.from === late.edge.from && isSamePoint(other.points[0]!, late.points[0]!),
          )
          .map((other) => [late, other])
      : [],
  );
}

function isSamePoint([ax, ay]: Point, [bx, by]: Point): boolean {
  return Math.abs(ax - bx) <= 1 && Math.abs(ay - by) <= 1;
}

function cornerOf({ left, right, top, bottom }: Extent, [x, y]: Point): Corner {
  const dx = (x - (left + right) / 2) / (right - left);
  const dy = (y - (top + bottom) / 2) / (bottom - top);
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'right' : 'left';
  return dy > 0 ? 'bottom' : 'top';
}

function wraps({ edge, stretches, source, target }: Drawn): boolean {
  if (edge.from === edge.to) return false;
  const last = stretches.length - 1;
  return stretches.some((each, i) => (i > 0 && passes(each, source)) || (i < last && passes(each, target)));
}

function passes({ vertical, at, from, to }: Stretch, { left, right, top, bottom }: Extent): boolean {
  const [low, high, near, far] = vertical ? [top, bottom, left, right] : [left, right, top, bottom];
  return from <= low + 1 && to >= high - 1 && Math.min(Math.abs(at - near), Math.abs(at - far)) < AROUND;
}

function makesDetour({ edge, stretches, source, target }: Drawn): boolean {
  if (edge.from === edge.to || edge.kind !== 'sequence') return false;
  const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const across = Math.max(0, source.left - target.right, target.left - source.right);
  const along = Math.max(0, source.top - target.bottom, target.top - source.bottom);
  return length > 2 * (across + along) + DETOUR + (source.right - source.left + target.right - target.left) / 2;
}

/** Lanes in which nothing stands. */
function emptyLanes({ lanes, nodes }: LaneGraph): number[] {
  const inhabited = new Set(nodes.flatMap(({ kind, lane }) => (kind === 'anchor' ? [] : [lane])));
  return lanes.flatMap((_, lane) => (inhabited.has(lane) ? [] : [lane]));
}

/** The first and the last lane of those between the ends of an edge, and the ends' own. */
function lanesOf({ edge }: Drawn, { nodes }: LaneGraph): [number, number] {
  const [a, b] = [nodes[edge.from]!.lane, nodes[edge.to]!.lane];
  return [Math.min(a, b), Math.max(a, b)];
}

function runsForeign(each: Drawn, { columns: { borders }, layering }: Picture): boolean {
  const [first, last] = lanesOf(each, layering.graph.graph);
  return each.extent.left < borders[first]! - 1 || each.extent.right > borders[last + 1]! + 1;
}

/** Whether an edge runs into a lane beyond both its ends. */
function runsInto(each: Drawn, lane: number, { columns: { borders }, layering }: Picture): boolean {
  const [first, last] = lanesOf(each, layering.graph.graph);
  if (lane >= first && lane <= last) return false;
  return each.extent.left < borders[lane + 1]! - 1 && each.extent.right > borders[lane]! + 1;
}

function barSides({ edge, points, source, target }: Drawn, { layering }: Picture): number {
  const { nodes } = layering.graph.graph;
  const isAside = ([x]: Point, { left, right }: Extent) => Math.abs(x - left) < 2 || Math.abs(x - right) < 2;
  const first = nodes[edge.from]!.kind === 'bar' && isAside(points[0]!, source);
  const last = nodes[edge.to]!.kind === 'bar' && isAside(points[points.length - 1]!, target);
  return Number(first) + Number(last);
}

/** How many links run against the direction although they do not usually do so. */
export function countReordered({ courses }: Layering, usual: ReadonlySet<number>): number {
  return courses.filter(({ arrow }) => arrow.reversed && !usual.has(arrow.link.index)).length;
}

/** Two axes nearer than this look like one. */
const SAME_AXIS = 3;

/** How many more axes nodes stand on than their lanes need: the most nodes that one row of the lane holds. */
export function spareAxes({ rows, laneCount }: Layering, { x }: Columns): number {
  const axes = Array.from({ length: laneCount }, () => new Set<number>());
  const needed = new Array<number>(laneCount).fill(0);
  for (const row of rows) {
    const counts = new Array<number>(laneCount).fill(0);
    for (const { block } of row) {
      if (block === null) continue;
      axes[block.lane]!.add(Math.round(x[block.index]! / SAME_AXIS));
      counts[block.lane]!++;
    }
    counts.forEach((count, lane) => {
      needed[lane] = Math.max(needed[lane]!, count);
    });
  }
  return axes.reduce((sum, { size }, lane) => sum + size - needed[lane]!, 0);
}
