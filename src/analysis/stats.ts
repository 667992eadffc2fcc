/** The figures of a process: times, costs, handoffs, loads, and what the process does not say of them. All are plain data, without words. */
import { isApproval } from '../model/approval.ts';
import { isStep } from '../model/node-kinds.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { type Expectation, expectation } from './blocks.ts';
import { type CaseGraph, caseGraph } from './case-graph.ts';
import { criticalPath } from './critical-path.ts';
import { type Cost, type Elapsed, type Facts, factsOf, NO_TIME, plus, sumOfCosts, total } from './facts.ts';
import type { Gap } from './gap.ts';
import { handoffs, returns } from './handoffs.ts';
import { bottleneck, type Load, loads } from './loads.ts';
import { isParallel } from './ways.ts';

/** What one run, or the mean of all, takes; hours and money a case. */
export interface Figures {
  readonly elapsed: Elapsed;
  readonly work: number;
  readonly costs: readonly Cost[];
  readonly handoffs: number;
  readonly approvals: number;
}

export interface PathFigures extends Figures {
  readonly nodes: readonly ProcessNode[];
  /** How often work comes straight back to the lane that it came from. */
  readonly returns: number;
}

export interface StepFigures {
  readonly node: ProcessNode;
  readonly visits: number;
  /** Hours that all visits take, also where another branch takes longer. */
  readonly elapsed: Elapsed;
  readonly work: number;
  readonly costs: readonly Cost[];
}

export interface ExpectedFigures extends Figures {
  /** The share of work that repeats what the case had done before; null without any work. */
  readonly rework: number | null;
  readonly steps: readonly StepFigures[];
  readonly loads: readonly Load[];
  readonly bottleneck: Load | null;
  /** The node that takes most of the lead time; null where no node takes any. */
  readonly slowest: { readonly node: ProcessNode; readonly hours: number } | null;
}

export interface Stats {
  readonly steps: number;
  readonly casesPerDay: number | null;
  /** Null where no start leads to an end. */
  readonly critical: PathFigures | null;
  /** Null where some gap keeps it from being known. */
  readonly expected: ExpectedFigures | null;
  readonly gaps: readonly Gap[];
  /** Ids of decisions and starts whose shares were taken as equal, as the user asked. */
  readonly assumed: readonly string[];
}

export interface StatsOptions {
  /** Whether branches and starts of unknown frequency are taken as equally frequent. */
  readonly equal?: boolean;
}

/** The figures of a process that was read without errors. */
export function statsOf(process: Process, { equal = false }: StatsOptions = {}): Stats {
  const graph = caseGraph(process, equal);
  const ofNode = factsOf(process);
  const known = new Map(graph.nodes.map((node) => [node, ofNode(node)]));
  const factsAt = (node: ProcessNode) => known.get(node)!;
  const path = criticalPath(graph, (node) => total(factsAt(node).elapsed));
  const solved = graph.gaps.length > 0 ? null : expectation(graph, (node) => factsAt(node).elapsed);
  const isKnown = solved !== null && 'visits' in solved;
  const expected = isKnown ? expectedFigures(process, graph, solved, factsAt) : null;
  return {
    steps: process.nodes.filter(isStep).length,
    casesPerDay: graph.casesPerDay,
    critical: path === null ? null : pathFigures(path, graph, factsAt),
    expected,
    gaps: [...graph.gaps, ...(solved === null || isKnown ? [] : [solved]), ...silences(graph, factsAt, expected)],
    assumed: graph.assumed,
  };
}

type FactsAt = (node: ProcessNode) => Facts;

function pathFigures(nodes: readonly ProcessNode[], graph: CaseGraph, factsAt: FactsAt): PathFigures {
  const lanes = nodes.filter((node) => !isParallel(node)).flatMap(({ lane }) => lane ?? []);
  const all = nodes.map(factsAt);
  return {
    nodes,
    elapsed: all.reduce((sum, { elapsed }) => plus(sum, elapsed), NO_TIME),
    work: all.reduce((sum, { work }) => sum + work, 0),
    costs: sumOfCosts(all.flatMap(({ costs }) => costs.map((cost) => [1, cost] as const))),
    handoffs: lanes.filter((lane, i) => i > 0 && lane !== lanes[i - 1]).length,
    returns: returns(lanes),
    approvals: nodes.filter((node) => approves(node, graph)).length,
  };
}

function expectedFigures(process: Process, graph: CaseGraph, solved: Expectation, factsAt: FactsAt): ExpectedFigures {
  const { visits, again, elapsed, onLongest } = solved;
  const sum = (of: (node: ProcessNode) => number) => graph.nodes.reduce((all, node) => all + of(node), 0);
  const workOf = (node: ProcessNode) => visits.get(node)! * factsAt(node).work;
  const work = sum(workOf);
  // A case comes to a node at all with probability visits / again (Kemeny and Snell 1960, theorem 3.5.7): all further visits are rework.
  const repeated = sum((node) => workOf(node) * (1 - 1 / again.get(node)!));
  const all = loads(process, graph, visits, factsAt);
  const steps = graph.nodes.map((node) => stepFigures(node, visits.get(node)!, factsAt(node)));
  return {
    ...{ elapsed, work, steps, loads: all, bottleneck: bottleneck(all) },
    costs: sumOfCosts(graph.nodes.flatMap((node) => factsAt(node).costs.map((cost) => [visits.get(node)!, cost] as const))),
    handoffs: handoffs(graph, visits).reduce((count, handoff) => count + handoff.count, 0),
    approvals: sum((node) => (approves(node, graph) ? visits.get(node)! : 0)),
    rework: work > 0 ? repeated / work : null,
    slowest: slowestOf(graph.nodes, onLongest),
  };
}

function stepFigures(node: ProcessNode, visits: number, { elapsed: { active, waiting }, work, costs }: Facts): StepFigures {
  return {
    ...{ node, visits, work: visits * work, elapsed: { active: visits * active, waiting: visits * waiting } },
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
  const unmanned = expected?.loads.filter(({ staff }) => staff === null).map(({ lane }) => lane.id) ?? [];
  const found: Gap[] = [
    lacking('time', ({ lacksTime }) => lacksTime),
    lacking('cost', ({ lacksCost }) => lacksCost),
    { kind: 'staff', on: unmanned },
  ];
  const volume: Gap[] = graph.casesPerDay === null && graph.starts.length > 0 ? [{ kind: 'volume', on: [] }] : [];
  return [...found.filter(({ on }) => on.length > 0), ...volume];
}
