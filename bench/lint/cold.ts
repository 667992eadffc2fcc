/** How long the built command takes for one file, beside `node -e 0`. `NODE_EXTRA_CA_CERTS` slows Node's own start, so the runs go without it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { table } from '../layout/markdown.ts';
import { median } from '../median.ts';

/** A table of the medians; the first round, which makes the code cache, is not counted. */
export function coldRuns(text: string, rounds: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));
  try {
    writeFileSync(join(folder, 'a.flow'), text);
    const runs = [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'flowc check a.flow', args: [resolve('bin/flowc.cjs'), 'check', 'a.flow'] },
    ].map((run) => ({ ...run, times: [] as number[] }));
    for (let round = -1; round < rounds; round++) {
      for (const { args, times } of runs) {
        const time = timeOf(args, folder);
        if (round >= 0) times.push(time);
      }
    }
    const base = median(runs[0]!.times);
    const rows = runs.map(({ name, times }) => [name, median(times).toFixed(0), (median(times) / base).toFixed(2)]);
    return table(['run', 'ms', '× node -e 0'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(args: readonly string[], cwd: string): number {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd });
  const time = performance.now() - start;
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}
