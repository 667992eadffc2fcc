/** What a run that fails tells. It stands apart because it needs the messages, which most runs of the command line itself do without. */
import { phrase } from '../../diagnostics/phrase.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Session, tell, tellErrors } from './session.ts';
import { isOutputError } from './terminal.ts';
import { isUsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Tells why a run ended; gives its exit status. */
export async function tellFailure(error: unknown, session: Pick<Session, 'terminal' | 'lang'>): Promise<ExitCode> {
  if (isUsageError(error)) {
    await tellErrors(session, error.said, error.help);
    return EXIT.usage;
  }
  if (isOutputError(error)) {
    if (!error.quiet) await tellErrors(session, [phrase('cli.outputFailed', { reason: error.message })], null);
    return EXIT.usage;
  }
  await tell(session, phrase('cli.error', { text: phrase('cli.bug', { version }) }));
  await session.terminal.err(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.bug;
}
