/** How `--help` reads. */
import type { HelpConfiguration } from 'commander';
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

/** Titles in the language of the run; a command's help lists the options that all share, too. */
export function helpStyle(lang: Lang): HelpConfiguration {
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (Object.hasOwn(TITLES, title) ? HELP_WORDS[TITLES[title as keyof typeof TITLES]][lang] : title),
  };
}

export function examplesText(lines: readonly string[], lang: Lang): string {
  return `\n${HELP_WORDS.examples[lang]}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
