/**
 * A mistake that was understood all the same: what is meant is read, and the remedy says how it is written. Since nothing is lost, the line
 * counts as read, and a fix can write it.
 */
import type { Phrase } from '../diagnostics/diagnostic.ts';

export interface Remedy {
  /** The range of the mistake in the text. */
  readonly start: number;
  readonly end: number;
  readonly message: Phrase;
  readonly help: Phrase;
  /** Replacements that put it right; none where that is not certain. */
  readonly edits: readonly RemedyEdit[];
  readonly severity?: 'error' | 'info';
  /** Remedies of one key are one mistake, made again. */
  readonly group?: string;
}

interface RemedyEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
