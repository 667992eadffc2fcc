/** Distances by which the room that a page needs is estimated before it is laid out: those that the lane layout keeps. */
import type { Density } from '../density.ts';

export const STACK_GAP = 14;
/** From a step to the document below it. */
export const BELOW_GAP = 18;
/** Between a step's axis and the document below it. */
export const BESIDE_AXIS = 16;
/** Between two rows, with the lines that run there. */
export const ROW_GAP = 40;
/** A connector with its caption. */
export const CONNECTOR = { across: 60, along: 54 };

interface Distances {
  readonly satelliteGap: number;
  readonly nodeGap: number;
  readonly lanePadding: number;
}

export function distancesAt({ isTight }: Density): Distances {
  return isTight ? { satelliteGap: 26, nodeGap: 16, lanePadding: 20 } : { satelliteGap: 32, nodeGap: 24, lanePadding: 32 };
}
