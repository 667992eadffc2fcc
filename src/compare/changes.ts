/** What changed from one version of a process to another, as plain data. Nothing in it depends on how the files are written. */
import type { Lane, ProcessNode } from '../model/process.ts';

/** A value that changed, in the words of the file; null where there is none. */
export interface ValueChange {
  /** An attribute's key in English, or `text`, `id`, `kind`, `lane`, `page`, `name`, `parent`, `title`. */
  readonly key: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** A lane or node that is in one version or in both; `id` is a change too where it was renamed. */
export interface ItemChange<Item> {
  readonly was: Item | null;
  readonly now: Item | null;
  readonly values: readonly ValueChange[];
  /** Those of the values that say who does it. */
  readonly responsibility: readonly ValueChange[];
}

/** A flow as a reader sees it: page connectors taken out. */
export interface FlowFact {
  readonly kind: 'sequence' | 'information';
  /** Ids of nodes or lanes. */
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  /** 0 to 1. */
  readonly probability: number | null;
}

export interface FlowChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'rerouted';
  /** Ids are those of its own version. */
  readonly was: FlowFact | null;
  readonly now: FlowFact | null;
}

export interface NoteChange {
  readonly kind: 'added' | 'removed';
  readonly text: string;
}

export interface Changes {
  /** Of the title and the process's attributes. */
  readonly process: readonly ValueChange[];
  readonly lanes: readonly ItemChange<Lane>[];
  readonly nodes: readonly ItemChange<ProcessNode>[];
  readonly flows: readonly FlowChange[];
  readonly notes: readonly NoteChange[];
  /** New id of each node that was renamed, and of each lane, by the old one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Whether nothing that a reader could see has changed. */
export function isSame({ process, lanes, nodes, flows, notes }: Changes): boolean {
  return [process, lanes, nodes, flows, notes].every((list) => list.length === 0);
}
