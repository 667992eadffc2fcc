/** Options and arguments whose value is one of few words. Commander knows the words, so that completions and the manual read them there. */
import { Argument, Option } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shellPhrase } from './shell-messages.ts';
import { UsageError } from './usage-error.ts';

const phrase = phrasesOf({
  'cli.wrongChoice': {
    en: 'option "{option}" expects {choices}, found "{value}"',
    zh: '选项“{option}”应为 {choices}，实为“{value}”',
  },
});

/** An option of these words only; another value is a usage error. */
export function choiceOption(flags: string, text: string, choices: readonly string[]): Option {
  const option = new Option(flags, text).choices(choices);
  return option.argParser((written: string) => {
    if (!choices.includes(written)) throw wrongChoice(option.long!, written, choices);
    return written;
  });
}

/** The argument of the command `command`, as `choiceOption` makes an option. */
export function choiceArgument(command: string, usage: string, text: string, choices: readonly string[]): Argument {
  return new Argument(usage, text).choices(choices).argParser((value: string) => {
    if (choices.includes(value)) return value;
    const near = nearest(value, choices);
    throw new UsageError(
      shellPhrase('cli.wrongArgument', { command: `flowc ${command}`, choices: choices.join(', '), value }),
      near === null ? null : shellPhrase('cli.didYouMean', { name: `flowc ${command} ${near}` }),
    );
  });
}

/** The message about a value that is none of the choices: all of them, and the one that was probably meant. */
export function wrongChoice(option: string, value: string, choices: readonly string[]): UsageError {
  const near = nearest(value, choices);
  const help = near === null ? null : shellPhrase('cli.didYouMean', { name: `${option} ${near}` });
  return new UsageError(phrase('cli.wrongChoice', { option, choices: choices.join(', '), value }), help);
}
