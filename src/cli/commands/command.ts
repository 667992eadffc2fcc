/** What a command is to the command line: its name, its options and where its work is done. The work is loaded only when it runs. */
import type { Command } from 'commander';
import type { MessageText } from '../../diagnostics/message-table.ts';
import type { ExitCode } from '../shell/exit-code.ts';
import type { Session } from '../shell/session.ts';
import type { HelpWord } from './help-words.ts';

type CommandGroup = 'draw' | 'check' | 'setUp';

export interface CliCommand {
  readonly name: string;
  readonly summary: MessageText;
  /** The heading under which `flowc --help` lists it. */
  readonly group: CommandGroup;
  /** Command lines that show what it is for. */
  readonly examples: readonly string[];
  /** `words` puts a text, or one that commands share, into the language of the run. */
  define(command: Command, words: (text: MessageText | HelpWord) => string): void;
  /** The options are as commander parsed them: those that `define` declares, camel-cased, as text. */
  run(args: readonly string[], options: object, session: Session, program: Command): Promise<ExitCode>;
}
