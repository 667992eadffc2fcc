/** The flows of a file, in the order in which they are written. */
import type { FlowArrow } from '../../syntax/tree.ts';
import type { Flow, FlowEnd } from '../process.ts';
import { endsOf } from './ends.ts';
import { FlowList } from './flow-list.ts';
import { addInformation } from './information-flows.ts';
import type { FileOutline } from './outline.ts';
import type { Report } from './report-error.ts';
import type { Scope } from './scope.ts';
import { addSequence } from './sequence-flows.ts';

export function flowsOf({ flows, errors }: FileOutline, scope: Scope, report: Report): readonly Flow[] {
  const list = new FlowList(report);
  for (const [index, { statement, page }] of flows.entries()) {
    const ends = endsOf(statement, scope, errors, report);
    const into = list.begin(statement, page, index);
    let at = 0;
    for (const run of runsOf(statement.arrows)) {
      const steps = ends.slice(at, at + run.length + 1);
      if (run[0]!.flow === 'sequence') addSequence(steps, run, into, report);
      else for (const [i, arrow] of run.entries()) addInformation(steps[i]!, steps[i + 1]!, arrow, into, report);
      at += run.length;
    }
  }
  return overConnectors(list.flows);
}

/** The arrows of a chain, broken up where it changes between sequence and information. */
function runsOf(arrows: readonly FlowArrow[]): FlowArrow[][] {
  const runs: FlowArrow[][] = [];
  for (const arrow of arrows) {
    const run = runs.at(-1);
    if (run?.[0]?.flow === arrow.flow) run.push(arrow);
    else runs.push([arrow]);
  }
  return runs;
}

/**
 * A document that travels with a flow over a page connector: in `fill -> form -> @A` and `@A -> assign` the form is read by `assign`.
 * Information flows so written end at a connector at first; here they get the nodes on its other side.
 */
function overConnectors(flows: readonly Flow[]): readonly Flow[] {
  if (!flows.some(isPending)) return flows;
  const sequence = flows.filter(({ kind }) => kind === 'sequence');
  const writers = new Map<string, FlowEnd>();
  const readers = new Map<string, FlowEnd>();
  for (const { from, to } of sequence) {
    if (to.kind === 'connector' && from.kind === 'node' && !writers.has(to.letter)) writers.set(to.letter, from);
    if (from.kind === 'connector' && to.kind === 'node' && !readers.has(from.letter)) readers.set(from.letter, to);
  }
  if (!flows.some(isPending)) return flows;
  return flows.flatMap((flow) => {
    if (!isPending(flow)) return flow;
    const from = flow.from.kind === 'connector' ? writers.get(flow.from.letter) : flow.from;
    const to = flow.to.kind === 'connector' ? readers.get(flow.to.letter) : flow.to;
    return from && to ? { ...flow, from, to } : [];
  });
}

function isPending({ kind, from, to }: Flow): boolean {
  return kind === 'information' && (from.kind === 'connector' || to.kind === 'connector');
}
