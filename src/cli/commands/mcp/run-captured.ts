/** Runs a command of flowc as its command line does, and gives what it writes and how it ends. */
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import type { Terminal } from '../../shell/terminal.ts';

export interface CapturedRun {
  readonly status: ExitCode;
  /** Standard output, and standard error as text. */
  readonly out: Buffer;
  readonly err: string;
}

/** Never throws. */
export async function runCaptured(
  run: (session: Session) => Promise<ExitCode>,
  session: Session,
  root: string,
): Promise<CapturedRun> {
  const out: Buffer[] = [];
  let err = '';
  const terminal: Terminal = {
    ...{ cwd: root, env: session.terminal.env, columns: undefined, errIsTerminal: false },
    ...{ cacheFolder: session.terminal.cacheFolder, worker: session.terminal.worker },
    readInput: async () => Buffer.alloc(0),
    out: async (text) => {
      out.push(Buffer.from(text));
    },
    err: async (text) => {
      err += text;
    },
  };
  const own: Session = { ...session, terminal, colorLevel: 0 };
  const status = await run(own).catch(async (error) => (await import('../../shell/failure.ts')).tellFailure(error, own));
  return { status, out: Buffer.concat(out), err };
}

export function isDone({ status }: CapturedRun): boolean {
  return status === EXIT.done || status === EXIT.problems;
}
