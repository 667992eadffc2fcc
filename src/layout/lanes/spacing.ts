/** Distances of the drawing in CSS pixels. What a reader needs to distinguish lines and boxes; measured on drawings of real processes. */

/** Between the boxes of two nodes of a row. */
export const NODE_NODE = 24;
/** Between a node and a line that runs past it. */
export const NODE_LINE = 14;
/** Between two lines side by side. */
export const LINE_LINE = 12;
/** Between a line and the border of a lane. */
export const LINE_BORDER = 10;
/** Closer than this, two parallel lines look like one. */
export const CLEARANCE = 7;

/** Between a node and its satellite: a stub, room for the arrowhead, and a line that turns between them. */
export const SATELLITE_GAP = 32;
/** Between satellites above one another. */
export const STACK_GAP = 14;
/** From a node's flank to the line that turns up or down there. */
export const STUB = 14;

/** Between two rows without lines in the channel. */
export const ROW_GAP = 24;
/** From a row to the first track of the channel below it, between tracks, and from the last track to the next row (its arrowheads). */
export const TRACK_TOP = 12;
export const TRACK = 12;
export const TRACK_BOTTOM = 16;
/** What a channel is higher between two phases, and from their border to the row below it, with the arrowheads there. */
export const PHASE_GAP = 16;
export const PHASE_HEAD = 16;
/** Smallest height of a row. */
export const MIN_ROW = 40;

/** No edge ends nearer than this to a corner; with less reach than that, a port takes edges at its point only. */
export const MIN_REACH = 12;
/** How far an edge in and an edge out keep apart at one flank. */
export const TWO_WAYS = 8;
/** How far from the middle a second kind of edges ends. */
export const SIDE_STEP = 28;

/** Between a line and its label, across and along the line. */
export const LABEL_GAP = 4;
