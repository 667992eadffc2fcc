/**
 * Processes that a process calls and that come back: their own figures stand for a subprocess that states no time. One that the work goes on in for
 * good, or comes from, is another process, whose figures are its own affair.
 */

import { sharedLanes } from '../model/lanes.ts';
import type { Library } from '../model/library.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { projectPath } from '../model/project-path.ts';
import type { CaseGraph } from './case-graph.ts';
import type { Facts, Taken } from './facts.ts';
import type { Stats } from './figures.ts';
import type { Gap, GapKind } from './gap.ts';

/** What measuring a process may look at beside it. */
export interface CallContext {
  readonly library: Library;
  /** The files whose figures are being asked for, the process's own last. */
  readonly trail: readonly string[];
  /** Figures by file: each is measured once. */
  readonly known: Map<string, Stats>;
  measure(process: Process, around: CallContext): Stats;
}

/** Deeper calls are nobody's, and each takes a bit of the stack. */
const MOST_DEEP = 50;

export interface CalledFacts {
  readonly facts: Facts;
  readonly gaps: readonly GapKind[];
}

/** What a call takes: `stated` where it states a time, or where nothing calls, else what the called process does. */
export function calledFacts(
  node: ProcessNode,
  stated: Facts,
  process: Process,
  graph: CaseGraph,
  around: CallContext,
): CalledFacts {
  if (node.kind !== 'subprocess' || node.attributes.see === undefined) return { facts: stated, gaps: [] };
  const isLink = graph.isTerminal(node) || graph.into(node).length === 0;
  if (isLink) return { facts: { ...stated, lacksTime: false, lacksCost: false }, gaps: [] };
  if (!stated.lacksTime) return { facts: stated, gaps: [] };
  const meant = projectPath(process.file, node.attributes.see, around.library.root);
  const callee = meant.kind === 'inside' ? around.library.processAt(meant.path) : null;
  if (meant.kind !== 'inside' || callee === null) return { facts: stated, gaps: [] };
  const unknown = (gap: GapKind) => ({ facts: { ...stated, lacksTime: false, lacksCost: false }, gaps: [gap] });
  if (around.trail.includes(meant.path)) return unknown('called-again');
  if (callee.isBroken || around.trail.length > MOST_DEEP) return unknown('called');
  const stats =
    around.known.get(meant.path) ?? around.measure(callee.process, { ...around, trail: [...around.trail, meant.path] });
  around.known.set(meant.path, stats);
  if (stats.expected === null || stats.critical === null) return unknown('called');
  return { facts: standingFor(node, stated, process, callee.process, stats), gaps: gapsOf(stats, stated) };
}

function standingFor(
  { attributes }: ProcessNode,
  stated: Facts,
  process: Process,
  callee: Process,
  { expected, critical }: Stats,
): Facts {
  const own = attributes.cost === undefined ? null : stated.mean.costs;
  const taken = (figures: Taken): Taken => ({ ...figures, costs: own ?? figures.costs });
  const shared = sharedLanes(process, callee);
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane]));
  return {
    mean: taken({ ...expected!, returns: expected!.returns ?? 0 }),
    worst: taken(critical!),
    rework: expected!.rework ?? 0,
    loads: expected!.loads.map(({ lane, file, hoursPerCase: hours }) => {
      const ours = file === null ? lanes.get(shared.get(lane.id) ?? '') : undefined;
      return ours ? { lane: ours, file: null, hours } : { lane, file: file ?? callee.file, hours };
    }),
    lacksTime: false,
    lacksCost: false,
  };
}

const TIME: readonly GapKind[] = ['time', 'called-time', 'called', 'called-again'];
const COST: readonly GapKind[] = ['cost', 'called-cost', 'called', 'called-again'];

function gapsOf({ gaps }: Stats, { mean: { costs } }: Facts): GapKind[] {
  const has = (kinds: readonly GapKind[]) => gaps.some(({ kind }) => kinds.includes(kind));
  return [
    ...(has(TIME) ? (['called-time'] as const) : []),
    ...(has(COST) && costs.length === 0 ? (['called-cost'] as const) : []),
  ];
}

/** Gaps by kind, each with the nodes that have it. */
export function calledGaps(found: ReadonlyMap<ProcessNode, readonly GapKind[]>): Gap[] {
  const kinds: readonly GapKind[] = ['called', 'called-again', 'called-time', 'called-cost'];
  return kinds.flatMap((kind) => {
    const on = [...found].flatMap(([{ id }, own]) => (own.includes(kind) ? [id] : []));
    return on.length === 0 ? [] : [{ kind, on }];
  });
}
