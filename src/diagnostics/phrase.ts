/** Makes phrases and puts them into words. A phrase keeps its text in all languages and its values, so that the language is chosen only when it is shown. */
import type { Phrase } from './diagnostic.ts';
import { type Lang, type MessageTable, type MessageText, PLACEHOLDER, type PlaceholderOf } from './message-table.ts';

type PhraseValue = string | number | Phrase;

type Values<Text extends MessageText> = [PlaceholderOf<Text[Lang]>] extends [never]
  ? [values?: Record<string, never>]
  : [values: Readonly<Record<PlaceholderOf<Text[Lang]>, PhraseValue>>];

/** A text whose languages ask for the same values. */
type Alike<Text extends MessageText> = [PlaceholderOf<Text['en']>] extends [PlaceholderOf<Text['zh']>]
  ? [PlaceholderOf<Text['zh']>] extends [PlaceholderOf<Text['en']>]
    ? Text
    : never
  : never;

/**
 * What makes the phrases of a table, which stands beside the code that prints them. A table in which a language or a value lacks does not compile,
 * nor does a phrase of an unknown id, or with a value too few or too many.
 */
export function phrasesOf<const Table extends MessageTable>(table: Table & { readonly [Id in keyof Table]: Alike<Table[Id]> }) {
  return <Id extends keyof Table & string>(id: Id, ...[values]: Values<Table[Id]>): Phrase => ({
    id,
    values: values ?? {},
    text: table[id],
  });
}

/** A phrase that stands in no table, such as the text of a rule that a user wrote. */
export function ownWords(text: MessageText): Phrase {
  return { id: 'text.own', values: {}, text };
}

/** The phrase in words. */
export function say({ text, values }: Phrase, lang: Lang): string {
  return text[lang].replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    if (one !== undefined) return (value === 1 ? one : many)!;
    return typeof value === 'object' ? say(value, lang) : String(value);
  });
}
