/**
 * The process model: what a `.flow` file means, with names resolved, values checked and the author's order kept.
 * Everything later (rules, layout, reports) reads this and nothing earlier. All lists are in declaration order. Whatever was wrong in the
 * file is left out of the model or marked `broken`, and reported as a diagnostic.
 */
import type { Span } from '../source/source-file.ts';

export type FlowNodeKind = 'start' | 'end' | 'task' | 'manual' | 'decision' | 'subprocess' | 'fork' | 'join' | 'merge' | 'delay';
export type DataNodeKind = 'document' | 'data' | 'system' | 'archive';
export type NodeKind = FlowNodeKind | DataNodeKind;

/** A duration in its written units; `text` is the value as written, for the picture. */
export interface Duration {
  readonly parts: readonly { readonly amount: number; readonly unit: 's' | 'm' | 'h' | 'd' | 'w' | 'mo' | 'y' }[];
  readonly text: string;
}
export interface Money {
  readonly amount: number;
  readonly currency: string | null;
  readonly text: string;
}
export interface Rate {
  readonly amount: number;
  readonly per: 'h' | 'd' | 'w' | 'mo' | 'y';
  readonly text: string;
}
/** A number, with the counter it was written with, if any (`1`, `2份`). */
export interface Quantity {
  readonly amount: number;
  readonly text: string;
}
/** Who takes part in a step: a lane's id, or a role in words. */
export interface Party {
  readonly lane: string | null;
  readonly role: string | null;
  readonly span: Span;
}
/** A tool that a step uses: a `system` node's id, or a name in words. */
export interface SystemUse {
  readonly node: string | null;
  readonly text: string;
  readonly span: Span;
}
/** A flow node that another one names. */
export interface StepUse {
  readonly node: string;
  /** As written. */
  readonly text: string;
  readonly span: Span;
}
export type ShowKey = 'number' | 'role' | 'person' | 'system' | 'time' | 'wait' | 'cost' | 'control' | 'policy' | 'risk';

/** `page:` of a process: `auto`, or a sheet in millimetres. */
export interface PageSize {
  readonly name: string | null;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly fit: boolean;
  /** Whether the paper may lie either way, whichever suits the drawing. */
  readonly turns?: boolean;
  /** Its sides when it lies the other way, where these are not the same two. */
  readonly turned?: { readonly widthMm: number; readonly heightMm: number };
  /** The height that something else takes on the first sheet. */
  readonly takenMm?: number;
}

export interface ProcessAttributes {
  readonly owner?: string;
  readonly version?: string;
  readonly date?: string;
  readonly author?: string;
  readonly approver?: readonly string[];
  readonly customer?: string;
  readonly purpose?: string;
  readonly scope?: string;
  readonly lang?: string;
  readonly page?: PageSize | 'auto';
  readonly show?: readonly ShowKey[];
  readonly legend?: boolean;
  readonly direction?: 'down' | 'right';
  readonly columns?: 'lanes' | 'ipo';
  readonly theme?: string;
  readonly hoursPerDay?: number;
  readonly currency?: string;
  readonly volume?: Rate;
  readonly lanes?: 'declared' | 'auto';
  readonly marginMm?: number;
  readonly history?: readonly string[];
  readonly own?: OwnAttributes;
}

export interface LaneAttributes {
  readonly role?: string;
  readonly person?: string;
  readonly staff?: number;
  readonly rate?: Money;
  readonly external?: boolean;
  readonly color?: string;
  readonly own?: OwnAttributes;
}

/** Nodes beside inner lanes have the outer lane as theirs, and get a strip of their own: see `laneStrips`. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly attributes: LaneAttributes;
  /** Whether it came by `use`: such a lane is drawn only if it is used. */
  readonly imported: boolean;
  /** The declaration, from its keyword to its name or title. */
  readonly span: Span;
}

/** Attributes of flow nodes and data nodes; which key may stand on which kind was checked when the model was built. */
export interface NodeAttributes {
  readonly role?: string;
  readonly person?: string;
  readonly deadline?: Duration | { readonly text: string };
  readonly time?: Duration | { readonly text: string };
  readonly wait?: Duration | { readonly text: string };
  readonly cost?: Money;
  readonly system?: readonly SystemUse[];
  readonly control?: readonly string[];
  /** The steps whose risks the control covers, besides its own and what it decides on. */
  readonly covers?: readonly StepUse[];
  readonly policy?: readonly string[];
  readonly accounting?: readonly string[];
  readonly risk?: readonly string[];
  readonly responsible?: readonly Party[];
  readonly accountable?: readonly Party[];
  readonly consulted?: readonly Party[];
  readonly informed?: readonly Party[];
  readonly link?: string;
  readonly color?: string;
  readonly class?: string;
  readonly description?: string;
  readonly volume?: Rate;
  readonly copies?: Quantity;
  readonly format?: string;
  readonly retention?: Duration | { readonly text: string };
  readonly see?: string;
  /** The user's own keys, `x-…`, with their values in words; true for a bare key. */
  readonly own?: OwnAttributes;
}

export type OwnAttributes = Readonly<Record<string, string | true | readonly string[]>>;

export interface ProcessNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** Own text, else the id; empty for a fork, join or merge without one. */
  readonly text: string;
  /** The text as a string in the file, or null where the id stands for it. */
  readonly textSpan: Span | null;
  /** The lane it was put in, or null. */
  readonly lane: string | null;
  /** Ids of the further lanes whose people do it together with those of its own. */
  readonly otherLanes: readonly string[];
  /** Whether the lane was named wrongly or could not be read, which has been reported; `lane` is then the nearest name, or null. */
  readonly laneUnknown: boolean;
  /** Page on which it stands, from 1. */
  readonly page: number;
  /** The number of the phase it was declared in, or null. See `phaseBands` for where it is drawn. */
  readonly phase: number | null;
  readonly attributes: NodeAttributes;
  /** Span of each attribute, keyed as in the file's English key. */
  readonly attributeSpans: Readonly<Record<string, Span>>;
  readonly imported: boolean;
  /** The declaration, from its keyword to its id. */
  readonly span: Span;
  /** The whole statement with its block. */
  readonly statementSpan: Span;
}

/** Where a flow begins or ends. A connector end names a letter: `exit` sides are `-> @A`, `entry` sides `@A ->`. */
export type FlowEnd =
  | { readonly kind: 'node'; readonly id: string; readonly state: string | null }
  | { readonly kind: 'lane'; readonly id: string }
  | {
      readonly kind: 'connector';
      readonly letter: string;
      readonly statedPage: number | null;
      readonly page: number;
      readonly span: Span;
      readonly pageSpan: Span | null;
    }
  /** An undeclared name, reported as `unknown-name`; the good end still counts one way in or out. */
  | { readonly kind: 'broken' };

export interface Flow {
  readonly kind: 'sequence' | 'information';
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly label: string | null;
  /** What a known label answers: yes/是, no/否. */
  readonly answer: 'yes' | 'no' | null;
  /** Whether the label is `late` or 逾期. */
  readonly late: boolean;
  /** 0 to 1. */
  readonly probability: number | null;
  /** The arrow. */
  readonly span: Span;
  readonly labelSpan: Span | null;
  /** The whole statement it stands in, and whether that holds this flow alone: what a fix may remove. */
  readonly statementSpan: Span;
  readonly alone: boolean;
  /** Counts the flow statements of the file: flows of one number were written as one chain, which draws one symbol for a data node. */
  readonly statement: number;
  /** Whether it was not written itself: the document's way in `a -> form -> b`, which is written as sequence flow. */
  readonly implied: boolean;
  /** Set where only an older version had it, in a process that holds both for a picture. */
  readonly gone?: true;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly title: string | null;
  readonly span: Span | null;
}

export interface Phase {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** The declaration. */
  readonly span: Span;
}

export interface Note {
  readonly text: string;
  /** Ids of nodes; none for a remark on the whole process. */
  readonly on: readonly string[];
  readonly page: number;
  readonly span: Span;
}

export interface ClassStyle {
  readonly id: string;
  readonly color: string | null;
  readonly line: string | null;
  readonly span: Span;
}

/** The nodes that stand in place of a subprocess, in a process whose called processes are drawn in it. */
export interface NodeGroup {
  /** The id that the subprocess had. */
  readonly id: string;
  /** What the subprocess was called, behind the number that all its steps begin with. */
  readonly title?: string;
  /** The group that the subprocess stood in. */
  readonly parent: string | null;
  /** Those of inner groups left out. */
  readonly nodes: readonly string[];
}

export interface Process {
  readonly file: string;
  /** The title, else null. */
  readonly title: string | null;
  /** The `process` keyword and title, else the empty span at the file's start: where findings about the whole file stand. */
  readonly span: Span;
  readonly hasStatement: boolean;
  readonly attributes: ProcessAttributes;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly ProcessNode[];
  readonly flows: readonly Flow[];
  readonly pages: readonly Page[];
  readonly phases: readonly Phase[];
  readonly notes: readonly Note[];
  readonly classes: readonly ClassStyle[];
  /** Language of the words on the picture: `lang`, else by the script of the texts. */
  readonly lang: 'en' | 'zh';
  /** Paths of the files it takes in by `use`, relative to the working directory. */
  readonly uses: readonly { readonly path: string; readonly span: Span }[];
  /** Absent where nothing was drawn in place. */
  readonly groups?: readonly NodeGroup[];
  /** Ids of nodes that only an older version had, in a process that holds both for a picture. */
  readonly gone?: readonly string[];
}
