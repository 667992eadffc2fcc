/** `flowc completion`: a script for the shell that completes commands, options and what they may say. */
import type { Command } from 'commander';
import { nearest } from '../../../diagnostics/nearest.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { specOf } from './spec.ts';
import { zshCompletion } from './zsh.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the script for a shell. */
export async function completion(shell: string, { terminal }: Session, program: Command): Promise<ExitCode> {
  if (!Object.hasOwn(SHELLS, shell)) throw unknownShell(shell);
  await terminal.out(SHELLS[shell as keyof typeof SHELLS](specOf(program)));
  return EXIT.done;
}

function unknownShell(value: string): UsageError {
  const known = Object.keys(SHELLS);
  const near = nearest(value, known);
  return new UsageError(
    shellPhrase('cli.wrongArgument', { command: 'flowc completion', choices: known.join(', '), value }),
    near === null ? null : shellPhrase('cli.didYouMean', { name: `flowc completion ${near}` }),
  );
}
