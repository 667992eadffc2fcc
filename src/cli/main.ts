/** Where a run begins and ends: whatever goes wrong becomes a message and an exit status here, and nowhere else. */
import type { Lang } from '../diagnostics/message-table.ts';
import { phrase } from '../diagnostics/phrase.ts';
import { wrongChoice } from './choice.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { langOf, langOption } from './locale.ts';
import { runProgram } from './program.ts';
import { tell, tellErrors } from './session.ts';
import { type Installation, isOutputError, processTerminal, type Terminal } from './terminal.ts';
import { isUsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs the command line of this process; gives its exit status. */
export async function main(installation: Installation): Promise<ExitCode> {
  process.on('SIGINT', () => process.exit(EXIT.interrupted));
  return runCli(process.argv.slice(2), processTerminal(installation));
}

/** Runs a command line, given without the program's name. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = langOption(argv);
  const lang: Lang = asked === 'en' || asked === 'zh' ? asked : langOf(terminal.env);
  const session = { terminal, lang };
  try {
    if (asked !== undefined && asked !== lang) throw wrongChoice('--lang', asked, ['en', 'zh']);
    return await runProgram(argv, terminal, lang);
  } catch (error) {
    if (isUsageError(error)) {
      await tellErrors(session, error.said, error.help);
      return EXIT.usage;
    }
    if (isOutputError(error)) {
      if (!error.quiet) await tellErrors(session, [phrase('cli.outputFailed', { reason: error.message })], null);
      return EXIT.usage;
    }
    await tell(session, phrase('cli.error', { text: phrase('cli.bug', { version }) }));
    await terminal.err(`\n${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT.bug;
  }
}
