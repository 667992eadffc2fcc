/** The figures of processes as JSON, for programs. Hours and money are rounded to a millionth, so that sums read as one would write them. */
import type { ExpectedFigures, PathFigures, Process, Stats } from '../../../api.ts';
import { jsonText } from '../../../diagnostics/formats/json-text.ts';

export interface MeasuredStep {
  readonly process: Process;
  readonly stats: Stats;
}

/** Version 1 of the format, which docs/stats.md describes. */
export function statsJson(all: readonly MeasuredStep[]): string {
  return jsonText({ version: 1, files: all.map(fileOf) });
}

function fileOf({ process, stats }: MeasuredStep) {
  const { steps, casesPerDay, critical, expected, gaps, assumed } = stats;
  return {
    path: process.file,
    title: process.title,
    steps,
    casesPerDay: rounded(casesPerDay),
    criticalPath: critical && { ...figuresOf(critical), nodes: critical.nodes.map(({ id }) => id), ...phasesOf(critical) },
    expected: expected && {
      ...figuresOf(expected),
      reworkShare: rounded(expected.rework),
      slowest: expected.slowest && { id: expected.slowest.node.id, hours: rounded(expected.slowest.hours) },
      bottleneck: expected.bottleneck?.lane.id ?? null,
      lanes: expected.loads.map(laneOf),
      nodes: expected.steps.map(nodeOf),
      ...phasesOf(expected),
    },
    missing: gaps.map(({ kind, on }) => ({ what: kind, on })),
    assumedEqual: assumed,
  };
}

function figuresOf({ elapsed: { active, waiting }, work, costs, handoffs, returns, approvals }: PathFigures | ExpectedFigures) {
  return {
    leadHours: rounded(active + waiting),
    waitingHours: rounded(waiting),
    workHours: rounded(work),
    costs: costsOf(costs),
    handoffs: rounded(handoffs),
    returns: rounded(returns),
    approvals: rounded(approvals),
  };
}

function laneOf({
  lane,
  file,
  hoursPerCase,
  hoursPerDay,
  people,
  staff,
  utilisation,
  casesPerDay,
}: ExpectedFigures['loads'][number]) {
  return {
    id: lane.id,
    file,
    hoursPerCase: rounded(hoursPerCase),
    hoursPerDay: rounded(hoursPerDay),
    people: rounded(people),
    staff,
    utilisation: rounded(utilisation),
    casesPerDay: rounded(casesPerDay),
  };
}

function phasesOf({ phases }: PathFigures | ExpectedFigures) {
  if (phases.length === 0) return {};
  return {
    phases: phases.map(({ phase: { number, title }, elapsed: { active, waiting }, work, costs }) => ({
      number,
      title,
      leadHours: rounded(active + waiting),
      waitingHours: rounded(waiting),
      workHours: rounded(work),
      costs: costsOf(costs),
    })),
  };
}

function nodeOf({ node, visits, elapsed: { active, waiting }, work, costs }: ExpectedFigures['steps'][number]) {
  return {
    id: node.id,
    visits: rounded(visits),
    activeHours: rounded(active),
    waitingHours: rounded(waiting),
    workHours: rounded(work),
    costs: costsOf(costs),
  };
}

function costsOf(costs: PathFigures['costs']) {
  return costs.map(({ amount, currency }) => ({ amount: rounded(amount), currency }));
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(6));
}
