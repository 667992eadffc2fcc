/** Paths as flowc prints them and the model reads them: relative to the working directory, with forward slashes. */
import path from 'node:path';

/** The name under which standard input is reported. */
export const STDIN = '<stdin>';

/** An absolute path as the user would name it from `cwd`; `.` for `cwd` itself. */
export function shownPath(absolute: string, cwd: string): string {
  return slashed(path.relative(cwd, absolute)) || '.';
}

/** A path with forward slashes, as spans and messages have them on every system. */
export function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** Whether a path is a folder itself or lies below it; both absolute. */
export function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** Order of code units, which is the same in every locale. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
