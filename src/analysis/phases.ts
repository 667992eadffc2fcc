/** The figures of the phases of a process: those of their steps, added up. */
import { phaseBands } from '../model/phase-bands.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { type Cost, type Elapsed, NO_TIME, plus, sumOfCosts } from './facts.ts';
import type { PhaseFigures } from './figures.ts';

interface StepTaken {
  readonly node: ProcessNode;
  readonly elapsed: Elapsed;
  readonly work: number;
  readonly costs: readonly Cost[];
}

export function phaseFigures(process: Process, steps: readonly StepTaken[]): PhaseFigures[] {
  const bands = phaseBands(process);
  return process.phases.map((phase) => {
    const own = steps.filter(({ node }) => bands.get(node.id) === phase.number);
    return {
      phase,
      elapsed: own.map(({ elapsed }) => elapsed).reduce(plus, NO_TIME),
      work: own.reduce((sum, { work }) => sum + work, 0),
      costs: sumOfCosts(own.flatMap(({ costs }) => costs.map((cost) => [1, cost] as const))),
    };
  });
}
