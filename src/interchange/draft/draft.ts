/**
 * A process as plain data between a foreign format and a `.flow` file: what will be written, before it is text. Readers fill it with the
 * source's own ids as keys; `named` gives the ids of the language. Texts are plain, values are the words that stand in a `.flow` file
 * without their quotes. Lists are in the author's order.
 */
import type { NodeKind } from '../../model/process.ts';

/** One value of an attribute. */
export interface DraftValue {
  readonly text: string;
  /** Whether it is the id of a lane or a system, which stands without quotes. */
  readonly isName?: boolean;
}

/** Values by English key, or by a key of the user's own; true for a bare key; a list stands in brackets where the key is the user's own. */
export type DraftAttributes = Readonly<Record<string, true | DraftValue | readonly DraftValue[]>>;

export interface DraftLane {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly attributes: DraftAttributes;
}

export interface DraftNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly text: string;
  readonly lane: string | null;
  /** Further lanes whose people do it together with those of its own. */
  readonly otherLanes?: readonly string[];
  /** From 1. */
  readonly page: number;
  /** From 1; absent before the first phase. */
  readonly phase?: number;
  readonly attributes: DraftAttributes;
}

/** A node or a lane by its id. A document may be meant in a state. */
export interface DraftEnd {
  readonly id: string;
  readonly state: string | null;
}

export interface DraftFlow {
  readonly kind: 'sequence' | 'information';
  readonly from: DraftEnd;
  readonly to: DraftEnd;
  readonly label: string | null;
  /** 0 to 1. */
  readonly probability: number | null;
}

export interface DraftNote {
  readonly text: string;
  readonly on: readonly string[];
  readonly page: number;
}

export interface DraftClass {
  readonly id: string;
  readonly color: string | null;
  readonly line: string | null;
}

export interface ProcessDraft {
  readonly title: string | null;
  readonly attributes: DraftAttributes;
  readonly lanes: readonly DraftLane[];
  readonly nodes: readonly DraftNode[];
  readonly flows: readonly DraftFlow[];
  /** Titles of the pages, the first of which has no statement of its own. */
  readonly pages: readonly (string | null)[];
  /** Titles. */
  readonly phases: readonly string[];
  readonly notes: readonly DraftNote[];
  readonly classes: readonly DraftClass[];
}

/** An end without a state. */
export const end = (id: string): DraftEnd => ({ id, state: null });
