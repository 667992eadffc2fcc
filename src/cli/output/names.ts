/** What the outputs of a build are called. */
import path from 'node:path';
import type { InputFile } from '../files/find.ts';
import { isWithin } from '../files/paths.ts';
import type { Format } from './formats.ts';
import type { OutputTarget } from './target.ts';

/** An output's absolute path without page number and ending; null for standard output. */
export function stemOf(input: InputFile | null, target: OutputTarget, several: boolean, cwd: string): string | null {
  if (target.kind === 'stdout' || (input === null && target.kind === 'beside')) return null;
  if (target.kind === 'file') return withoutEnding(target.path);
  if (input === null) return path.join((target as { path: string }).path, 'stdin');
  if (target.kind === 'beside') return withoutEnding(input.absolute);
  return path.join(target.path, withoutEnding(path.relative(treeBase(input, several, cwd), input.absolute)));
}

/** One path a page: `x.svg`, or `x-1.svg`, `x-2.svg` … where there are several. */
export function outputPaths(stem: string, ending: string, pages: number): string[] {
  if (pages === 1) return [`${stem}${ending}`];
  return Array.from({ length: pages }, (_, i) => `${stem}-${i + 1}${ending}`);
}

/** The ending of a file that `-o` names is kept as it was written. */
export function endingOf(format: Format, target: OutputTarget): string {
  return target.kind === 'file' ? path.extname(target.path) : `.${format}`;
}

/** Files that were named one by one keep the tree that they have in the working directory; others that of the folder that found them. */
function treeBase(input: InputFile, several: boolean, cwd: string): string {
  return input.named && several && isWithin(input.absolute, cwd) ? cwd : input.base;
}

function withoutEnding(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, name);
}
