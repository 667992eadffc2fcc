/**
 * What the lane layout reads and writes: a graph of boxes in lanes, without texts, attributes or shapes. Lanes are columns and the flow runs
 * down; a drawing whose flow runs right is the same graph with widths and heights swapped, and its answer transposed.
 * Lengths are CSS pixels. Indices point into the lists of the same graph.
 */
import type { Box, Point, Ports, Side, Size } from '../geometry/geometry.ts';

export type LaneNodeKind = 'step' | 'decision' | 'terminal' | 'bar' | 'data' | 'connector' | 'note' | 'anchor';

/** Columns from the first to the last. */
export interface LaneSpan {
  readonly first: number;
  readonly last: number;
}

export interface LaneNode extends Size {
  readonly kind: LaneNodeKind;
  /** Index of its leaf lane. */
  readonly lane: number;
  readonly ports: Ports;
  /** Space to keep free around the box (a caption below, a badge). */
  readonly margin: Readonly<Record<Side, number>>;
  /**
   * A satellite (data, note, anchor) stands beside its host in the host's row, on the side named. A `stacked` one stands above or below it, in the
   * order of the nodes, and leads to that side.
   */
  readonly host: { readonly node: number; readonly side: 'left' | 'right' | 'either'; readonly stacked?: boolean } | null;
  /** The lanes that it should reach over if possible, its own among them: what it leads to there should stand in another row. */
  readonly span?: LaneSpan;
  /** Its phase, 0 by default: nothing of a later phase stands before the end of an earlier one. A satellite has its host's. */
  readonly phase?: number;
}

export interface LaneEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: 'sequence' | 'information' | 'tie';
  /** Size of its label, already wrapped; null without one. */
  readonly label: Size | null;
  /** As which answer it is drawn: `yes` goes on along the flow, `no` leaves aside. */
  readonly answer: 'yes' | 'no' | null;
  /** On the happy path. */
  readonly main: boolean;
  /** What happens when the time of a step is over: it leaves by a side of its own, never on the main flow. */
  readonly late?: boolean;
}

/** A leaf lane, in drawing order. `minWidth` is what its header asks for, `padding` the space between its border and its nodes. */
interface LeafLane {
  readonly minWidth: number;
  readonly padding: number;
}

export interface LaneGraph {
  /** Leaf lanes in order. Groups of nested lanes are contiguous ranges `[first, last]` of leaves, with the width their header asks for. */
  readonly lanes: readonly LeafLane[];
  readonly groups: readonly { readonly first: number; readonly last: number; readonly minWidth: number }[];
  /** In the author's order, which breaks ties. */
  readonly nodes: readonly LaneNode[];
  readonly edges: readonly LaneEdge[];
  /** Pairs of nodes of which the second goes on where the first left off, though no edge joins them: it should stand below if possible. */
  readonly sequels?: readonly (readonly [before: number, after: number])[];
  /** How closely things stand, where the paper asks for it; as usual by default. */
  readonly closeness?: Closeness;
  /** Whether this graph will be transposed, so that labels know which way they read. */
  readonly direction: 'down' | 'right';
}

/** Lengths between boxes, and what may stand beside what. */
interface Closeness {
  /** Between two boxes of a row. */
  readonly nodeGap: number;
  /** Between a node and its satellite. */
  readonly satelliteGap: number;
  /** How many blocks of a lane may share a row, where the flow leaves a choice. */
  readonly abreast: number;
  /** Whether a sole satellite of a flank stands below its host. */
  readonly isSatelliteBelow: boolean;
}

export interface PlacedLaneGraph {
  /** Borders of the leaf lanes: `lanes.length + 1` x positions from 0. */
  readonly borders: readonly number[];
  /** Height of the lanes' bodies; y runs from 0. */
  readonly height: number;
  /** y positions between the phases that have nodes, ascending. */
  readonly phaseBorders: readonly number[];
  /** One box a node. */
  readonly nodes: readonly Box[];
  /** One polyline an edge, from source to target; axis-parallel. */
  readonly edges: readonly (readonly Point[])[];
  /** One box an edge with a label, else null. */
  readonly labels: readonly (Box | null)[];
}

/** The layout engine behind one type: plain data in, plain data out, deterministic. */
export type LaneLayout = (graph: LaneGraph) => Promise<PlacedLaneGraph>;
