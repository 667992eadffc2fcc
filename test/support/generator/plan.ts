/** A process before it is written down: what the generator's phases add to in turn. */
export type FlowKind = 'start' | 'end' | 'task' | 'manual' | 'decision' | 'subprocess' | 'fork' | 'join' | 'delay';
export type DataKind = 'document' | 'data' | 'system' | 'archive';

export interface PlannedLane {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly external: boolean;
}

export interface PlannedNode {
  readonly id: string;
  readonly kind: FlowKind | DataKind;
  text: string;
  lane: string | null;
  /** From 1, in declaration order never falling. */
  page: number;
  /** As written: `time: 2h`. */
  readonly attributes: string[];
}

export interface PlannedFlow {
  readonly kind: 'sequence' | 'information';
  /** A node's or lane's id, or `@A`. */
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
}

export interface Plan {
  readonly lanes: PlannedLane[];
  readonly nodes: PlannedNode[];
  readonly flows: PlannedFlow[];
  readonly notes: { readonly text: string; readonly on: readonly string[] }[];
}

export type Language = 'english' | 'chinese' | 'mixed';

/** What a generated process is like. Rates are shares from 0 to 1, the rest counts. */
export interface ProcessShape {
  /** All nodes: flow nodes and data nodes. At least 3. */
  readonly nodes: number;
  readonly lanes: number;
  /** Whether some lanes stand in others. */
  readonly nested: boolean;
  /** Whether a party without steps takes part; messages go to it. */
  readonly external: boolean;
  /** The share of the nodes that are documents, data, systems or archives. */
  readonly documents: number;
  readonly pages: number;
  readonly language: Language;
  /** `extreme`: single characters, sentences and words that can't be broken. */
  readonly texts: 'usual' | 'extreme';
  readonly starts: number;
  /** How often a block of the flow is a decision, parallel branches, or rework that goes back. */
  readonly decisions: number;
  readonly forks: number;
  readonly backFlows: number;
  /** How often a step has a deadline, and a way on for when it is late. */
  readonly deadlines: number;
  /** How often a branch ends the process, instead of joining the rest. */
  readonly ends: number;
  /** How often decisions have labels other than yes and no. */
  readonly otherLabels: number;
  /** How often two branches of a decision lead to one node, and rework to the decision itself. */
  readonly parallelEdges: number;
  readonly selfLoops: number;
  readonly notes: number;
  readonly connectors: number;
  readonly messages: number;
  /** Whether steps state role, time, cost and controls, and the picture shows them. */
  readonly facts: boolean;
}

export const USUAL_SHAPE: ProcessShape = {
  nodes: 20,
  lanes: 3,
  nested: false,
  external: false,
  documents: 0.2,
  pages: 1,
  language: 'english',
  texts: 'usual',
  starts: 1,
  decisions: 0.25,
  forks: 0.08,
  backFlows: 0.12,
  deadlines: 0,
  ends: 0.15,
  otherLabels: 0.3,
  parallelEdges: 0,
  selfLoops: 0,
  notes: 0,
  connectors: 0,
  messages: 0,
  facts: false,
};
