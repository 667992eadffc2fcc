/** Distances by which the room that a page needs is estimated before it is laid out: those that the lane layout keeps. */

export const SATELLITE_GAP = 32;
export const STACK_GAP = 14;
export const NODE_GAP = 24;
export const LANE_PADDING = 32;
/** Between two rows, with the lines that run there. */
export const ROW_GAP = 40;
/** A connector with its caption. */
export const CONNECTOR = { across: 60, along: 54 };
