/** The options of rules, stated as data: each reads an unknown value from a configuration, or says what it expected. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import type { MessageText } from '../../diagnostics/message-table.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { bilingual, type RuleWords } from './rule-words.ts';

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

interface Stated<Type extends string, Value> {
  readonly type: Type;
  /** Its value where a configuration says nothing. */
  readonly default: Value;
  /** One line: what it is for. */
  readonly about: RuleWords;
}

/** `count` is a whole number from 0, `percent` a number from 0 to 100, `flag` true or false; `words` are all that may be written. */
export type OptionDefinition =
  | Stated<'count' | 'percent', number>
  | Stated<'flag', boolean>
  | Stated<'text', string>
  | (Stated<'choice', string> & { readonly words: readonly string[] })
  | (Stated<'texts', readonly string[]> & { readonly words?: readonly string[] });

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type ValueOf<Definition> = Definition extends { readonly type: 'count' | 'percent' }
  ? number
  : Definition extends { readonly type: 'flag' }
    ? boolean
    : Definition extends { readonly type: 'choice'; readonly words: readonly (infer Word)[] }
      ? Word
      : Definition extends { readonly type: 'texts'; readonly words: readonly (infer Word)[] }
        ? readonly Word[]
        : Definition extends { readonly type: 'texts' }
          ? readonly string[]
          : string;

/** The values of options, as a rule gets them. */
export type OptionsOf<Definitions> = { readonly [Name in keyof Definitions]: ValueOf<Definitions[Name]> };

export const OPTION_TYPES = ['count', 'percent', 'flag', 'text', 'choice', 'texts'] as const;

/** An option as the engine knows it. */
export interface OptionSpec {
  readonly default: unknown;
  readonly about: MessageText;
  /** The value as the rule gets it, or undefined where it is not one. */
  read(value: unknown): unknown;
  /** What a value must be, for the message of a wrong one. */
  readonly expected: Phrase;
  /** The JSON schema of a value. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The option that a definition states. */
export function optionSpec(definition: OptionDefinition): OptionSpec {
  const { fits, expected, schema } = kindOf(definition);
  const { default: preset, about } = definition;
  return { default: preset, about: bilingual(about), read: (value) => (fits(value) ? value : undefined), expected, schema };
}

function kindOf(definition: OptionDefinition): Pick<OptionSpec, 'expected' | 'schema'> & { fits(value: unknown): boolean } {
  switch (definition.type) {
    case 'count':
      return {
        fits: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
        expected: optionPhrase('option.count'),
        schema: { type: 'integer', minimum: 0 },
      };
    case 'percent':
      return {
        fits: (value) => typeof value === 'number' && value >= 0 && value <= 100,
        expected: optionPhrase('option.percent'),
        schema: { type: 'number', minimum: 0, maximum: 100 },
      };
    case 'flag':
      return { fits: (value) => typeof value === 'boolean', expected: optionPhrase('option.flag'), schema: { type: 'boolean' } };
    case 'text':
      return { fits: isText, expected: optionPhrase('option.text'), schema: { type: 'string' } };
    case 'choice': {
      const { words } = definition;
      return {
        fits: (value) => words.some((word) => word === value),
        expected: optionPhrase('option.choice', { words: quoted(words) }),
        schema: { enum: words },
      };
    }
    case 'texts': {
      const { words } = definition;
      return {
        fits: (value) => Array.isArray(value) && value.every((each) => isText(each) && (words?.includes(each) ?? true)),
        expected: words ? optionPhrase('option.words', { words: quoted(words) }) : optionPhrase('option.texts'),
        schema: { type: 'array', items: words ? { enum: words } : { type: 'string' } },
      };
    }
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

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
