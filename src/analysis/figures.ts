/** The figures of a process as data. */
import type { Phase, ProcessNode } from '../model/process.ts';
import type { Cost, Elapsed } from './facts.ts';
import type { Gap } from './gap.ts';
import type { Load } from './loads.ts';

/** What one run, or the mean of all, takes; hours and money a case. */
interface Figures {
  readonly elapsed: Elapsed;
  readonly work: number;
  readonly costs: readonly Cost[];
  readonly handoffs: number;
  /** How often work comes straight back to the lane that it came from; null where that can't be solved. */
  readonly returns: number | null;
  readonly approvals: number;
}

export interface PathFigures extends Figures {
  /** One a phase of the process, in order; steps in none are left out. */
  readonly phases: readonly PhaseFigures[];
  readonly nodes: readonly ProcessNode[];
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
  /** One a phase of the process, in order; steps in none are left out. Parallel work is counted in full. */
  readonly phases: readonly PhaseFigures[];
  readonly loads: readonly Load[];
  readonly bottleneck: Load | null;
  /** The node that takes most of the lead time; null where no node takes any. */
  readonly slowest: { readonly node: ProcessNode; readonly hours: number } | null;
}

/** What the steps of a phase take, on the critical path or expected; hours and money a case. */
export interface PhaseFigures {
  readonly phase: Phase;
  readonly elapsed: Elapsed;
  readonly work: number;
  readonly costs: readonly Cost[];
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
