/** The outcome of reading a value: what it means, or what was expected instead. */
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import type { Value } from '../../../syntax/tree.ts';
import { phrase } from '../../model-messages.ts';

type ValueReading<T> = { readonly value: T } | { readonly expected: Phrase; readonly help?: Phrase | null };

/** Reads one value, never a list. */
export type ValueReader<T> = (value: Value) => ValueReading<T>;

/** The words of a value as the author wrote them, without quotes. */
export function wordsOf(value: Value): string {
  return value.type === 'text' ? value.text : value.raw;
}

/** A text read where something else belongs: quotes are the likely mistake. */
export function expected(what: Phrase, value: Value): { readonly expected: Phrase; readonly help: Phrase | null } {
  const quotedFigure = value.type === 'text' && value.quoted && /^\s*\d/.test(value.text);
  return { expected: what, help: quotedFigure ? phrase('wrong-value.unquoted') : null };
}
