/** The kinds of nodes and what they are called together: flow nodes carry sequence flow, data nodes only information flow. */
import type { DataNodeKind, FlowNodeKind, NodeKind, ProcessNode } from './process.ts';

export const FLOW_NODE_KINDS: readonly FlowNodeKind[] = [
  'start',
  'end',
  'task',
  'manual',
  'decision',
  'subprocess',
  'fork',
  'join',
  'merge',
  'delay',
];

export const DATA_NODE_KINDS: readonly DataNodeKind[] = ['document', 'data', 'system', 'archive'];

const DATA: ReadonlySet<NodeKind> = new Set(DATA_NODE_KINDS);
const STEPS: ReadonlySet<NodeKind> = new Set(['task', 'manual', 'subprocess']);
const JUNCTIONS: ReadonlySet<NodeKind> = new Set(['fork', 'join', 'merge']);
const STORES: ReadonlySet<NodeKind> = new Set(['system', 'archive']);

type OfKind = Pick<ProcessNode, 'kind'>;

/** A document, data, system or archive: what is read or written. */
export function isDataNode({ kind }: OfKind): boolean {
  return DATA.has(kind);
}

/** What the work passes through: anything but data. */
export function isFlowNode({ kind }: OfKind): boolean {
  return !DATA.has(kind);
}

/** Something that is done: a task, a manual operation or a subprocess. */
export function isStep({ kind }: OfKind): boolean {
  return STEPS.has(kind);
}

/** Where ways part or meet, and nobody does anything: a fork, join or merge. */
export function isJunction({ kind }: OfKind): boolean {
  return JUNCTIONS.has(kind);
}

/** A document or data: what is written and read, as opposed to the system or archive that keeps it. */
export function isInformation({ kind }: OfKind): boolean {
  return kind === 'document' || kind === 'data';
}

/** Where documents and data are kept: a system or an archive. */
export function isStore({ kind }: OfKind): boolean {
  return STORES.has(kind);
}

/**
 * The next nodes from a node where work is done or decided on: junctions only pass it on. Each once, in the order of `next`; not the node
 * itself.
 */
export function passedThrough(node: ProcessNode, next: (node: ProcessNode) => readonly ProcessNode[]): ProcessNode[] {
  const seen = new Set(next(node));
  for (const each of seen) if (isJunction(each)) for (const further of next(each)) seen.add(further);
  return [...seen].filter((each) => each !== node && !isJunction(each));
}
