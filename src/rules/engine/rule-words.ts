/** Words of a rule: a text in each language or one for both, or a phrase of its table of messages. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import type { MessageText } from '../../diagnostics/message-table.ts';
import { ownWords } from '../../diagnostics/phrase.ts';

export type RuleWords = string | MessageText;

/** Whether a value of a plugin is a text, or one in both languages. */
export function isWords(value: unknown): value is RuleWords {
  if (typeof value === 'string') return true;
  const { en, zh } = (value ?? {}) as Record<string, unknown>;
  return typeof en === 'string' && typeof zh === 'string';
}

/** A text in both languages; one in a single language stands for both. */
export function bilingual(words: RuleWords): MessageText {
  return typeof words === 'string' ? { en: words, zh: words } : words;
}

/** The words as a phrase. */
export function phraseIn(words: RuleWords | Phrase): Phrase {
  return isPhrase(words) ? words : ownWords(bilingual(words));
}

/** Whether a value is a phrase, down to its values; nothing is taken for granted. */
export function isPhrase(value: unknown): value is Phrase {
  const { id, text, values } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text === 'string' || !isWords(text) || typeof values !== 'object') return false;
  return Object.values(values ?? {}).every((each) => ['string', 'number'].includes(typeof each) || isPhrase(each));
}
