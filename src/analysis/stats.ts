/** The figures of a process: times, costs, handoffs, loads, and what the process does not say of them. All are plain data, without words. */
import { isApproval } from '../model/controls.ts';
import { type Library, NO_LIBRARY } from '../model/library.ts';
import { isStep } from '../model/node-kinds.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { type Expectation, expectation } from './blocks.ts';
import { type CallContext, calledFacts, calledGaps } from './called.ts';
import { type CaseGraph, caseGraph } from './case-graph.ts';
import { criticalPath } from './critical-path.ts';
import { type Facts, factsOf, NO_TIME, plus, sumOfCosts, type Taken, times, total } from './facts.ts';
import type { ExpectedFigures, PathFigures, Stats, StepFigures } from './figures.ts';
import type { Gap } from './gap.ts';
import { handoffs, returns } from './handoffs.ts';
import { elapsedBefore, lateBy, meanElapsed } from './late.ts';
import { bottleneck, loads } from './loads.ts';
import { phaseFigures } from './phases.ts';
import { expectedReturns } from './returns.ts';
import { isParallel } from './ways.ts';

export interface StatsOptions {
  /** Whether branches and starts of unknown frequency are taken as equally frequent. */
  readonly equal?: boolean;
  /** Where processes that are called are found; nowhere by default. */
  readonly library?: Library;
}

/** The figures of a process that was read without errors. */
export function statsOf(process: Process, { equal = false, library = NO_LIBRARY }: StatsOptions = {}): Stats {
  const measure: CallContext['measure'] = (each, around) => measured(each, equal, around);
  return measure(process, { library, trail: [process.file], known: new Map(), measure });
}

function measured(process: Process, equal: boolean, around: CallContext): Stats {
  const graph = caseGraph(process, equal);
  const ofNode = factsOf(process);
  const called = new Map(graph.nodes.map((node) => [node, calledFacts(node, ofNode(node), process, graph, around)]));
  const factsAt = (node: ProcessNode) => called.get(node)!.facts;
  const path = criticalPath(
    graph,
    (node) => total(factsAt(node).worst.elapsed),
    (way) => lateBy(way, factsAt(way.from).worst.elapsed),
  );
  const elapsedAt = (node: ProcessNode) => meanElapsed(graph.out(node), factsAt(node).mean.elapsed);
  const solved = graph.gaps.length > 0 ? null : expectation(graph, elapsedAt);
  const isKnown = solved !== null && 'visits' in solved;
  const expected = isKnown ? expectedFigures(process, graph, solved, factsAt) : null;
  return {
    steps: process.nodes.filter(isStep).length,
    casesPerDay: graph.casesPerDay,
    critical: path === null ? null : pathFigures(process, path, graph, factsAt),
    expected,
    gaps: [
      ...graph.gaps,
      ...(solved === null || isKnown ? [] : [solved]),
      ...calledGaps(new Map([...called].map(([node, { gaps }]) => [node, gaps]))),
      ...silences(graph, factsAt, expected),
    ],
    assumed: graph.assumed,
  };
}

type FactsAt = (node: ProcessNode) => Facts;

function pathFigures(process: Process, nodes: readonly ProcessNode[], graph: CaseGraph, factsAt: FactsAt): PathFigures {
  const lanes = nodes.filter((node) => !isParallel(node)).flatMap(({ lane }) => lane ?? []);
  const all = nodes.map((node) => factsAt(node).worst);
  const sum = (of: (taken: Taken) => number) => all.reduce((before, taken) => before + of(taken), 0);
  const elapsed = all.map((taken, i) => {
    const way = graph.out(nodes[i]!).find(({ to }) => to === nodes[i + 1]);
    return way === undefined ? taken.elapsed : elapsedBefore(way, taken.elapsed);
  });
  const taken = nodes.map((node, i) => ({ node, elapsed: elapsed[i]!, work: all[i]!.work, costs: all[i]!.costs }));
  return {
    nodes,
    phases: phaseFigures(process, taken),
    elapsed: elapsed.reduce(plus, NO_TIME),
    work: sum(({ work }) => work),
    costs: sumOfCosts(all.flatMap(({ costs }) => costs.map((cost) => [1, cost] as const))),
    handoffs: lanes.filter((lane, i) => i > 0 && lane !== lanes[i - 1]).length + sum((taken) => taken.handoffs),
    returns: returns(lanes) + sum((taken) => taken.returns),
    approvals: nodes.filter((node) => approves(node, graph)).length + sum((taken) => taken.approvals),
  };
}

function expectedFigures(process: Process, graph: CaseGraph, solved: Expectation, factsAt: FactsAt): ExpectedFigures {
  const { visits, again, elapsed, onLongest } = solved;
  const sum = (of: (node: ProcessNode) => number) => graph.nodes.reduce((all, node) => all + of(node), 0);
  const inside = (of: (taken: Taken) => number) => sum((node) => visits.get(node)! * of(factsAt(node).mean));
  const work = inside((taken) => taken.work);
  // A case comes to a node at all with probability visits / again (Kemeny and Snell 1960, theorem 3.5.7): all further visits are rework, and of the
  // first what a called process repeats in itself.
  const repeated = sum((node) => {
    const { mean, rework } = factsAt(node);
    return visits.get(node)! * mean.work * (1 - (1 - rework) / again.get(node)!);
  });
  const all = loads(process, graph, visits, factsAt);
  const steps = graph.nodes.map((node) => stepFigures(node, visits.get(node)!, graph, factsAt(node).mean));
  const back = expectedReturns(graph, visits);
  return {
    phases: phaseFigures(process, steps),
    elapsed,
    work,
    steps,
    loads: all,
    bottleneck: bottleneck(all),
    costs: sumOfCosts(graph.nodes.flatMap((node) => factsAt(node).mean.costs.map((cost) => [visits.get(node)!, cost] as const))),
    handoffs: handoffs(graph, visits).reduce((count, handoff) => count + handoff.count, 0) + inside((taken) => taken.handoffs),
    returns: back === null ? null : back + inside((taken) => taken.returns),
    approvals: sum((node) => (approves(node, graph) ? visits.get(node)! : 0)) + inside((taken) => taken.approvals),
    rework: work > 0 ? repeated / work : null,
    slowest: slowestOf(graph.nodes, onLongest),
  };
}

function stepFigures(node: ProcessNode, visits: number, graph: CaseGraph, { elapsed, work, costs }: Taken): StepFigures {
  return {
    node,
    visits,
    work: visits * work,
    elapsed: times(visits, meanElapsed(graph.out(node), elapsed)),
    costs: sumOfCosts(costs.map((cost) => [visits, cost] as const)),
  };
}

function slowestOf(nodes: readonly ProcessNode[], hours: ReadonlyMap<ProcessNode, number>): ExpectedFigures['slowest'] {
  return nodes.reduce<ExpectedFigures['slowest']>((slowest, node) => {
    const own = hours.get(node) ?? 0;
    return own > (slowest?.hours ?? 0) ? { node, hours: own } : slowest;
  }, null);
}

function approves(node: ProcessNode, graph: CaseGraph): boolean {
  return isApproval(
    node,
    graph.out(node).map(({ answer }) => answer),
  );
}

/** What the process leaves out that makes its figures lower than they are, or leaves one out. */
function silences(graph: CaseGraph, factsAt: FactsAt, expected: ExpectedFigures | null): Gap[] {
  const lacking = (kind: 'time' | 'cost', lacks: (facts: Facts) => boolean): Gap => {
    return { kind, on: graph.nodes.filter((node) => lacks(factsAt(node))).map(({ id }) => id) };
  };
  const unmanned = expected?.loads.filter(({ staff, file }) => staff === null && file === null).map(({ lane }) => lane.id) ?? [];
  const found: Gap[] = [
    lacking('time', ({ lacksTime }) => lacksTime),
    lacking('cost', ({ lacksCost }) => lacksCost),
    { kind: 'staff', on: unmanned },
  ];
  const volume: Gap[] = graph.casesPerDay === null && graph.starts.length > 0 ? [{ kind: 'volume', on: [] }] : [];
  return [...found.filter(({ on }) => on.length > 0), ...volume];
}
