/**
 * What passes between the phases of the lane layout. All drawings are made downwards: a row holds nodes side by side, the channel below a
 * row holds the horizontal stretches of the edges between it and the next row. Every phase takes the answers of the earlier ones and
 * returns its own; none changes what another made.
 *
 * A block is a node with its satellites, placed as one. Its parts are measured from the block's axis (a vertical: the root's port at head
 * and foot) and the block's line (a horizontal: the root's ports at both flanks). All blocks of a row share the height of their lines.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { LaneEdge, LaneGraph, LaneNode } from '../lane-graph.ts';

export type Flank = 'left' | 'right';

/** Seen from a node, whether an edge comes in or goes out. */
export type Way = 'in' | 'out';

export interface Member {
  readonly node: LaneNode;
  /** Its index in the graph. */
  readonly index: number;
  /** Top left of its box, from the block's axis and line. */
  readonly x: number;
  readonly y: number;
  /** The side of the root it stands on; null for the root. */
  readonly flank: Flank | null;
  /** Whether no other member stands above, below, or beyond it. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
  readonly openBeyond: boolean;
}

/** An edge within one block, with its finished course. */
export interface InnerEdge {
  readonly edge: number;
  readonly points: readonly Point[];
}

export interface Block {
  readonly index: number;
  readonly lane: number;
  readonly phase: number;
  readonly root: Member;
  /** The root first. */
  readonly members: readonly Member[];
  readonly inner: readonly InnerEdge[];
  /** How far it reaches from its axis and its line, margins included. */
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  /** The ways of the edges that satellites and loops hold at the root's flanks. */
  readonly taken: Readonly<Record<Flank, Way | 'both' | null>>;
}

export interface LinkTerminal {
  readonly block: Block;
  readonly member: Member;
}

/** An edge between two blocks. */
export interface Link {
  readonly index: number;
  /** Its index in the graph. */
  readonly edge: number;
  readonly data: LaneEdge;
  readonly source: LinkTerminal;
  readonly target: LinkTerminal;
}

export interface BlockGraph {
  readonly graph: LaneGraph;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Blocks of which the second goes on where the first left off, though nothing is drawn between them. */
  readonly sequels: readonly Sequel[];
}

/** Two blocks that are to stand below one another. */
export interface Sequel {
  readonly upper: number;
  readonly lower: number;
}

/** A link once the cycles are broken: from its upper to its lower end. A reversed one runs against its arrow. */
export interface Arrow {
  readonly link: Link;
  readonly reversed: boolean;
  readonly upper: LinkTerminal;
  readonly lower: LinkTerminal;
}

/** What has an order once the cycles are broken. */
export interface Ranking {
  /** One a link. */
  readonly arrows: readonly Arrow[];
  /** Those that do not contradict the arrows. */
  readonly sequels: readonly Sequel[];
}

export interface RowPlan {
  readonly rowCount: number;
  /** Row of each block. */
  readonly row: readonly number[];
  /** By link: whether it runs straight within one row, from flank to flank. */
  readonly handoff: readonly boolean[];
}

/** What stands in a row: a block, or the run of an arrow that passes through it. */
export interface Item {
  readonly index: number;
  readonly block: Block | null;
  readonly arrow: Arrow | null;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The stretch of an arrow in the channel below a row, between an item of that row and one of the next. */
export interface Segment {
  readonly arrow: Arrow;
  readonly channel: number;
  readonly upper: Item;
  readonly lower: Item;
}

/**
 * An arrow that spans several rows has one run: a vertical line with a single position over all lanes. An arch joins two blocks of one row
 * over their heads, through the channel above.
 */
export interface Course {
  readonly arrow: Arrow;
  readonly handoff: boolean;
  readonly arch: boolean;
  readonly run: Item | null;
  /** From top to bottom; none of a handoff or an arch. */
  readonly segments: readonly Segment[];
}

export interface Layering {
  readonly graph: BlockGraph;
  readonly laneCount: number;
  readonly rowCount: number;
  /** Rows after which a later phase begins, ascending. */
  readonly phaseEnds: readonly number[];
  /** Blocks first, by their index, then runs. */
  readonly items: readonly Item[];
  /** By link. */
  readonly courses: readonly Course[];
  readonly rows: readonly (readonly Item[])[];
  readonly channels: readonly (readonly Segment[])[];
  /** By row. */
  readonly handoffs: readonly (readonly Course[])[];
}

/**
 * How an arrow leaves a block towards its other end, at foot or head. `middle`: at the port. `beside`: slid off the port, towards the other
 * end. `flank`: sideways out of a flank, then turning. `spread`: along a bar.
 */
export type Exit = 'middle' | 'beside' | 'flank' | 'spread';

export interface EndPlan {
  readonly exit: Exit;
  readonly way: Way;
  /** How many ends of the same two nodes and the same direction come before. */
  readonly copy: number;
  /** Whether it asks for a flank that no other edge uses. */
  readonly alone: boolean;
}

/** By course: how it leaves its upper end downwards and its lower end upwards. */
export interface CoursePlan {
  readonly upper: EndPlan;
  readonly lower: EndPlan;
}

/** Rows and their order: all that has to be known to draw. */
export interface Draft {
  readonly layering: Layering;
  readonly plans: readonly CoursePlan[];
  /** By item. */
  readonly position: ArrayLike<number>;
  /** What the search for orders thought of it. */
  readonly cost: number;
}

/**
 * Where an arrow's vertical line at one of its blocks stands: `offset` from the block's axis; a `flank` where it leaves sideways first, at
 * `lift` below the flank's port.
 */
export interface End {
  readonly offset: number;
  readonly flank: Flank | null;
  readonly lift: number;
}

export interface CourseEnds {
  readonly upper: End;
  readonly lower: End;
}

export interface Columns {
  /** By item: x of a block's axis or of a run. */
  readonly x: readonly number[];
  /** `laneCount + 1` borders, the first at 0. */
  readonly borders: readonly number[];
}

/** A horizontal line in a channel that the arrows of one source or one target share. Equal ranks do not occur in a channel. */
export interface Track {
  readonly channel: number;
  /** Order within the channel, from the top. */
  readonly rank: number;
}

/** A height that is not yet a number: on a track, or at a distance from the line of a row. */
export type Level = Track | { readonly row: number; readonly dy: number };

export interface RoutePoint {
  readonly x: number;
  readonly level: Level;
}

/** From source to target. */
export type Route = readonly RoutePoint[];

/** Room asked for beyond what rows, blocks and tracks take, to make space for labels. */
export interface Reserve {
  /** By block: to the left and to the right. */
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
  /** By channel: above its first track, and below its last one. */
  readonly top: ReadonlyMap<number, number>;
  readonly bottom: ReadonlyMap<number, number>;
  /** By edge: beside the longest vertical line of its course. */
  readonly beside: ReadonlyMap<number, number>;
  /** Edges whose label gets its place before the routes are simplified, and keeps it. */
  readonly pinned: ReadonlySet<number>;
}

/** The place of a label, its y measured from the line of a row. It moves with its edge's source. */
export interface Pin {
  readonly edge: number;
  readonly row: number;
  readonly block: number;
  readonly box: Box;
}

/** The heights of everything: what turns levels into y positions. */
export interface Heights {
  /** By row: y of its line. */
  readonly line: readonly number[];
  /** By track. */
  readonly track: ReadonlyMap<Track, number>;
  /** Between a phase and the next one. */
  readonly phaseBorders: readonly number[];
  readonly height: number;
}

/** A drawn layout, before it is turned back into the graph's nodes and edges. */
export interface Picture {
  readonly layering: Layering;
  readonly columns: Columns;
  readonly routes: readonly Route[];
  readonly heights: Heights;
  /** By link: the routes as numbers, without points in the middle of a straight line. */
  readonly lines: readonly (readonly Point[])[];
  readonly pins: readonly Pin[];
}
