/**
 * What a page takes in as a whole: a flow node with the data symbols and connectors beside it, which are never torn from it. A data node that no
 * step touches is a unit of its own.
 */
import type { Chart } from '../chart/chart.ts';
import type { Density } from '../density.ts';
import type { LaneGraph, LaneNode } from '../lane-graph.ts';
import { BELOW_GAP, BESIDE_AXIS, distancesAt, STACK_GAP } from './room.ts';

/** Room that something takes up in a lane, `row` rows after the unit's own; lengths across and along the flow. */
export interface LaneRoom {
  readonly lane: number;
  readonly across: number;
  readonly along: number;
  readonly row: number;
}

export interface PageUnit {
  /** The ids of its nodes. */
  readonly ids: readonly string[];
  readonly kind: Chart['nodes'][number]['kind'];
  /** The band that it stands in: see `phaseBands`. */
  readonly phase: number;
  /** The node with what stands at its sides first. */
  readonly rooms: readonly [LaneRoom, ...LaneRoom[]];
}

export interface Units {
  readonly units: readonly PageUnit[];
  /** The unit of each node of the chart. */
  readonly unitOf: readonly number[];
}

/** The units of a chart in its order; `graph` is the chart's, whose flow runs down. */
export function unitsOf({ nodes, edges }: Chart, graph: LaneGraph, density: Density): Units {
  const leaders = leadersOf(nodes, edges);
  const units: PageUnit[] = [];
  const unitOf = leaders.map(() => -1);
  leaders.forEach((leader, i) => {
    if (leader !== i) return;
    const members = leaders.flatMap((each, member) => (each === leader && member !== leader ? [member] : []));
    members.concat(leader).forEach((member) => {
      unitOf[member] = units.length;
    });
    const beside = members.filter((member) => nodes[member]!.host !== null);
    const apart = members.filter((member) => nodes[member]!.host === null && nodes[member]!.kind !== 'anchor');
    const own = [leader, ...members].filter((member) => nodes[member]!.source !== null);
    units.push({
      ids: [...new Set(own.map((member) => nodes[member]!.id))],
      kind: nodes[leader]!.kind,
      phase: nodes[leader]!.phase,
      rooms: [
        blockRoom(graph, leader, beside, density),
        ...apart.map((member) => ({ ...roomOf(graph.nodes[member]!), row: rowOf(nodes[member]!) })),
      ],
    });
  });
  return { units, unitOf };
}

/** For each node the flow node that it belongs to: beside which it stands, else to which its first edge leads; itself where there is none. */
function leadersOf(nodes: Chart['nodes'], edges: Chart['edges']): number[] {
  const leads = nodes.map(({ kind, connector, source }, i) => (connector === null && source !== null && !isData(kind) ? i : -1));
  nodes.forEach(({ host }, i) => {
    const seen = new Set<number>();
    let at = i;
    for (let next = host; next && !seen.has(at); next = nodes[at]!.host) {
      seen.add(at);
      at = next.node;
    }
    if (leads[i]! < 0 && leads[at]! >= 0) leads[i] = leads[at]!;
  });
  for (const { from, to } of edges) {
    if (leads[from]! < 0 && leads[to]! >= 0) leads[from] = leads[to]!;
    else if (leads[to]! < 0 && leads[from]! >= 0) leads[to] = leads[from]!;
  }
  return leads.map((leader, i) => (leader < 0 ? i : leader));
}

function isData(kind: PageUnit['kind']): boolean {
  return kind === 'document' || kind === 'data' || kind === 'system' || kind === 'archive';
}

function rowOf({ connector }: Chart['nodes'][number]): number {
  return connector?.side === 'entry' ? -1 : 1;
}

function roomOf({ lane, width, height, margin }: LaneNode): LaneRoom {
  return { lane, across: width + margin.left + margin.right, along: height + margin.top + margin.bottom, row: 0 };
}

/** A node and what stands at its two sides, stacked where there are several; one alone may stand below. */
function blockRoom(graph: LaneGraph, leader: number, beside: readonly number[], density: Density): LaneRoom {
  const own = roomOf(graph.nodes[leader]!);
  const { satelliteGap } = distancesAt(density);
  let along = own.along;
  const reach = { left: own.across / 2, right: own.across / 2, either: 0 };
  for (const side of ['left', 'right', 'either'] as const) {
    const rooms = beside
      .filter((i) => graph.nodes[i]!.host?.side === side && graph.nodes[i]!.kind !== 'anchor')
      .map((i) => roomOf(graph.nodes[i]!));
    if (rooms.length === 0) continue;
    const widest = rooms.reduce((most, room) => Math.max(most, room.across), 0);
    if (density.isDataBelow && rooms.length === 1) {
      reach[side] = Math.max(reach[side], BESIDE_AXIS + widest);
      along = Math.max(along, own.along + BELOW_GAP + rooms[0]!.along);
      continue;
    }
    reach[side] += satelliteGap + widest;
    along = Math.max(
      along,
      rooms.reduce((sum, room) => sum + room.along + STACK_GAP, -STACK_GAP),
    );
  }
  return { ...own, across: reach.left + reach.right + reach.either, along };
}
