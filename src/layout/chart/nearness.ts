/**
 * Which steps share one symbol of a document: those between which a line is short. Measured on 20 processes of 25 to 40 nodes, of which a step two
 * flows before the reader was near and a chain always had one symbol: 56 crossings and 24 dashed lines on solid ones; as it is here, 42 and 15.
 */
import type { Process } from '../../model/process.ts';

export interface Nearness {
  /** Steps before a reader whose symbol it can share: those that it follows on. */
  near(reader: string): readonly string[];
  /** Whether a reader named in one chain with these writers shares their symbol: in their lane, or as the next step. */
  shares(reader: string, writers: ReadonlySet<string>): boolean;
}

/** Every step by itself: the classic page repeats a document at each step that reads it. */
export const APART: Nearness = { near: () => [], shares: () => false };

export function nearness(process: Process): Nearness {
  const before = new Map<string, string[]>();
  for (const { kind, from, to } of process.flows) {
    if (kind !== 'sequence' || from.kind !== 'node' || to.kind !== 'node') continue;
    before.set(to.id, [...(before.get(to.id) ?? []), from.id]);
  }
  const rank = new Map(process.lanes.map(({ id }, i) => [id, i]));
  const lanes = new Map(process.nodes.map(({ id, lane }) => [id, rank.get(lane ?? '') ?? -1]));
  const last = (id: string): readonly string[] => before.get(id) ?? [];
  const laneOf = (id: string) => lanes.get(id) ?? -1;
  return {
    near: last,
    shares: (reader, writers) =>
      [...writers].some((writer) => laneOf(writer) === laneOf(reader)) || last(reader).some((step) => writers.has(step)),
  };
}
