import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';

export interface CheckOptions {
  readonly format?: string;
  readonly fix?: boolean;
  readonly maxWarnings?: string;
  readonly preset?: string;
  readonly rule?: readonly string[];
}

export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  await session.terminal.err(`${JSON.stringify([paths, options])}\n`);
  return EXIT.done;
}
