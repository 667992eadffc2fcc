import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';

export interface BuildOptions {
  readonly out?: string;
  readonly format?: string;
  readonly joined?: boolean;
  readonly verify?: boolean;
  readonly check?: boolean;
  readonly show?: string;
  readonly direction?: string;
  readonly columns?: string;
  readonly theme?: string;
  readonly page?: string;
}

export async function build(paths: readonly string[], options: BuildOptions, session: Session): Promise<ExitCode> {
  await session.terminal.err(`${JSON.stringify([paths, options])}\n`);
  return EXIT.done;
}
