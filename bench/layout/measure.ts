/** Draws one process with one engine in a process of its own, so that memory and a crash are that engine's alone. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LayoutTask } from './task.ts';

const TIME_LIMIT_MS = 60_000;
const LOADER = new URL('../../scripts/typescript.mjs', import.meta.url).href;
const SCRIPT = fileURLToPath(new URL('one.ts', import.meta.url));

/** A process as flowc reads it, and as the other engines do. */
export interface Subject {
  readonly text: string;
  readonly task: LayoutTask;
}
/** What `one.ts` draws, and what it draws before. */
export interface Job extends Subject {
  readonly engine: string;
  readonly warmUp: Subject;
}
export interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}
/** Why there is no figure. */
export type Missing = 'failed' | 'over 1 min';

export async function measure(job: Job): Promise<Measured | Missing> {
  const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));
  const file = join(folder, 'job.json');
  writeFileSync(file, JSON.stringify(job));
  try {
    const options = { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' } as const;
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', LOADER, SCRIPT, file], options);
    return JSON.parse(stdout.trim().split('\n').at(-1)!);
  } catch (error) {
    return (error as { killed?: boolean }).killed ? 'over 1 min' : 'failed';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
