/**
 * Which processes make one document, and what it is called: a file that `-o` names holds all of them, as does the book of a folder; processes
 * that were named one by one, or that go to an output folder, have a report each.
 */
import path from 'node:path';
import { stemOf } from '../../output/names.ts';
import type { OutputTarget } from '../../output/target.ts';
import { outputPhrase } from '../../output/target.ts';
import { UsageError } from '../../shell/usage-error.ts';
import type { ReportedProcess } from './read-processes.ts';

export interface Volume {
  readonly parts: readonly ReportedProcess[];
  readonly isBook: boolean;
  /** Absolute path without any ending; null for standard output. */
  readonly stem: string | null;
}

export interface Binding {
  readonly target: OutputTarget;
  /** Whether a report each was asked for. */
  readonly each: boolean;
  readonly cwd: string;
}

const BOOK = 'handbook.report';

export function volumesOf(processes: readonly ReportedProcess[], { target, each, cwd }: Binding): Volume[] {
  const several = processes.length > 1;
  if (each && several && (target.kind === 'file' || target.kind === 'stdout')) {
    throw new UsageError(
      outputPhrase('out.oneOnly', { path: target.kind === 'file' ? target.path : '-' }),
      outputPhrase('out.oneOnly.help'),
    );
  }
  if (several && !each && isOne(processes, target))
    return [{ parts: processes, isBook: true, stem: bookStem(processes, target, cwd) }];
  return processes.map((part) => ({ parts: [part], isBook: false, stem: reportStem(part, target, several, cwd) }));
}

function isOne(processes: readonly ReportedProcess[], { kind }: OutputTarget): boolean {
  return (
    kind === 'file' || kind === 'stdout' || (kind === 'beside' && processes.some(({ input }) => input.file?.named === false))
  );
}

/** In the folder whose book it is. */
function bookStem(processes: readonly ReportedProcess[], target: OutputTarget, cwd: string): string | null {
  if (target.kind === 'stdout') return null;
  if (target.kind === 'file') return withoutEnding(target.path);
  const bases = new Set(processes.map(({ input }) => input.file?.base ?? cwd));
  return path.join(bases.size === 1 ? [...bases][0]! : cwd, BOOK);
}

function reportStem({ input }: ReportedProcess, target: OutputTarget, several: boolean, cwd: string): string | null {
  const stem = stemOf(input.file, target, several, cwd);
  return stem === null || target.kind === 'file' ? stem : `${stem}.report`;
}

function withoutEnding(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, name);
}
