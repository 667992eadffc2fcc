/** Where a run begins and ends: whatever goes wrong becomes a message and an exit status here, and nowhere else. */
import type { Lang } from '../diagnostics/message-table.ts';
import { runProgram } from './program.ts';
import { wrongChoice } from './shell/choice.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import { langOf, langOption } from './shell/locale.ts';
import { type Installation, processTerminal, type Terminal } from './shell/terminal.ts';

/** Runs the command line of this process; gives its exit status. */
export async function main(installation: Installation): Promise<ExitCode> {
  process.on('SIGINT', () => process.exit(EXIT.interrupted));
  return runCli(process.argv.slice(2), processTerminal(installation));
}

/** Runs a command line, given without the program's name. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = langOption(argv);
  const lang: Lang = asked === 'en' || asked === 'zh' ? asked : langOf(terminal.env);
  try {
    if (asked !== undefined && asked !== lang) throw wrongChoice('--lang', asked, ['en', 'zh']);
    return await runProgram(argv, terminal, lang);
  } catch (error) {
    const { reportFailure } = await import('./shell/failure.ts');
    return reportFailure(error, { terminal, lang });
  }
}
