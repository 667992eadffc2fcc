/** How `--help` reads. */
import { type Command, Help, type HelpConfiguration } from 'commander';
import type { Lang, MessageText } from '../../diagnostics/message-table.ts';
import { HELP_WORDS, type HelpWord } from './help-words.ts';

const TITLES = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Global Options:': 'globalOptions',
  'Commands:': 'commands',
} as const satisfies Readonly<Record<string, HelpWord>>;

/** What the help says in one language. */
export function helpIn(lang: Lang): (text: MessageText | HelpWord) => string {
  return (text) => (typeof text === 'string' ? HELP_WORDS[text] : text)[lang];
}

/**
 * Titles in the language of the run. Groups stand close together and the commands by their names alone, so that what is asked fits a screen;
 * options that all commands share are described in full by `flowc --help`.
 */
export function helpStyle(lang: Lang): HelpConfiguration {
  const titleOf = (title: string) =>
    Object.hasOwn(TITLES, title) ? HELP_WORDS[TITLES[title as keyof typeof TITLES]][lang] : title;
  return {
    styleTitle: titleOf,
    subcommandTerm: (command) => command.name(),
    optionDescription: ({ description }) => description,
    argumentDescription: ({ description }) => description,
    optionTerm: ({ flags }) => (flags === '--color' ? '--[no-]color' : flags),
    formatHelp(command, helper) {
      return `${Help.prototype.formatHelp.call(helper, command, helper).trimEnd()}\n`;
    },
    formatItemList(heading: string, items: string[], helper: Help) {
      const isGroup = !Object.hasOwn(TITLES, heading);
      return items.length === 0 ? [] : [helper.styleTitle(heading), ...items, ...(isGroup ? [] : [''])];
    },
  };
}

/** The examples of a command as the last section of its help. */
export function examplesText(lines: readonly string[], lang: Lang): string {
  return `\n${HELP_WORDS.examples[lang]}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The options that all commands share, in one line, so that the help of a command fits a screen. */
export function sharedText({ options }: Command, lang: Lang): string {
  const names = options.map(({ long }) => long).join(', ');
  return `\n${HELP_WORDS.globalOptions[lang]}\n  ${names}\n`;
}
