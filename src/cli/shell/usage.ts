/** What commander refuses, in flowc's own words and with the word that was probably meant. */
import type { Command, CommanderError } from 'commander';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shellPhrase } from './shell-messages.ts';
import { UsageError } from './usage-error.ts';

const phrase = phrasesOf({
  'cli.seeHelp': { en: 'see `{command} --help`', zh: '参见 `{command} --help`' },
  'cli.unknownOption': { en: 'unknown option "{option}"', zh: '未知选项“{option}”' },
  'cli.unknownCommand': { en: 'unknown command "{command}"', zh: '未知命令“{command}”' },
  'cli.missingArgument': { en: 'missing argument "{argument}"', zh: '缺少参数“{argument}”' },
  'cli.excessArguments': { en: 'too many arguments', zh: '参数过多' },
});

/** The error of usage that a refusal of commander stands for. What was wrong stands in its message between quotes. */
export function usageErrorOf(error: CommanderError, argv: readonly string[], program: Command): UsageError {
  const subject = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  const command = program.commands.find((each) => argv.includes(each.name()));
  const seeHelp = phrase('cli.seeHelp', { command: command ? `flowc ${command.name()}` : 'flowc' });
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(subject, program);
    case 'commander.unknownOption': {
      const known = [program, ...(command ? [command] : [])].flatMap((each) => each.options.map(({ long }) => long!));
      return new UsageError(phrase('cli.unknownOption', { option: subject }), didYouMean(nearest(subject, known)) ?? seeHelp);
    }
    case 'commander.optionMissingArgument':
      return new UsageError(shellPhrase('cli.missingValue', { option: subject }), seeHelp);
    case 'commander.missingArgument':
      return new UsageError(phrase('cli.missingArgument', { argument: subject }), seeHelp);
    case 'commander.excessArguments':
      return new UsageError(phrase('cli.excessArguments'), seeHelp);
    default:
      throw error;
  }
}

/** The error of a command that there is not. */
export function unknownCommand(written: string, program: Command): UsageError {
  const help = meantCommand(written, program) ?? phrase('cli.seeHelp', { command: 'flowc' });
  return new UsageError(phrase('cli.unknownCommand', { command: written }), help);
}

/** Who writes a file where a command should stand wants it drawn. */
function meantCommand(written: string, program: Command): Phrase | null {
  if (written.endsWith('.flow')) return didYouMean(`flowc build ${written}`);
  const near = nearest(
    written,
    program.commands.map((each) => each.name()),
  );
  return didYouMean(near && `flowc ${near}`);
}

function didYouMean(name: string | null): Phrase | null {
  return name === null ? null : shellPhrase('cli.didYouMean', { name });
}
