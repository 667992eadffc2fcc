/**
 * Joins every node with its satellites into a block, which later phases place as one box: satellites stand beside their host, stacked where
 * there are several, and their edges run straight or with one step. Edges between blocks become links.
 */
import type { Point } from '../../geometry/geometry.ts';
import type { LaneGraph, LaneNode } from '../lane-graph.ts';
import { findHosts, type Hosting, rootOf, satelliteGap } from './hosts.ts';
import { addLoops } from './self-loop.ts';
import { LINE_LINE, STACK_GAP, STUB } from './spacing.ts';
import type { Block, BlockGraph, Flank, InnerEdge, Link, Member, Sequel, Way } from './stages.ts';

/** How far apart two edges between a satellite and its host run. */
const DOUBLE = 10;
/** From a host to the satellite below it. */
const BELOW_GAP = 18;

interface Place {
  readonly index: number;
  readonly node: LaneNode;
  readonly x: number;
  readonly y: number;
  readonly flank: Flank | null;
  readonly isBelow?: boolean;
}

export function formBlocks(graph: LaneGraph): BlockGraph {
  const hosting = findHosts(graph);
  const children: number[][] = graph.nodes.map(() => []);
  hosting.parent.forEach((host, i) => {
    if (host >= 0) children[host]!.push(i);
  });
  const innerEdges: number[][] = graph.nodes.map(() => []);
  graph.edges.forEach(({ from, to }, i) => {
    if (rootOf(hosting.parent, from) === rootOf(hosting.parent, to)) innerEdges[rootOf(hosting.parent, from)]!.push(i);
  });
  const roots = graph.nodes.flatMap((_, i) => (hosting.parent[i]! < 0 ? [i] : []));
  const blocks = roots.map((root, index) => buildBlock({ graph, hosting, children }, root, index, innerEdges[root]!));
  return { graph, blocks, links: linkBlocks(graph, blocks), sequels: joinSequels(graph, blocks) };
}

interface Families {
  readonly graph: LaneGraph;
  readonly hosting: Hosting;
  readonly children: readonly (readonly number[])[];
}

function buildBlock(families: Families, root: number, index: number, inner: readonly number[]): Block {
  const { graph } = families;
  const node = graph.nodes[root]!;
  const places: Place[] = [{ index: root, node, x: -node.ports.bottom.at, y: -node.ports.right.at, flank: null }];
  const inners: InnerEdge[] = [];
  placeFlank(families, places[0]!, 'left', inner, places, inners);
  placeFlank(families, places[0]!, 'right', inner, places, inners);
  placeStack(families, places[0]!, places);
  const members = places.map((place) => withOpenings(place, places));
  const boxes = places.map(outerBox);
  const taken = { left: takenWay(families, inner, root, 'left'), right: takenWay(families, inner, root, 'right') };
  const bare = {
    left: -Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    above: -Math.min(...boxes.map((box) => box.top), ...inners.map((inner) => labelTop(graph, inner))),
    below: Math.max(...boxes.map((box) => box.bottom)),
  };
  const block = { index, lane: node.lane, phase: node.phase ?? 0, root: members[0]!, members, inner: inners, ...bare, taken };
  const loops = inner.map((edge) => ({ edge, data: graph.edges[edge]! })).filter(({ data }) => data.from === data.to);
  return addLoops(block, loops);
}

/** Places the satellites of one flank of a member, and theirs in turn, further out. Depth is bounded by the hosts' phase. */
function placeFlank(
  families: Families,
  host: Place,
  side: Flank,
  inner: readonly number[],
  places: Place[],
  inners: InnerEdge[],
): void {
  const { graph, hosting } = families;
  const satellites = families.children[host.index]!.filter((child) => hosting.flank[child] === side && !hosting.stacked[child]);
  if (satellites.length === 0) return;
  const edges = satellites.map((child) => inner.filter((edge) => joins(graph, edge, host.index, child)));
  const labels = edges.flat().map((edge) => graph.edges[edge]!.label?.width ?? 0);
  const gap = satelliteGap(labels, graph.closeness?.satelliteGap) + (host === places[0] ? loopRoom(graph, inner) : 0);
  const [sole] = satellites;
  if (isBelow(families, host === places[0], satellites, edges) && loopRoom(graph, inner) === 0) {
    const place = below(host, graph.nodes[sole!]!, sole!, side);
    places.push(place);
    const edge = edges[0]![0]!;
    const course = lead(host, place, side);
    inners.push({ edge, points: graph.edges[edge]!.from === host.index ? course : [...course].reverse() });
    return;
  }
  const lines = stackLines(satellites.map((child) => reach(families, child, side)));
  const line = host.y + host.node.ports[side].at;
  satellites.forEach((child, i) => {
    const place = beside(host, graph.nodes[child]!, child, side, gap, line + lines[i]!);
    places.push(place);
    edges[i]!.forEach((edge, k) => {
      const shift = edges[i]!.length === 1 ? 0 : (k - 0.5) * DOUBLE;
      const course = connect(host, place, side, line + shift, line + lines[i]! + shift);
      inners.push({ edge, points: graph.edges[edge]!.from === host.index ? course : [...course].reverse() });
    });
    placeFlank(families, place, side, inner, places, inners);
  });
}

/** Places what is stacked on a root: above it what comes before it, else below it, on its axis. */
function placeStack({ graph, hosting, children }: Families, root: Place, places: Place[]): void {
  const stacked = children[root.index]!.filter((child) => hosting.stacked[child]);
  const above = stacked.filter((child) => child < root.index).reverse();
  const below = stacked.filter((child) => child > root.index);
  const put = (index: number, y: number) => {
    const node = graph.nodes[index]!;
    places.push({ index, node, x: -node.ports.bottom.at, y, flank: hosting.flank[index]! });
  };
  let top = root.y - root.node.margin.top;
  for (const child of above) {
    const { height, margin } = graph.nodes[child]!;
    top -= STACK_GAP + margin.bottom + height;
    put(child, top);
    top -= margin.top;
  }
  let bottom = root.y + root.node.height + root.node.margin.bottom;
  for (const child of below) {
    const { height, margin } = graph.nodes[child]!;
    bottom += STACK_GAP + margin.top;
    put(child, bottom);
    bottom += height + margin.bottom;
  }
}

/** Whether a satellite stands below its host: one alone at a flank of the root, on one unlabelled edge, where the paper is short of width. */
function isBelow(
  { graph, children }: Families,
  isRoot: boolean,
  satellites: readonly number[],
  edges: readonly (readonly number[])[],
) {
  if (!graph.closeness?.isSatelliteBelow || !isRoot || satellites.length !== 1) return false;
  const [sole, own] = [satellites[0]!, edges[0]!];
  return children[sole]!.length === 0 && own.length === 1 && graph.edges[own[0]!]!.label === null;
}

/** Below the host and to one side of its axis, so that the way out of its foot stays free. */
function below(host: Place, node: LaneNode, index: number, flank: Flank): Place {
  const y = host.y + host.node.height + host.node.margin.bottom + BELOW_GAP + node.margin.top;
  const axis = node.ports.top.at;
  if (flank === 'right') {
    const x = Math.max(STUB + 2 + node.margin.left, host.x + host.node.width + STUB - axis);
    return { index, node, x: Math.ceil(x + axis) - axis, y, flank, isBelow: true };
  }
  const x = Math.min(-STUB - 2 - node.margin.right - node.width, host.x - STUB - axis);
  return { index, node, x: Math.floor(x + axis) - axis, y, flank, isBelow: true };
}

/** Out of the host's flank and down onto the satellite's head. */
function lead(host: Place, satellite: Place, side: Flank): Point[] {
  const line = host.y + host.node.ports[side].at;
  const x = satellite.x + satellite.node.ports.top.at;
  return [point(outlineX(host, side), line), point(x, line), point(x, satellite.y + satellite.node.ports.top.inset)];
}

/** Loops of the root stand between it and its satellites. */
function loopRoom({ edges }: LaneGraph, inner: readonly number[]): number {
  const loops = inner.filter((edge) => edges[edge]!.from === edges[edge]!.to);
  return loops.reduce((room, edge) => room + LINE_LINE + (edges[edge]!.label?.width ?? 0), 0);
}

/** How far a satellite with its own satellites reaches above and below its line. */
function reach(families: Families, child: number, side: Flank): { above: number; below: number } {
  const node = families.graph.nodes[child]!;
  const at = node.ports[opposite(side)].at;
  const own = { above: at + node.margin.top, below: node.height - at + node.margin.bottom };
  const parts = families.children[child]!.map((grandchild) => reach(families, grandchild, side));
  const lines = stackLines(parts);
  return {
    above: Math.max(own.above, ...parts.map((part, i) => part.above - lines[i]!)),
    below: Math.max(own.below, ...parts.map((part, i) => part.below + lines[i]!)),
  };
}

/** Heights of the lines of a stack: the middle satellite's lies on the host's, the others' above and below. */
function stackLines(parts: readonly { above: number; below: number }[]): number[] {
  const lines = parts.map(() => 0);
  const middle = (parts.length - 1) >> 1;
  for (let i = middle - 1; i >= 0; i--) lines[i] = lines[i + 1]! - parts[i + 1]!.above - STACK_GAP - parts[i]!.below;
  for (let i = middle + 1; i < parts.length; i++) lines[i] = lines[i - 1]! + parts[i - 1]!.below + STACK_GAP + parts[i]!.above;
  return lines;
}

/** A satellite's own axis keeps a whole distance to the block's, so that edges to it can run straight. */
function beside(host: Place, node: LaneNode, index: number, flank: Flank, gap: number, line: number): Place {
  const y = line - node.ports[opposite(flank)].at;
  const axis = node.ports.bottom.at;
  if (flank === 'right') {
    const x = host.x + host.node.width + host.node.margin.right + gap + node.margin.left;
    return { index, node, x: Math.ceil(x + axis) - axis, y, flank };
  }
  const x = host.x - host.node.margin.left - gap - node.margin.right - node.width;
  return { index, node, x: Math.floor(x + axis) - axis, y, flank };
}

/** From the host to its satellite: straight where their lines agree, else with a step close to the host. */
function connect(host: Place, satellite: Place, side: Flank, from: number, to: number): Point[] {
  const start = outlineX(host, side);
  const end = outlineX(satellite, opposite(side));
  if (Math.abs(from - to) < 1e-6) return [point(start, from), point(end, from)];
  const step = side === 'right' ? host.x + host.node.width + STUB : host.x - STUB;
  return [point(start, from), point(step, from), point(step, to), point(end, to)];
}

/** How high the label of an edge within a block reaches, which stands over its line. */
function labelTop({ edges }: LaneGraph, { edge, points }: InnerEdge): number {
  const { label } = edges[edge]!;
  return label === null ? 0 : Math.min(...points.map(([, y]) => y)) - label.height - STUB;
}

const point = (x: number, y: number): Point => [x, y];

function outlineX(place: Place, side: Flank): number {
  const inset = place.node.ports[side].inset;
  return side === 'left' ? place.x + inset : place.x + place.node.width - inset;
}

function outerBox({ node, x, y }: Place) {
  const { margin } = node;
  return {
    left: x - margin.left,
    right: x + node.width + margin.right,
    top: y - margin.top,
    bottom: y + node.height + margin.bottom,
  };
}

function withOpenings(place: Place, places: readonly Place[]): Member {
  const axis = place.x + place.node.ports.bottom.at;
  const others = places.filter((other) => other !== place).map(outerBox);
  const inColumn = others.filter((box) => box.left < axis + STUB && box.right > axis - STUB);
  const line = place.y + (place.flank === null ? 0 : place.node.ports[place.flank].at);
  const inLine = others.filter((box) => box.top < line + STUB && box.bottom > line - STUB);
  const openBeyond = !inLine.some((box) =>
    place.flank === 'left' ? box.right <= place.x : box.left >= place.x + place.node.width,
  );
  return {
    node: place.node,
    index: place.index,
    x: place.x,
    y: place.y,
    flank: place.flank,
    openAbove: !place.isBelow && !inColumn.some((box) => box.bottom <= place.y + place.node.height / 2),
    openBelow: !inColumn.some((box) => box.top >= place.y + place.node.height / 2),
    openBeyond: place.flank !== null && openBeyond,
  };
}

function takenWay(
  { graph, hosting, children }: Families,
  inner: readonly number[],
  root: number,
  side: Flank,
): Way | 'both' | null {
  const satellites = children[root]!.filter((child) => hosting.flank[child] === side && !hosting.stacked[child]);
  if (satellites.length === 0) return null;
  const ways = new Set<Way>();
  for (const edge of inner) {
    const { from, to } = graph.edges[edge]!;
    if (from === root && satellites.includes(to)) ways.add('out');
    if (to === root && satellites.includes(from)) ways.add('in');
  }
  return ways.size === 1 ? [...ways][0]! : 'both';
}

function linkBlocks(graph: LaneGraph, blocks: readonly Block[]): Link[] {
  const home = new Map(blocks.flatMap((block) => block.members.map((member) => [member.index, { block, member }])));
  const links: Link[] = [];
  graph.edges.forEach((data, edge) => {
    const source = home.get(data.from)!;
    const target = home.get(data.to)!;
    if (source.block !== target.block) links.push({ index: links.length, edge, data, source, target });
  });
  return links;
}

function joinSequels({ sequels = [] }: LaneGraph, blocks: readonly Block[]): Sequel[] {
  const home = new Map(blocks.flatMap((block) => block.members.map((member) => [member.index, block.index])));
  const joined = sequels.map(([before, after]) => ({ upper: home.get(before)!, lower: home.get(after)! }));
  return joined.filter(({ upper, lower }) => upper !== lower);
}

function joins(graph: LaneGraph, edge: number, a: number, b: number): boolean {
  const { from, to } = graph.edges[edge]!;
  return (from === a && to === b) || (from === b && to === a);
}

function opposite(side: Flank): Flank {
  return side === 'left' ? 'right' : 'left';
}
