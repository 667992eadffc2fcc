/**
 * How much a thread that draws many files may hold of what is new. V8 takes 48 MB, in which a drawing is collected several times: what outlives
 * two collections fills the old generation, and each collection of that one throws away compiled code which nothing runs at that moment. With four
 * times as much, 800 files of 30 nodes take a sixth less processor time, in two threads of 160 MB more each.
 */
import { totalmem } from 'node:os';
import { space } from './address-space.ts';

const MEGABYTE = 2 ** 20;
const LARGE = 192;
/** With fewer drawings the old generation is hardly ever collected. */
const MANY = 200;
/** The threads' new objects may take this part of the memory. */
const PART = 1 / 8;

/** In megabytes; undefined for what V8 takes by itself. `memory` is what the process may use, in bytes. */
export function youngGeneration(drawings: number, threads: number, memory = usableMemory()): number | undefined {
  return drawings >= MANY && threads * LARGE * MEGABYTE <= memory * PART ? LARGE : undefined;
}

/** The least of what the machine has, the container lets it have, and `ulimit -v` lets it address. */
function usableMemory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY, space().limit);
}
