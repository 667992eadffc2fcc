/**
 * Which satellites stand beside which node. A satellite without a host of its own lane, or one that would make the picture ambiguous,
 * becomes an ordinary node: no graph is refused.
 */
import type { LaneGraph, LaneNode } from '../lane-graph.ts';
import { SATELLITE_GAP, TWO_WAYS } from './spacing.ts';
import type { Flank, Way } from './stages.ts';

/** By node: the node beside which it stands, or -1; and on which flank. */
export interface Hosting {
  readonly parent: readonly number[];
  readonly flank: readonly (Flank | null)[];
  /** Whether it stands above or below that node, and its lines leave at the flank. */
  readonly stacked: readonly boolean[];
}

/** A satellite may have a satellite (a document that is filed), and that one another. */
const MAX_DEPTH = 3;
/** A flank's port takes two lines side by side where it reaches this far. */
const TWO_LINES = 5;

export function findHosts(graph: LaneGraph): Hosting {
  const parent = nearestHosts(graph);
  dropForeignEdges(graph, parent);
  dropHiddenFlanks(graph, parent);
  const flank = chooseFlanks(graph, parent);
  return { parent, flank, stacked: graph.nodes.map((node, i) => isStacked(node, parent[i]!)) };
}

/** The root of a node in a forest of parents, where a root has a negative one. */
export function rootOf(parent: readonly number[], node: number): number {
  let root = node;
  while (parent[root]! >= 0) root = parent[root]!;
  return root;
}

function isStacked({ host }: LaneNode, parent: number): boolean {
  return parent >= 0 && host?.stacked === true;
}

/** A loop needs room all round its node, which only the root of a block has. */
function nearestHosts(graph: LaneGraph): number[] {
  const looped = new Set(graph.edges.filter(({ from, to }) => from === to).map(({ from }) => from));
  const asked = graph.nodes.map((node, i) => {
    const host = node.host?.node ?? -1;
    return host !== i && !looped.has(i) && graph.nodes[host]?.lane === node.lane ? host : -1;
  });
  const depth = (node: number) => {
    let steps = 0;
    for (let at = node; asked[at]! >= 0 && steps <= MAX_DEPTH; at = asked[at]!) steps++;
    return steps;
  };
  asked.forEach((_, i) => {
    if (depth(i) > MAX_DEPTH) asked[i] = -1;
  });
  return asked;
}

/** Within a block, edges run only between a satellite and its host, two at most. */
function dropForeignEdges(graph: LaneGraph, parent: number[]): void {
  const depth = (node: number): number => (parent[node]! < 0 ? 0 : 1 + depth(parent[node]!));
  const lines = new Map<number, number>();
  for (const { from, to } of graph.edges) {
    if (from === to || rootOf(parent, from) !== rootOf(parent, to)) continue;
    const satellite = parent[from] === to ? from : parent[to] === from ? to : -1;
    const count = (lines.get(satellite) ?? 0) + 1;
    lines.set(satellite, count);
    if (satellite >= 0 && count <= 2) continue;
    parent[depth(to) >= depth(from) ? to : from] = -1;
  }
}

/**
 * A satellite's edges to elsewhere leave at its outer flank: nothing may stand there if it is one of a stack, and a port that takes edges at
 * its point only can't serve edges in and out.
 */
function dropHiddenFlanks(graph: LaneGraph, parent: number[]): void {
  const outside = { in: new Set<number>(), out: new Set<number>() };
  for (const { from, to } of graph.edges) {
    if (rootOf(parent, from) === rootOf(parent, to)) continue;
    outside.out.add(from);
    outside.in.add(to);
  }
  const children = new Map<number, number>();
  for (const host of parent) children.set(host, (children.get(host) ?? 0) + 1);
  parent.forEach((host, i) => {
    if (host < 0) return;
    const { left, right } = graph.nodes[i]!.ports;
    const pointed = Math.min(left.reach, right.reach) < TWO_WAYS;
    if (pointed && outside.in.has(i) && outside.out.has(i)) parent[i] = -1;
    const grandparent = parent[host]!;
    const stacked = grandparent >= 0 && children.get(grandparent)! > 1;
    if (stacked && (outside.in.has(host) || outside.out.has(host))) parent[i] = -1;
  });
}

function chooseFlanks(graph: LaneGraph, parent: number[]): (Flank | null)[] {
  const ways = waysToParents(graph, parent);
  const flank: (Flank | null)[] = graph.nodes.map(() => null);
  const held = new Map<string, Way | 'both' | 'none'>();
  const fits = (node: number, side: Flank) => {
    const known = held.get(`${parent[node]} ${side}`);
    const way = ways[node]!;
    if (way === 'both') return known === undefined && graph.nodes[parent[node]!]!.ports[side].reach >= TWO_LINES;
    return known === undefined || known === 'none' || known === way || (way === 'none' && known !== 'both');
  };
  for (const node of byDepth(parent)) {
    const host = parent[node]!;
    const wanted = graph.nodes[node]!.host!;
    if (isStacked(graph.nodes[node]!, host) && wanted.side !== 'either') {
      flank[node] = wanted.side;
      continue;
    }
    const side = candidates(graph, ways[node]!, node, flank[host] ?? null, (s) => held.has(`${host} ${s}`)).find((s) =>
      fits(node, s),
    );
    if (side === undefined) {
      parent[node] = -1;
      continue;
    }
    flank[node] = side;
    const key = `${host} ${side}`;
    if ((held.get(key) ?? 'none') === 'none') held.set(key, ways[node]!);
  }
  return flank;
}

/** Hosts before their satellites, else in the author's order. */
function byDepth(parent: readonly number[]): number[] {
  const depth = (node: number): number => (parent[node]! < 0 ? 0 : 1 + depth(parent[node]!));
  const satellites = parent.flatMap((host, i) => (host >= 0 ? [{ i, depth: depth(i) }] : []));
  return satellites.sort((a, b) => a.depth - b.depth || a.i - b.i).map(({ i }) => i);
}

/** A chain runs on outwards; else the side asked for first, and an undecided satellite goes where nothing stands. */
function candidates(graph: LaneGraph, way: string, node: number, chain: Flank | null, full: (side: Flank) => boolean): Flank[] {
  if (chain !== null) return [chain];
  const side = graph.nodes[node]!.host!.side;
  if (side === 'left') return ['left', 'right'];
  if (side === 'right') return ['right', 'left'];
  const first: Flank = way === 'in' ? 'left' : 'right';
  const other: Flank = first === 'left' ? 'right' : 'left';
  return full(first) && !full(other) ? [other, first] : [first, other];
}

/** Seen from the parent: whether its satellite's edge goes out to it, comes in, there are both, or none. */
function waysToParents(graph: LaneGraph, parent: readonly number[]): (Way | 'both' | 'none')[] {
  const ways: (Way | 'both' | 'none')[] = graph.nodes.map(() => 'none');
  const add = (node: number, way: Way) => {
    ways[node] = ways[node] === 'none' ? way : 'both';
  };
  for (const { from, to } of graph.edges) {
    if (parent[to] === from) add(to, 'out');
    else if (parent[from] === to) add(from, 'in');
  }
  return ways;
}

/** The gap between a host and the satellites of one flank: wide enough for the labels of the edges between them. */
export function satelliteGap(labelWidths: readonly number[], least = SATELLITE_GAP): number {
  return labelWidths.reduce((gap, width) => Math.max(gap, Math.ceil(width) + 22), least);
}
