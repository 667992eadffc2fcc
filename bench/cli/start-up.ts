/**
 * `npm run bench:cli`: how long whole runs of the built command take, beside `node -e 0`. Runs are interleaved, so that a busy moment of the
 * machine affects all equally; printed are the median and its ratio to Node's own start. `NODE_EXTRA_CA_CERTS` slows that start where it is set,
 * which would flatter the ratio, so the runs go without it. Of the language server the time counts until an editor hears what is wrong in the
 * first file that it opens.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { generateProcess } from '../../test/support/process-generator.ts';
import { median } from '../median.ts';

const SIZES = [20, 100, 300];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } });
const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));

interface Run {
  readonly name: string;
  readonly args: readonly string[];
  /** Measures another end than that of the process. */
  readonly time?: () => Promise<number>;
}

const files = [
  { name: 'quotation', text: readFileSync('examples/quotation.flow', 'utf8') },
  ...SIZES.map((nodes) => ({ name: `${nodes} nodes`, text: generateProcess(1, { nodes }) })),
];

const runs: readonly Run[] = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'flowc --version', args: ['bin/flowc.cjs', '--version'] },
  ...files.flatMap(({ name, text }) => {
    const file = join(folder, `${name.replace(' ', '-')}.flow`);
    writeFileSync(file, text);
    return [
      { name: `flowc check, ${name}`, args: ['bin/flowc.cjs', 'check', file] },
      { name: `flowc build, ${name}`, args: ['bin/flowc.cjs', 'build', '--no-check', '--no-cache', file] },
      { name: `flowc build, ${name}, nothing to do`, args: ['bin/flowc.cjs', 'build', '--no-check', file] },
      ...(name === 'quotation' ? ofOne(file, text) : []),
    ];
  }),
];

function ofOne(file: string, text: string): Run[] {
  const out = join(folder, 'report.md');
  return [
    { name: 'flowc report -f md, quotation', args: ['bin/flowc.cjs', 'report', '-f', 'md', '-o', out, file] },
    { name: 'flowc lsp, first result, quotation', args: ['bin/flowc.cjs', 'lsp'], time: () => firstResult(file, text) },
  ];
}

try {
  const times = await measure(Number(values.rounds));
  const base = median(times.get('node -e 0')!);
  console.log('| run | ms | × node -e 0 |\n|---|--:|--:|');
  for (const { name } of runs) {
    const time = median(times.get(name)!);
    console.log(`| ${name} | ${time.toFixed(0)} | ${(time / base).toFixed(2)} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds of each run, after one that nobody counts: it makes the code cache. */
async function measure(rounds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(runs.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, args, time: own } of runs) {
      const time = own === undefined ? timeOf(args) : await own();
      if (round >= 0) times.get(name)!.push(time);
    }
  }
  return times;
}

function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
  return env;
}

async function firstResult(file: string, text: string): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, ['bin/flowc.cjs', 'lsp'], { env: environment(), stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  const heard = new Promise<number>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', () => resolve(performance.now() - start));
  });
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: pathToFileURL(file).href, languageId: 'flow', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const time = await heard;
  await connection.sendRequest('shutdown');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
  return time;
}

function timeOf(args: readonly string[]): number {
  const env = environment();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env });
  const time = performance.now() - start;
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}
