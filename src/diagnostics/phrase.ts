/** Makes phrases and puts them into words. A phrase keeps an id and values, so that the language is chosen only when it is told. */
import type { Phrase } from './diagnostic.ts';
import { type Lang, PLACEHOLDER } from './message-table.ts';
import { type MessageId, textOf, type ValueName } from './messages.ts';

type Value = string | number | Phrase;

type Values<Id extends MessageId> = [ValueName<Id>] extends [never]
  ? [values?: Record<string, never>]
  : [values: Readonly<Record<ValueName<Id>, Value>>];

/** A phrase of the table. An unknown id, or a value too few or too many, does not compile. */
export function phrase<Id extends MessageId>(id: Id, ...[values]: Values<Id>): Phrase {
  return { id, values: values ?? {} };
}

/** A phrase that stands in no table, such as the text of a rule that a user wrote. */
export function ownWords(text: Readonly<Record<Lang, string>>): Phrase {
  return phrase('text.own', text);
}

/** The phrase in words. A phrase whose id is not in the table says its id. */
export function say(said: Phrase, lang: Lang): string {
  const text = textOf(said.id)?.[lang] ?? said.id;
  return text.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(said.values, name) ? said.values[name] : undefined;
    if (value === undefined) return whole;
    if (one !== undefined) return (value === 1 ? one : many)!;
    return typeof value === 'object' ? say(value, lang) : String(value);
  });
}
