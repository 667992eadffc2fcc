/**
 * Draws a series of tasks with one engine in a process of its own, one after the other, and waits for each only so long: where one takes too long
 * or ends the process, it has failed, and a new process goes on with the next.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../test/support/geometry-checker.ts';
import type { LayoutTask } from './task.ts';

/** For one drawing; the first one holds the start of the engine. */
const TIME_LIMIT_MS = 30_000;
/** Processes that an engine may waste; then the rest has failed, too. */
const MOST_PROCESSES = 3;
const LOADER = new URL('../../scripts/typescript.mjs', import.meta.url).href;
const SCRIPT = fileURLToPath(new URL('draw-series.ts', import.meta.url));

export interface Series {
  readonly engine: string;
  /** Drawn before the others, for the engine to start with. */
  readonly warmUp: LayoutTask;
  readonly tasks: readonly LayoutTask[];
}

export type Outcome = { readonly report: Report; readonly milliseconds: number } | { readonly failure: string };

/** One outcome a task. */
export async function drawSeries({ engine, warmUp, tasks }: Series): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let process = 0; outcomes.length < tasks.length && process < MOST_PROCESSES; process++) {
    outcomes.push(...(await drawInProcess({ engine, warmUp, tasks: tasks.slice(outcomes.length) })));
  }
  return tasks.map((_, index) => outcomes[index] ?? { failure: 'given up' });
}

/** The outcomes up to the first drawing that takes too long or ends the process; at least one. */
async function drawInProcess(series: Series): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));
  const file = join(folder, 'series.json');
  writeFileSync(file, JSON.stringify(series));
  const child = spawn(process.execPath, ['--import', LOADER, SCRIPT, file], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const outcomes: Outcome[] = [];
  const watch = () => setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
  let watchdog = watch();
  try {
    for await (const line of createInterface(child.stdio[3] as Readable)) {
      clearTimeout(watchdog);
      outcomes.push(JSON.parse(line));
      watchdog = watch();
    }
  } finally {
    clearTimeout(watchdog);
    rmSync(folder, { recursive: true });
  }
  if (outcomes.length < series.tasks.length) outcomes.push({ failure: `ended, or took over ${TIME_LIMIT_MS / 1000} s` });
  return outcomes;
}
