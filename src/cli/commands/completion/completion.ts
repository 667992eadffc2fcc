/** `flowc completion`: a script for the shell that completes commands, options and what they may say. */
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { specOf } from './spec.ts';
import { zshCompletion } from './zsh.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export type ShellName = keyof typeof SHELLS;

/** Prints the script for a shell. */
export async function completion(shell: ShellName, { terminal }: Session, program: Command): Promise<ExitCode> {
  await terminal.out(SHELLS[shell](specOf(program)));
  return EXIT.done;
}
