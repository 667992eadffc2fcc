/** The flows of a file, in the order in which they are written. */
import type { FlowArrow } from '../../syntax/tree.ts';
import type { Flow } from '../process.ts';
import { endsOf } from './ends.ts';
import { FlowList } from './flow-list.ts';
import { addInformation } from './information-flows.ts';
import type { FileOutline } from './outline.ts';
import { overConnectors } from './over-connectors.ts';
import type { Report } from './report.ts';
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
