/**
 * The one shape of a problem: lexer, parser, model and rules all produce it, and every printer reads it.
 * Texts are phrases, not strings: a phrase has its text in all languages, so that one run can be shown in any of them.
 */

import type { Span } from '../source/source-file.ts';
import type { MessageText } from './message-table.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A message and the values of its placeholders. A value that is a phrase is put into words first. */
export interface Phrase {
  /** Its name in the table of the stage or rule that says it. */
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | Phrase>>;
  readonly text: MessageText;
}

/** Replaces the text of a span; an empty span inserts. The edits of one fix never overlap. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: Phrase;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly message: Phrase;
  readonly span: Span;
}

export interface Diagnostic {
  /** Stable name: a rule's name, or `syntax`, `unknown-name`, `wrong-value` and so on. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Phrase;
  readonly span: Span;
  readonly help: Phrase | null;
  readonly related: readonly Related[];
  readonly fix: Fix | null;
  /** Further places that belong to a picture of the finding, though no text mentions them. */
  readonly shows?: readonly Span[];
  /** What the finding is about, where it is one thing: the id of a node or lane, `@A`, or `from->to` of a flow. The key of baselines. */
  readonly subject?: string;
}
