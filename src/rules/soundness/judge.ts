/**
 * Whether a process is sound, exactly: no join waits forever and no work is done twice because parallel branches met without one. The net
 * is cut into its parts with one way in and one way out, most of which are sound by their form; only the others are searched, so the cost is
 * linear but for parts where choices and parallel work are entangled, and there it has a limit.
 */
import type { ProcessNode } from '../../model/process.ts';
import { flowGraph, reach } from '../helpers/flow-graph.ts';
import { perProcess } from '../helpers/per-process.ts';
import { buildNet } from './build-net.ts';
import type { Clash } from './explore.ts';
import { type Deadlock, judgePart } from './judge-part.ts';
import { type NetPart, partOf } from './part.ts';
import { type Region, regionsOf } from './regions.ts';

export interface SoundnessFaults {
  readonly deadlocks: readonly Deadlock[];
  readonly meetings: readonly Clash[];
  /** A node of each part that was too entangled to be judged. */
  readonly undecided: readonly ProcessNode[];
}

/** So many markings take a fraction of a second; real processes need a few hundred. */
const MOST_STATES = 10_000;

const NONE: SoundnessFaults = { deadlocks: [], meetings: [], undecided: [] };

/** The faults of a process; none where a flow is unknown or a decision has no way out, since these are reported instead. */
export const soundness = perProcess((facts): SoundnessFaults => {
  const graph = flowGraph(facts);
  const stops = graph.nodes.some((node) => graph.waysOut(node) === 0 && !graph.terminals.has(node));
  // Where nothing runs in parallel, one token is all there ever is.
  const isParallel = graph.nodes.some(({ kind }) => kind === 'fork' || kind === 'join');
  if (!graph.isWhole || stops || !isParallel) return NONE;
  const budget = { states: MOST_STATES };
  const net = buildNet(graph);
  const ending = reach([net.sink], ({ into }) => into.map(({ from }) => from));
  // Where nothing waits for another, a region needs no closer look.
  const parallel = regionsOf(net).filter(({ gates }) => gates.some(({ type }) => type === 'all'));
  const judged = parallel.map((region) => {
    const part = partOf(region, ending);
    return { part, faults: judgePart(part, budget, () => isInLoop(region)) };
  });

  function isInLoop({ entry, exit }: Region): boolean {
    return entry !== null && exit !== null && reach([exit.to], ({ out }) => out.map(({ to }) => to)).has(entry.from);
  }

  return {
    deadlocks: judged.flatMap(({ faults }) => faults.deadlocks),
    meetings: judged.flatMap(({ faults }) => faults.meetings),
    undecided: judged.flatMap(({ part, faults }) => (faults.isUndecided ? (firstNode(part) ?? []) : [])),
  };
});

const firstNode = ({ gates }: NetPart) => gates.find(({ gate }) => gate.type === 'all' && gate.node)?.gate.node;
