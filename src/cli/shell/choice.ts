/** The value of an option that is one of few words. */
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shellPhrase } from './shell-messages.ts';
import { UsageError } from './usage-error.ts';

const phrase = phrasesOf({
  'cli.wrongChoice': {
    en: 'option "{option}" expects {choices}, found "{value}"',
    zh: '选项“{option}”应为 {choices}，实为 “{value}”',
  },
});

/** The choice that was written. Throws a `UsageError` that names all of them, and the one that was probably meant. */
export function choiceOf<Choice extends string>(option: string, written: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === written);
  if (choice === undefined) throw wrongChoice(option, written, choices);
  return choice;
}

export function wrongChoice(option: string, value: string, choices: readonly string[]): UsageError {
  const near = nearest(value, choices);
  const help = near === null ? null : shellPhrase('cli.didYouMean', { name: `${option} ${near}` });
  return new UsageError(phrase('cli.wrongChoice', { option, choices: choices.join(', '), value }), help);
}
