/**
 * Compaction: with the shape of every edge fixed, nodes and vertical lines move sideways once more. What only reserved room for another
 * course gives it back, lines keep a fair distance from boxes and borders, straight lines come to the middle of their nodes, and nodes of a
 * lane that follow each other line up. Lines that step aside become straight where that costs nothing but room. The order stays, so nothing can
 * collide.
 * One-dimensional compaction of orthogonal drawings: Tamassia (1987); Eiglsperger, Kaufmann: Fast compaction for orthogonal drawings with
 * vertices of prescribed size (2001). Here it is one distance programme with visibility constraints, which the present drawing satisfies.
 */
import { type BarReach, endReach } from '../bars.ts';
import { HANDOFF_GAP, pullColumns, separateBorders } from '../columns.ts';
import { levelY } from '../heights.ts';
import { DistanceProgram } from '../solver/distance-program.ts';
import { LABEL_GAP, LINE_BORDER, LINE_LINE, NODE_LINE, NODE_NODE } from '../spacing.ts';
import type { Columns, Layering, Picture, Pin, Reserve, Route } from '../stages.ts';
import { type Alignment, findAlignments } from './alignments.ts';
import { type Clearing, findClearings } from './clear-targets.ts';
import { evenReaches, hasWideBars, neededReach, withReaches } from './fit-bars.ts';
import { boxThings, innerThings, isRigid, lineThing, loopThings, pinThings, type Thing } from './things.ts';
import { findVerticals, type Stop, type Verticals } from './verticals.ts';
import { neighbours } from './visibility.ts';

/** The cost per pixel: for room that is wanted, off the middle of a side, along an edge, off the column of the lane. */
const ROOM = 20;
const MIDDLE = 8;
/** A line keeps the middle of its step rather than that of its bar. */
const BAR_MIDDLE = 7;
const LENGTH = 1;
const COLUMN = 4;
/** The cost per pixel of a target that is not clear of its decision: as much as for room beside a line, and more than for a common column. */
const UNCLEAR = 20;
const UNALIGNED = 200;
/** Two ends at one side of a node, where one of them is to stand in the middle all the same. */
const END_END = 20;

export interface Compacted {
  readonly layering: Layering;
  readonly columns: Columns;
  readonly routes: readonly Route[];
  readonly pins: readonly Pin[];
}

/**
 * Solved twice: what the first answer could bring into one column, given much weight, stays there in the second one, where all else counts as usual.
 * Bars are no longer than their lines need in the first one.
 */
export function compactColumns(picture: Picture, reserve: Reserve): Compacted {
  const lines = findVerticals(picture);
  const wishes = findAlignments(picture, lines);
  const first = new Programme(picture, reserve, lines, { wishes, closed: [], cleared: [] });
  if (wishes.length === 0 && !hasWideBars(picture)) return first.answer();
  const layering = withReaches(picture.layering, first.barReaches());
  const fitted = layering === picture.layering ? picture : { ...picture, layering };
  const fittedLines = fitted === picture ? lines : findVerticals(fitted);
  return new Programme(fitted, reserve, fittedLines, { wishes: [], closed: first.closed(), cleared: first.cleared() }).answer();
}

interface Alignments {
  readonly wishes: readonly Alignment[];
  readonly closed: readonly Alignment[];
  readonly cleared: readonly Clearing[];
}

/** Points of the programme: the blocks' axes, then the vertical lines, then the borders of the lanes. */
class Programme {
  readonly #picture: Picture;
  readonly #lines: Verticals;
  readonly #program: DistanceProgram;
  readonly #blockCount: number;
  readonly #things: readonly Thing[];
  readonly #alignments: Alignments;
  readonly #clearings: readonly Clearing[];
  readonly #mayMeet = new Set<string>();
  #solved: readonly number[] | null = null;

  constructor(picture: Picture, reserve: Reserve, lines: Verticals, alignments: Alignments) {
    this.#picture = picture;
    this.#lines = lines;
    this.#alignments = alignments;
    this.#clearings = findClearings(picture);
    for (const { a, b } of [...alignments.wishes, ...alignments.closed]) this.#mayMeet.add(pairKey(a, b));
    const { layering } = picture;
    this.#blockCount = layering.graph.blocks.length;
    this.#program = new DistanceProgram(this.#border(layering.laneCount) + 1);
    const room = labelRoom(picture, lines, reserve);
    this.#things = [
      ...boxThings(picture, reserve),
      ...loopThings(picture),
      ...innerThings(picture),
      ...pinThings(picture),
      ...lines.verticals.flatMap((vertical, i) => lineThing(vertical, this.#line(i), picture, room.get(i) ?? 0) ?? []),
    ];
    this.#tieEnds();
    this.#keepOrder();
    this.#keepInLanes();
    this.#keepHandoffs();
    separateBorders(this.#program, layering, (lane) => this.#border(lane));
    this.#shorten();
    this.#align();
    pullColumns(this.#program, layering, COLUMN);
    this.#clear();
  }

  #solution(): readonly number[] {
    this.#solved ??= this.#program.solve();
    return this.#solved;
  }

  #line(vertical: number): number {
    return this.#blockCount + vertical;
  }

  #border(lane: number): number {
    return this.#blockCount + this.#lines.verticals.length + lane;
  }

  /** Two points keep a distance, as far as they do at present; what is missing should be added. */
  #keep(a: number, b: number, present: number, distance: number): void {
    this.#program.separate(a, b, Math.floor(Math.min(present, distance) + 1e-6));
    if (present < distance) this.#program.prefer(a, b, ROOM, distance);
  }

  /** Lines stay at the heads and feet of their nodes, and come to the middle where they can; beside a pinned label they stay put. */
  #tieEnds(): void {
    const { x } = this.#picture.columns;
    const pinned = new Set(this.#picture.pins.map(({ edge }) => edge));
    this.#lines.verticals.forEach((vertical, i) => {
      const held = vertical.links.some(({ edge }) => pinned.has(edge));
      vertical.ends.forEach(({ terminal, side }, k) => {
        const block = terminal.block.index;
        const { member } = terminal;
        if (held || isRigid(vertical, k, x[block]!)) {
          this.#program.separate(block, this.#line(i), vertical.x - x[block]!);
          this.#program.separate(this.#line(i), block, x[block]! - vertical.x);
          return;
        }
        const { left, right } = endReach(member.node, side);
        const middle = Math.round(member.x + member.node.ports[side].at);
        this.#program.separate(block, this.#line(i), middle - Math.floor(left));
        this.#program.separate(this.#line(i), block, -middle - Math.floor(right));
        this.#program.pull(block, this.#line(i), member.node.kind === 'bar' ? BAR_MIDDLE : MIDDLE, middle);
      });
    });
  }

  /** Things that see each other stay in order and apart. Lines that meet end to end stay so: side by side, one would hide the other. */
  #keepOrder(): void {
    const things = this.#things;
    const { x } = this.#picture.columns;
    const nodeGap = this.#picture.layering.graph.graph.closeness?.nodeGap ?? NODE_NODE;
    for (const [i, j] of neighbours(things)) {
      const a = things[i]!;
      const b = things[j]!;
      if (a.point === b.point || this.#mayMeet.has(pairKey(a.point, b.point))) continue;
      const reachA = a.right - this.#at(a.point, x);
      const reachB = this.#at(b.point, x) - b.left;
      const present = this.#at(b.point, x) - this.#at(a.point, x);
      this.#keep(a.point, b.point, present, reachA + reachB + distance(a, b, nodeGap));
      if (a.kind === 'line' && b.kind === 'line' && present < 1) this.#program.separate(b.point, a.point, -present);
    }
  }

  #at(point: number, x: readonly number[]): number {
    return point < this.#blockCount ? x[point]! : this.#lines.verticals[point - this.#blockCount]!.x;
  }

  #keepInLanes(): void {
    const { borders, x } = this.#picture.columns;
    const { lanes } = this.#picture.layering.graph.graph;
    for (const { point, lane, left, right, kind } of this.#things) {
      const gap = kind === 'box' ? lanes[lane]!.padding : kind === 'label' ? LABEL_GAP : LINE_BORDER;
      const at = this.#at(point, x);
      this.#keep(this.#border(lane), point, at - borders[lane]!, at - left + gap);
      this.#keep(point, this.#border(lane + 1), borders[lane + 1]! - at, right - at + gap);
    }
  }

  #keepHandoffs(): void {
    const { x } = this.#picture.columns;
    for (const { arrow } of this.#picture.layering.handoffs.flat()) {
      const { source, target, data } = arrow.link;
      const [left, right] = x[source.block.index]! < x[target.block.index]! ? [source, target] : [target, source];
      const gap = HANDOFF_GAP + (data.label?.width ?? 0);
      const present = x[right.block.index]! - x[left.block.index]!;
      this.#keep(left.block.index, right.block.index, present, left.block.right + gap + right.block.left);
    }
  }

  /** Every horizontal stretch pulls its ends together, and keeps its direction. */
  #shorten(): void {
    this.#lines.stops.forEach((stops, link) => {
      for (let i = 0; i + 1 < stops.length; i++) {
        const from = this.#handle(stops[i]!, link, i === 0);
        const to = this.#handle(stops[i + 1]!, link, false);
        this.#program.pull(from.point, to.point, LENGTH, from.offset - to.offset);
        const gap = stops[i]!.vertical >= 0 && stops[i + 1]!.vertical >= 0 ? LINE_LINE : NODE_LINE;
        const [left, right] = stops[i]!.x < stops[i + 1]!.x ? [from, to] : [to, from];
        const shift = left.offset - right.offset;
        if (this.#mayMeet.has(pairKey(left.point, right.point))) this.#program.separate(left.point, right.point, 0);
        else this.#keep(left.point, right.point, Math.abs(stops[i]!.x - stops[i + 1]!.x) + shift, gap + shift);
      }
    });
  }

  #align(): void {
    for (const { a, b, weight } of this.#alignments.wishes) this.#program.pull(a, b, weight);
    for (const { a, b } of this.#alignments.closed) {
      this.#program.separate(a, b, 0);
      this.#program.separate(b, a, 0);
    }
  }

  #clear(): void {
    const { wishes, cleared } = this.#alignments;
    for (const { target, decision, distance } of cleared) this.#program.separate(target, decision, distance);
    const weight = wishes.length > 0 ? UNALIGNED : UNCLEAR;
    for (const { target, decision, distance } of this.#clearings) this.#program.prefer(target, decision, weight, distance);
  }

  /** The wishes that the answer grants. */
  closed(): Alignment[] {
    const solved = this.#solution();
    return this.#alignments.wishes.filter(({ a, b }) => solved[a] === solved[b]);
  }

  /** The targets that are clear of their decision. */
  cleared(): Clearing[] {
    const solved = this.#solution();
    return this.#clearings.filter(({ target, decision, distance }) => solved[decision]! - solved[target]! >= distance);
  }

  /** By block, how far widened bars have to reach. */
  barReaches(): Map<number, BarReach> {
    const solved = this.#solution();
    return neededReach(this.#picture, this.#lines, { block: (index) => solved[index]!, line: (i) => solved[this.#line(i)]! });
  }

  /** The point that a stop moves with, and its distance from it. */
  #handle({ vertical, x }: Stop, link: number, first: boolean): { point: number; offset: number } {
    if (vertical >= 0) return { point: this.#line(vertical), offset: 0 };
    const { source, target } = this.#picture.layering.graph.links[link]!;
    const block = (first ? source : target).block.index;
    return { point: block, offset: x - this.#picture.columns.x[block]! };
  }

  answer(): Compacted {
    const { columns } = this.#picture;
    const solved = this.#solution();
    const origin = solved[this.#border(0)]!;
    const x = columns.x.map((old, item) => (item < this.#blockCount ? solved[item]! - origin : old));
    const borders = columns.borders.map((_, lane) => solved[this.#border(lane)]! - origin);
    const routes = this.#lines.stops.map((stops, link) => {
      const route = stops.flatMap((stop, i) => {
        const { point, offset } = this.#handle(stop, link, i === 0);
        return stop.points.map(({ level }) => ({ x: solved[point]! - origin + offset, level }));
      });
      return withoutMiddles(route);
    });
    const pins = this.#picture.pins.map((pin) => {
      const moved = x[pin.block]! - columns.x[pin.block]!;
      return { ...pin, box: { ...pin.box, x: pin.box.x + moved } };
    });
    return { layering: this.#withEvenBars(solved), columns: { x, borders }, routes, pins };
  }

  /** Bars reach as far to both sides where nothing is in the way. */
  #withEvenBars(solved: readonly number[]): Layering {
    const { layering, columns } = this.#picture;
    const things = this.#things.map((thing) => {
      const moved = solved[thing.point]! - this.#at(thing.point, columns.x);
      return { ...thing, left: thing.left + moved, right: thing.right + moved };
    });
    const nodeGap = layering.graph.graph.closeness?.nodeGap ?? NODE_NODE;
    const reaches = evenReaches(
      layering,
      things,
      (bar, other) => distance(bar, other, nodeGap),
      (lane) => solved[this.#border(lane)]!,
    );
    return withReaches(layering, reaches);
  }
}

/** Without points between two others of one column: what is no bend any more holds no track. */
function withoutMiddles(route: Route): Route {
  return route.filter(({ x }, i) => !(route[i - 1]?.x === x && route[i + 1]?.x === x));
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** By vertical line: the room that labels ask for beside the longest line of their edges. */
function labelRoom({ heights, layering }: Picture, { stops }: Verticals, reserve: Reserve): Map<number, number> {
  const room = new Map<number, number>();
  for (const { edge, index } of layering.graph.links) {
    const width = reserve.beside.get(edge);
    if (width === undefined) continue;
    const length = ({ points }: Stop) => {
      const ys = points.map(({ level }) => levelY(level, heights));
      return Math.max(...ys) - Math.min(...ys);
    };
    const upright = stops[index]!.filter(({ vertical }) => vertical >= 0);
    const [longest] = upright.sort((a, b) => length(b) - length(a));
    if (longest) room.set(longest.vertical, Math.max(room.get(longest.vertical) ?? 0, width));
  }
  return room;
}

/** How far apart two things that see each other should be. */
function distance(a: Thing, b: Thing, nodeGap: number): number {
  if (a.kind === 'label' || b.kind === 'label') return LABEL_GAP;
  if (a.kind === 'box' && b.kind === 'box') return nodeGap;
  if (a.kind === 'box' || b.kind === 'box') return NODE_LINE;
  const common = a.members.filter((member) => b.members.includes(member));
  return Math.max(LINE_LINE, ...common.map(({ node: { ports } }) => Math.min(END_END, Math.floor(ports.top.reach))));
}
