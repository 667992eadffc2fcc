/** The options of `build` that say how a run is done. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { UsageError } from '../shell/usage-error.ts';

const phrase = phrasesOf({
  'build.wrongShard': {
    en: 'option "--shard" expects a part of the run such as 1/4, found "{value}"',
    zh: '选项“--shard”应为分片，如 1/4，实为“{value}”',
  },
});

/** With fewer drawings a thread, starting it takes longer than it spares. */
const FEWEST_DRAWINGS = 3;

/** How many threads draw `drawings` files: as `--jobs` says, else as many as there are cores and as pay. */
export function threadsFor(drawings: number, jobs: string | undefined): number {
  const most = jobs === undefined ? Math.ceil(drawings / FEWEST_DRAWINGS) : drawings;
  return Math.max(1, Math.min(most, jobs === undefined ? availableParallelism() : Number(jobs)));
}

/** Throws a `UsageError` where `--jobs` is no number of threads. */
export function checkJobs(jobs: string | undefined): void {
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) {
    throw new UsageError(shellPhrase('cli.wrongCount', { option: '--jobs', value: jobs }));
  }
}

/** Whether a path belongs to the part of the run that `--shard i/n` names: by its own letters, so that no other file moves it. */
export function shardOf(written: string | undefined): (path: string) => boolean {
  if (written === undefined) return () => true;
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(written) ?? [];
  if (index === undefined || Number(index) > Number(count)) throw new UsageError(phrase('build.wrongShard', { value: written }));
  return (path) => createHash('sha256').update(path).digest().readUInt32BE() % Number(count) === Number(index) - 1;
}
