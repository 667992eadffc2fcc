/** What is done with the pictures of a build: they are written, or with `--verify` compared with what is there. */
import { statSync, utimesSync } from 'node:fs';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import type { Store } from '../../cache/store.ts';
import { shownPath } from '../../files/paths.ts';
import { leadingOut, writeFile } from '../../files/write.ts';
import { endingOf } from '../../output/names.ts';
import { leftOvers, type Stem, staleOutput } from '../../output/verify.ts';
import type { Terminal } from '../../shell/terminal.ts';
import { isWhole, type Job, type Made, placed } from './job.ts';
import { isThere } from './lookup.ts';

/** What became of the outputs of one job. */
export interface SettledJob {
  readonly written: number;
  /** Outputs that are what they should be already. */
  readonly same: number;
  /** What is wrong with the outputs on the disk, or prevented writing them, by path. */
  readonly problems: readonly (readonly [path: string, said: Phrase])[];
  /** Whether a content that should be in the store has vanished from it. */
  readonly isLost: boolean;
}

/** What an job came to. */
export interface Outcome {
  readonly job: Job;
  readonly made: Omit<Made, 'pictures'>;
  readonly settled: SettledJob;
}

export interface Settler {
  settle(job: Job, made: Made): Promise<SettledJob>;
  /** What can be reported only when all jobs are settled. */
  finish(): SettledJob['problems'];
}

/** Writes what is not there yet. */
export function writer(terminal: Terminal, store: Store | null): Settler {
  const settle = async (job: Job, made: Made): Promise<SettledJob> => {
    const problems: [string, Phrase][] = [];
    let written = 0;
    let same = 0;
    for (const { path, picture } of placed(job, made.pictures)) {
      const { root } = job.project.place;
      const outside = path === null ? null : leadingOut(path, shownPath(path, terminal.cwd), root);
      if (outside !== null) {
        problems.push([path!, outside]);
        continue;
      }
      if (picture.content === null && path !== null && isThere(path, picture.name)) {
        same++;
        freshen(path, job);
        continue;
      }
      const content = picture.content ?? store?.content(picture.name) ?? null;
      if (content === null) return { written, same, problems, isLost: true };
      const failure = path === null ? await terminal.out(content) : writeFile(path, shownPath(path, terminal.cwd), content, root);
      if (failure) problems.push([path!, failure]);
      else if (path !== null) written++;
    }
    return { written, same, problems, isLost: false };
  };
  return { settle, finish: () => [] };
}

/** Compares what is there with what should be, and looks for what sources once gave. */
export function verifier(cwd: string): Settler {
  const stems: Stem[] = [];
  const expected = new Set<string>();
  const settle = async (job: Job, made: Made): Promise<SettledJob> => {
    const problems: [string, Phrase][] = [];
    for (const { path, picture } of placed(job, made.pictures)) {
      if (path === null) continue;
      expected.add(path);
      const wrong = staleOutput(path, picture.name, cwd);
      if (wrong !== null) problems.push([path, wrong]);
    }
    const { formats, target } = job.destination;
    if (job.stem !== null && isWhole(made)) {
      stems.push({ stem: job.stem, endings: formats.map((format) => endingOf(format, target)) });
    }
    return { written: 0, same: made.pictures.length, problems, isLost: false };
  };
  return { settle, finish: () => [...leftOvers(stems, expected, cwd)] };
}

/** An output that is right but older than its source is touched: to `make` it would be out of date forever. */
function freshen(output: string, { input }: Job): void {
  try {
    const { mtimeMs } = statSync(input.file!.absolute);
    // Times are kept finer than they can be set.
    const later = new Date(mtimeMs + 1);
    if (statSync(output).mtimeMs < mtimeMs) utimesSync(output, later, later);
  } catch {
    // A file that may not be touched is as right as before.
  }
}
