/** What every command of a run shares: the world outside and the options that hold for all. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { printable } from '../../diagnostics/printable.ts';
import type { ColorLevel } from './color.ts';
import { shellPhrase } from './shell-messages.ts';
import type { Terminal } from './terminal.ts';

export interface Session {
  readonly terminal: Terminal;
  readonly lang: Lang;
  /** Whether the command line asks for that language; if not, a configuration may ask for another. */
  readonly langIsAsked: boolean;
  readonly colorLevel: ColorLevel;
  readonly quiet: boolean;
  /** The path that `--config` names. */
  readonly config: string | null;
  /** Whether the code of plugins may run; it may by default. */
  readonly runsPlugins?: boolean;
}

/** Prints a message on standard error, in a line of its own; what a terminal would obey is shown as escapes. */
export async function printMessage({ terminal, lang }: Pick<Session, 'terminal' | 'lang'>, message: Phrase): Promise<void> {
  await terminal.err(`${printable(say(message, lang))}\n`);
}

/** Prints several lines on standard error as they stand. */
export async function printText({ terminal }: Pick<Session, 'terminal'>, text: string): Promise<void> {
  await terminal.err(text.split('\n').map(printable).join('\n'));
}

/** Reports an error of usage, with its advice. */
export async function printErrors(
  session: Pick<Session, 'terminal' | 'lang'>,
  message: readonly Phrase[],
  help: Phrase | null,
): Promise<void> {
  for (const each of message) await printMessage(session, shellPhrase('cli.error', { text: each }));
  if (help !== null) await printMessage(session, shellPhrase('cli.help', { text: help }));
}
