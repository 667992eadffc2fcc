/** All that a run sees of the outside besides files; the one place that touches the process, so that tests can run in another world. */
import type { Readable } from 'node:stream';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { EXIT } from './exit-code.ts';
import { outlet } from './outlet.ts';
import { UsageError } from './usage-error.ts';

const phrase = phrasesOf({
  'cli.noWorkingFolder': { en: 'the folder in which flowc runs is gone', zh: 'flowc 运行所在的文件夹已不存在' },
});

/** Where the running flowc keeps things and finds its parts. */
export interface Installation {
  /** The folder of its caches, absolute; null for a run without them. */
  readonly cacheFolder: string | null;
  /** The script that a worker thread runs; null where everything is drawn in one thread. */
  readonly worker: string | null;
}

export interface Terminal extends Installation {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Columns of the terminal that results go to; undefined where they go elsewhere. */
  readonly outColumns?: number | undefined;
  /** All of standard input. */
  readInput(): Promise<Buffer>;
  /** Asks the user at the terminal; absent where there is none, as in CI. */
  readonly ask?: (question: string) => Promise<string>;
  /** Writes a result; rejects with an `OutputError` where it can't be delivered. */
  out(text: string | Uint8Array): Promise<void>;
  /** Writes a problem or a remark; what can't be delivered is lost. */
  err(text: string): Promise<void>;
}

/** Standard output failed: a closed pipe, a full disk. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  /** Whether the reader has gone, which needs no message. */
  readonly quiet: boolean;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.quiet = cause.code === 'EPIPE';
  }
}

/** By name, not by class: each command is a bundle of its own with a class of its own. */
export function isOutputError(error: unknown): error is OutputError {
  return error instanceof Error && error.name === 'OutputError';
}

/** The terminal of this process: its streams, working directory and environment. */
export function processTerminal(installation: Installation): Terminal {
  const { env } = process;
  const out = outlet(1, () => process.stdout);
  const err = outlet(2, () => process.stderr);
  return {
    ...installation,
    ...(err.isTerminal && process.stdin.isTTY && !env.CI ? { ask } : {}),
    get cwd() {
      return workingFolder();
    },
    env,
    errIsTerminal: err.isTerminal,
    columns: err.columns,
    get outColumns() {
      return out.columns;
    },
    readInput: () => readAll(process.stdin),
    out: async (text) => {
      const failure = await out.write(text);
      if (failure) throw new OutputError(failure);
    },
    err: async (text) => {
      await err.write(text);
    },
  };
}

/** Throws a `UsageError` where somebody has removed the folder in which the run began. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(phrase('cli.noWorkingFolder'));
  }
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const { stdin, stderr } = process;
  const asking = createInterface({ input: stdin, output: stderr });
  asking.on('SIGINT', () => process.exit(EXIT.interrupted));
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
