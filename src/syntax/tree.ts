/**
 * The syntax tree of one `.flow` file: what was written, in the order it was written, with a span for every part.
 * Names are not resolved and values are not checked here; whatever the parser could not read is missing from the tree and reported as a
 * diagnostic. Comments stand beside the tree, sorted by place, for the formatter and for suppressions.
 */
import type { Span } from '../source/source-file.ts';

/** A keyword, attribute key or bare word. `text` is as written; `canonical` is the English keyword or key it stands for, if it is one. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly canonical: string | null;
}

/** An identifier, NFC-normalised in `id`. */
export interface Name {
  readonly span: Span;
  readonly id: string;
}

/** A quoted text; `value` has its escapes resolved and, for a block, its common indentation removed. `span` includes the quotes. */
export interface Str {
  readonly span: Span;
  readonly value: string;
  readonly quote: 'straight' | 'curly' | 'block';
}

export interface Comment {
  readonly span: Span;
  /** Without the leading `#`. */
  readonly text: string;
  /** Whether only white space stands before it on its line. */
  readonly ownLine: boolean;
}

export type Unit = 's' | 'm' | 'h' | 'd' | 'w' | 'mo' | 'y';

/** One value as it was read. `raw` is the source text of the value. */
export type Value = { readonly span: Span; readonly raw: string } & (
  | { readonly type: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'duration'; readonly parts: readonly { readonly amount: number; readonly unit: Unit }[] }
  | { readonly type: 'money'; readonly amount: number; readonly currency: string }
  | {
      readonly type: 'rate';
      readonly amount: number;
      readonly per: 'h' | 'd' | 'w' | 'mo' | 'y';
      readonly counter: string | null;
    }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'version'; readonly version: string }
  | { readonly type: 'color'; readonly color: string }
  | { readonly type: 'list'; readonly items: readonly Value[] }
);

/** `key: value`; a bare key has no value. */
export interface Attribute {
  readonly kind: 'attribute';
  readonly span: Span;
  readonly key: Word;
  readonly value: Value | null;
}

export interface BraceBlock {
  /** With both braces. */
  readonly span: Span;
  readonly items: readonly (Attribute | LaneStatement | NodeStatement)[];
}

export interface ProcessStatement {
  readonly kind: 'process';
  readonly span: Span;
  readonly keyword: Word;
  readonly title: Str | null;
  readonly block: BraceBlock | null;
}

export interface UseStatement {
  readonly kind: 'use';
  readonly span: Span;
  readonly keyword: Word;
  readonly path: Str;
}

export interface LaneStatement {
  readonly kind: 'lane';
  readonly span: Span;
  readonly keyword: Word;
  readonly name: Name;
  readonly title: Str | null;
  readonly block: BraceBlock | null;
}

export interface PageStatement {
  readonly kind: 'page';
  readonly span: Span;
  readonly keyword: Word;
  readonly title: Str | null;
}

export interface PhaseStatement {
  readonly kind: 'phase';
  readonly span: Span;
  readonly keyword: Word;
  readonly title: Str;
}

export interface NodeStatement {
  readonly kind: 'node';
  readonly span: Span;
  /** Its `canonical` is the node kind. */
  readonly keyword: Word;
  readonly name: Name;
  readonly text: Str | null;
  readonly lane: Name | null;
  /** The further departments of a step that several do together. */
  readonly otherLanes: readonly Name[];
  readonly block: BraceBlock | null;
}

/**
 * One end of an arrow: a node or lane by name, with the state of a document in brackets, or a page connector. An end that could not be
 * read is `missing`: the mistake has been reported, and the other end still has its one way out or in.
 */
export type EndPoint =
  | { readonly kind: 'name'; readonly span: Span; readonly name: Name; readonly state: string | null }
  | {
      readonly kind: 'connector';
      readonly span: Span;
      readonly letter: string;
      readonly page: number | null;
      readonly pageSpan: Span | null;
    }
  | { readonly kind: 'missing'; readonly span: Span };

/** `->` or `~>`, plain or with a label. `span` covers the whole arrow, `labelSpan` the label with its probability, without brackets. */
export interface FlowArrow {
  readonly span: Span;
  readonly flow: 'sequence' | 'information';
  readonly label: string | null;
  readonly labelSpan: Span | null;
  /** 0 to 1. */
  readonly probability: number | null;
}

/** A chain: `steps[0] arrows[0] steps[1] …`; each step is a comma list of one or more ends; `steps.length` is `arrows.length + 1`. */
export interface FlowStatement {
  readonly kind: 'flow';
  readonly span: Span;
  readonly steps: readonly (readonly EndPoint[])[];
  readonly arrows: readonly FlowArrow[];
}

export interface NoteStatement {
  readonly kind: 'note';
  readonly span: Span;
  readonly keyword: Word;
  readonly text: Str;
  /** Empty for a remark on the whole process. */
  readonly on: readonly Name[];
}

export interface ClassStatement {
  readonly kind: 'class';
  readonly span: Span;
  readonly keyword: Word;
  readonly name: Name;
  readonly block: BraceBlock | null;
}

export type Statement =
  | ProcessStatement
  | UseStatement
  | LaneStatement
  | PageStatement
  | PhaseStatement
  | NodeStatement
  | FlowStatement
  | NoteStatement
  | ClassStatement;

/** Full-width punctuation that was read as its ASCII counterpart, for the lint rule of that name. */
export interface FullWidth {
  readonly span: Span;
  readonly ascii: string;
}

/** A statement or attribute that could not be read to its end, with all that was skipped: what it lacks has been reported. */
export interface Unread {
  readonly span: Span;
  /** Whether nothing of a statement could be kept, so that a declaration may be lost. */
  readonly lost: boolean;
}

export interface Tree {
  readonly file: string;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly fullWidth: readonly FullWidth[];
  /** The places of all syntax errors, in order. */
  readonly errors: readonly Span[];
  readonly unread: readonly Unread[];
  /** The whole file. */
  readonly span: Span;
}
