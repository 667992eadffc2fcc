/** The one table of texts, each in English and Chinese: the stages' own tables, which no run spends time on putting together. */
import type { MessageText, PlaceholderOf } from './message-table.ts';
import { cliMessages } from './messages/cli.ts';
import { diffMessages } from './messages/diff.ts';
import { editorMessages } from './messages/editor.ts';
import { expandMessages } from './messages/expand.ts';
import { figuresMessages } from './messages/figures.ts';
import { layoutMessages } from './messages/layout.ts';
import { modelMessages } from './messages/model.ts';
import { printerMessages } from './messages/printer.ts';
import { RULE_TABLES } from './messages/rules.ts';
import { syntaxMessages } from './messages/syntax.ts';

/** The stages' tables; no id stands in two of them. */
export const TABLES = [
  syntaxMessages,
  modelMessages,
  ...RULE_TABLES,
  layoutMessages,
  cliMessages,
  figuresMessages,
  diffMessages,
  expandMessages,
  editorMessages,
  printerMessages,
] as const;

type Joined<Tables> = Tables extends readonly [infer First, ...infer Rest] ? First & Joined<Rest> : unknown;

type Messages = Joined<typeof TABLES>;

export type MessageId = keyof Messages;

/** The names of the values that a message needs, in any language. */
export type ValueName<Id extends MessageId> = Messages[Id] extends MessageText
  ? PlaceholderOf<Messages[Id]['en'] | Messages[Id]['zh']>
  : never;

/** A text of the table; undefined where the id stands in none. */
export function textOf(id: string): MessageText | undefined {
  const table: Readonly<Record<string, MessageText>> | undefined = TABLES.find((each) => Object.hasOwn(each, id));
  return table?.[id];
}
