/**
 * What a file's text says beside its process: comments, the extents of statements, full-width marks and what could not be read. Rules
 * need these to attach a waiver to a statement and to write a fix; the model itself does not, so they stand apart from it.
 */
import type { SourceFile, Span } from '../source/source-file.ts';

export interface CommentMark {
  readonly span: Span;
  /** Without the leading `#`. */
  readonly text: string;
  /** Whether only white space stands before it on its line. */
  readonly ownLine: boolean;
}

/** An end of an arrow as written: the id of a node or lane, `@A` of a connector, null where it could not be read. */
export interface EndMark {
  readonly span: Span;
  readonly name: string | null;
}

/** A flow statement as written: `steps[0] arrows[0] steps[1] …`, each step a comma list of ends. */
export interface ChainMark {
  readonly span: Span;
  readonly steps: readonly (readonly EndMark[])[];
  readonly arrows: readonly Span[];
}

export interface Marks {
  readonly source: SourceFile;
  readonly comments: readonly CommentMark[];
  /** Full-width punctuation that was read as its ASCII counterpart. */
  readonly fullWidth: readonly { readonly span: Span; readonly ascii: string }[];
  /** Whether all keywords and keys of the file are Chinese. */
  readonly isChinese: boolean;
  /** Every statement with its block, an outer one before those inside it. */
  readonly statements: readonly Span[];
  readonly chains: readonly ChainMark[];
  /** The lines on which something could not be read, from 1. */
  readonly unreadLines: ReadonlySet<number>;
  /** What could not be read there. */
  readonly unreadParts: readonly Span[];
  /** The words on those lines: what they name may well be there, and what is missing beside them may well be meant. */
  readonly unread: ReadonlySet<string>;
}
