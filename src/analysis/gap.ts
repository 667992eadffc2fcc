/** What a process does not say and a figure would need. Nothing is put in its place unless the user asks for it. */
export type GapKind =
  /** Steps and delays without a time: times are at least what is stated. */
  | 'time'
  /** Steps without a cost and without a lane's rate for their time: costs are at least what is stated. */
  | 'cost'
  /** Subprocesses that call a process of which nothing is known: times and costs are at least what is stated. */
  | 'called'
  /** Subprocesses that call, from file to file, the process they stand in: the same. */
  | 'called-again'
  /** Subprocesses that call a process with times or costs missing: the same. */
  | 'called-time'
  | 'called-cost'
  /** Decisions of which two branches or more have no probability: nothing can be expected. */
  | 'probability'
  /** Steps with a deadline of which it is not known how often they are late. */
  | 'late'
  /** Decisions whose probabilities do not add up to 1. */
  | 'probability-sum'
  /** Starts of which it is not known how often each begins the process. */
  | 'start-volume'
  /** The process does not say how often it runs: no load. */
  | 'volume'
  /** Lanes with work but without `staff`: no utilisation. */
  | 'staff'
  /** No start, so nothing to count from. */
  | 'start'
  /** Nodes from which no end can be reached. */
  | 'end'
  /** Nodes with several ways out that are neither decisions nor forks: whether they are alternatives or parallel work is unknown. */
  | 'split'
  /** Forks and joins that do not belong together, so that the work between them is no block. */
  | 'parallel'
  /** A loop of more nodes than are solved. */
  | 'loop-size';

export interface Gap {
  readonly kind: GapKind;
  /** Ids of nodes in the order of the flow, or of lanes as declared; empty where it is the whole process. */
  readonly on: readonly string[];
}
