/** The options of a plugin's rule, stated as data: what each may be, and its value where a configuration says nothing. */
import type { MessageText } from '../../diagnostics/message-table.ts';
import { choice, count, flag, type OptionSpec, percent, text, texts } from '../engine/options.ts';

interface Stated<Type extends string, Value> {
  readonly type: Type;
  readonly default: Value;
  /** One line: what it is for. */
  readonly about: string | MessageText;
}

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

export type OptionsOf<Definitions> = { readonly [Name in keyof Definitions]: ValueOf<Definitions[Name]> };

export const OPTION_TYPES = ['count', 'percent', 'flag', 'text', 'choice', 'texts'] as const;

/** The option as the engine knows it. */
export function optionSpec(definition: OptionDefinition, about: MessageText): OptionSpec<unknown> {
  switch (definition.type) {
    case 'count':
      return count(definition.default, about);
    case 'percent':
      return percent(definition.default, about);
    case 'flag':
      return flag(definition.default, about);
    case 'text':
      return text(definition.default, about);
    case 'choice':
      return choice(definition.default, definition.words, about);
    case 'texts':
      return texts(definition.default, about, definition.words);
  }
}
