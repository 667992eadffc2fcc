/** How `--help` reads. */
import type { Command, HelpConfiguration } from 'commander';
import type { Lang } from '../diagnostics/message-table.ts';
import { HELP_WORDS, type HelpWord } from './help-words.ts';

const TITLES = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Global Options:': 'globalOptions',
  'Commands:': 'commands',
} as const satisfies Readonly<Record<string, HelpWord>>;

/** What the help says in one language. */
export function helpIn(lang: Lang): (word: HelpWord) => string {
  return (word) => HELP_WORDS[word][lang];
}

/** Titles in the language of the run; options that all commands share are told in full by `flowc --help`. */
export function helpStyle(lang: Lang): HelpConfiguration {
  return {
    styleTitle: (title) => (Object.hasOwn(TITLES, title) ? HELP_WORDS[TITLES[title as keyof typeof TITLES]][lang] : title),
  };
}

export function examplesText(lines: readonly string[], lang: Lang): string {
  return `\n${HELP_WORDS.examples[lang]}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The options that all commands share, in one line, so that the help of a command fits a screen. */
export function sharedText({ options }: Command, lang: Lang): string {
  return `\n${HELP_WORDS.globalOptions[lang]} ${options.map(({ long }) => long).join(', ')}\n`;
}
