/** The kinds of options that rules have: each reads an unknown value from a configuration, or says what it expected. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import type { MessageText } from '../../diagnostics/message-table.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';

export const optionPhrase = phrasesOf({
  'option.object': { en: 'an object', zh: '对象' },
  'option.count': { en: 'a whole number from 0', zh: '不小于 0 的整数' },
  'option.percent': { en: 'a number from 0 to 100', zh: '0 到 100 之间的数' },
  'option.choice': { en: 'one of {words}', zh: '以下之一：{words}' },
  'option.words': { en: 'a list of {words}', zh: '由以下各项组成的列表：{words}' },
  'option.flag': { en: 'true or false', zh: ' true 或 false' },
  'option.text': { en: 'a text', zh: '文本' },
  'option.texts': { en: 'a list of texts', zh: '文字的列表' },
});

export interface OptionSpec<Value> {
  readonly default: Value;
  readonly about: MessageText;
  /** The value as the rule gets it, or undefined where it is not one. */
  read(value: unknown): Value | undefined;
  /** What a value must be, for the message of a wrong one. */
  readonly expected: Phrase;
  /** The JSON schema of a value. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec<unknown>>>;

export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends OptionSpec<infer Value> ? Value : never;
};

/** A whole number from 0. */
export function count(preset: number, about: MessageText): OptionSpec<number> {
  return {
    default: preset,
    about,
    read: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined),
    expected: optionPhrase('option.count'),
    schema: { type: 'integer', minimum: 0 },
  };
}

/** A number from 0, in percent. */
export function percent(preset: number, about: MessageText): OptionSpec<number> {
  return {
    default: preset,
    about,
    read: (value) => (typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined),
    expected: optionPhrase('option.percent'),
    schema: { type: 'number', minimum: 0, maximum: 100 },
  };
}

/** True or false. */
export function flag(preset: boolean, about: MessageText): OptionSpec<boolean> {
  return {
    default: preset,
    about,
    read: (value) => (typeof value === 'boolean' ? value : undefined),
    expected: optionPhrase('option.flag'),
    schema: { type: 'boolean' },
  };
}

/** Any text. */
export function text(preset: string, about: MessageText): OptionSpec<string> {
  return {
    default: preset,
    about,
    read: (value) => (typeof value === 'string' ? value : undefined),
    expected: optionPhrase('option.text'),
    schema: { type: 'string' },
  };
}

/** One word of several. */
export function choice<Word extends string>(preset: Word, words: readonly Word[], about: MessageText): OptionSpec<Word> {
  return {
    default: preset,
    about,
    read: (value) => words.find((word) => word === value),
    expected: optionPhrase('option.choice', { words: words.map((word) => `"${word}"`).join(', ') }),
    schema: { enum: words },
  };
}

/** A list of texts; with `words`, of these only. */
export function texts<Word extends string>(
  preset: readonly Word[],
  about: MessageText,
  words?: readonly Word[],
): OptionSpec<readonly Word[]> {
  const fits = (value: unknown): value is Word =>
    typeof value === 'string' && (words === undefined || words.includes(value as Word));
  return {
    default: preset,
    about,
    read: (value) => (Array.isArray(value) && value.every(fits) ? value : undefined),
    expected: words
      ? optionPhrase('option.words', { words: words.map((word) => `"${word}"`).join(', ') })
      : optionPhrase('option.texts'),
    schema: { type: 'array', items: words ? { enum: words } : { type: 'string' } },
  };
}

/** A value as it would stand in a configuration, cut where it is long. */
export function written(value: unknown): string {
  const text = jsonOf(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
