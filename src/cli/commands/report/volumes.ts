/**
 * Which processes make one document, and what it is called: a file that `-o` names holds all of them, as does the book of a folder; processes
 * that were named one by one, or that go to an output folder, have a report each.
 */
import path from 'node:path';
import { stemOf } from '../../output/names.ts';
import type { OutputTarget } from '../../output/target.ts';
import { outputPhrase } from '../../output/target.ts';
import { UsageError } from '../../shell/usage-error.ts';
import type { Told } from './told.ts';

export interface Volume {
  readonly parts: readonly Told[];
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

export function volumesOf(told: readonly Told[], { target, each, cwd }: Binding): Volume[] {
  const several = told.length > 1;
  if (each && several && (target.kind === 'file' || target.kind === 'stdout')) {
    throw new UsageError(
      outputPhrase('out.oneOnly', { path: target.kind === 'file' ? target.path : '-' }),
      outputPhrase('out.oneOnly.help'),
    );
  }
  if (several && !each && isOne(told, target)) return [{ parts: told, isBook: true, stem: bookStem(told, target, cwd) }];
  return told.map((part) => ({ parts: [part], isBook: false, stem: reportStem(part, target, several, cwd) }));
}

function isOne(told: readonly Told[], { kind }: OutputTarget): boolean {
  return kind === 'file' || kind === 'stdout' || (kind === 'beside' && told.some(({ input }) => input.file?.named === false));
}

/** In the folder whose book it is. */
function bookStem(told: readonly Told[], target: OutputTarget, cwd: string): string | null {
  if (target.kind === 'stdout') return null;
  if (target.kind === 'file') return withoutEnding(target.path);
  const bases = new Set(told.map(({ input }) => input.file?.base ?? cwd));
  return path.join(bases.size === 1 ? [...bases][0]! : cwd, BOOK);
}

function reportStem({ input }: Told, target: OutputTarget, several: boolean, cwd: string): string | null {
  const stem = stemOf(input.file, target, several, cwd);
  return stem === null || target.kind === 'file' ? stem : `${stem}.report`;
}

function withoutEnding(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, name);
}
