/**
 * `npm run bench:cli`: how long whole runs of the built command take, beside `node -e 0`. Runs are interleaved, so that a busy moment of the
 * machine affects all equally; printed are the median and its ratio to Node's own start. `NODE_EXTRA_CA_CERTS` slows that start where it is set,
 * which would flatter the ratio, so the runs go without it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateProcess } from '../../test/support/process-generator.ts';
import { median } from '../median.ts';

const SIZES = [20, 100, 300];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } });
const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));

interface Run {
  readonly name: string;
  readonly args: readonly string[];
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
    ];
  }),
];

try {
  const times = measure(Number(values.rounds));
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
function measure(rounds: number): Map<string, number[]> {
  const times = new Map<string, number[]>(runs.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, args } of runs) {
      const time = timeOf(args);
      if (round >= 0) times.get(name)!.push(time);
    }
  }
  return times;
}

function timeOf(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env });
  const time = performance.now() - start;
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}
