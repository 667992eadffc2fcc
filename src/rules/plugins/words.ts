/** A text in each language, or one for both, as a plugin writes it. */
import type { MessageText } from '../../diagnostics/message-table.ts';

export type Words = string | MessageText;

export function isWords(value: unknown): value is Words {
  if (typeof value === 'string') return true;
  const { en, zh } = (value ?? {}) as Record<string, unknown>;
  return typeof en === 'string' && typeof zh === 'string';
}

export function bilingual(words: Words): MessageText {
  return typeof words === 'string' ? { en: words, zh: words } : words;
}
