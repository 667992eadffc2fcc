/**
 * Where a path really leads. A stranger's project may hold links: what flowc reads or writes by the wish of a project stays in its folder, whatever
 * way the path takes.
 */
import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from './paths.ts';

/** More links in a row than any system follows. */
const MOST_LINKS = 40;

/** The path without links, also of what is not there yet and of links that lead to nothing. Throws where links lead in a circle. */
export function realPath(absolute: string, links = 0): string {
  if (links > MOST_LINKS) throw Object.assign(new Error('links lead in a circle'), { code: 'ELOOP' });
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  const parent = path.dirname(absolute);
  if (parent === absolute) return absolute;
  const target = linkAt(absolute);
  const folder = realPath(parent, links + 1);
  return target === null ? path.join(folder, path.basename(absolute)) : realPath(path.resolve(folder, target), links + 1);
}

/** Whether a path that names a place in a folder really leads out of it. */
export function leadsOut(absolute: string, folder: string): boolean {
  return !isWithin(realPath(absolute), realPath(folder));
}

function linkAt(absolute: string): string | null {
  try {
    return readlinkSync(absolute);
  } catch {
    return null;
  }
}
