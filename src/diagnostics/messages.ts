/** The one table of texts, each in English and Chinese, put together from the stages' own tables. */
import type { PlaceholderOf } from './message-table.ts';
import { cliMessages } from './messages/cli.ts';
import { diffMessages } from './messages/diff.ts';
import { expandMessages } from './messages/expand.ts';
import { figuresMessages } from './messages/figures.ts';
import { layoutMessages } from './messages/layout.ts';
import { modelMessages } from './messages/model.ts';
import { printerMessages } from './messages/printer.ts';
import { ruleMessages } from './messages/rules.ts';
import { syntaxMessages } from './messages/syntax.ts';

/** The stages' tables; no id stands in two of them. */
export const TABLES = [
  syntaxMessages,
  modelMessages,
  ruleMessages,
  layoutMessages,
  cliMessages,
  figuresMessages,
  diffMessages,
  expandMessages,
  printerMessages,
] as const;

export const MESSAGES = {
  ...syntaxMessages,
  ...modelMessages,
  ...ruleMessages,
  ...layoutMessages,
  ...cliMessages,
  ...figuresMessages,
  ...diffMessages,
  ...expandMessages,
  ...printerMessages,
};

export type MessageId = keyof typeof MESSAGES;

/** The names of the values that a message needs, in any language. */
export type ValueName<Id extends MessageId> = PlaceholderOf<(typeof MESSAGES)[Id]['en'] | (typeof MESSAGES)[Id]['zh']>;
