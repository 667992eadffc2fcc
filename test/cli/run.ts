/** Runs command lines of flowc in this process. */
import { runCli } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/shell/terminal.ts';

export interface Run {
  readonly status: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly errIsTerminal?: boolean;
  readonly columns?: number;
  readonly cacheFolder?: string;
}

/** Runs `flowc` with these arguments, by default in English, in an empty environment and in this folder. */
export async function flowc(
  argv: readonly string[],
  { cwd = process.cwd(), stdin = '', env = {}, errIsTerminal = false, columns, cacheFolder }: World = {},
): Promise<Run> {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    cwd,
    env,
    errIsTerminal,
    columns,
    cacheFolder: cacheFolder ?? null,
    worker: null,
    readInput: async () => Buffer.from(stdin),
    out: async (text) => {
      written.out += text;
    },
    err: async (text) => {
      written.err += text;
    },
  };
  const status = await runCli(argv, terminal);
  return { status, ...written };
}

/** A process without a fault. */
export const GOOD = `process "Order" { owner: "Sales", customer: "Buyer" }
lane sales "Sales"
start ordered "Order comes in" in sales
task confirm "Confirm the order" in sales
end done "Order confirmed" in sales
ordered -> confirm -> done
`;

/** One with an error: nothing leads on from the task. */
export const BAD = GOOD.replace(' -> done', '');

/** One with a warning: the flow is written twice. */
export const DUBIOUS = `${GOOD}ordered -> confirm\n`;

/** One on two pages. */
export const TWO_PAGES = GOOD.replace('end done', 'page "Second"\nend done');
