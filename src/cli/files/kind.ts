import { statSync } from 'node:fs';
import { UsageError } from '../shell/usage-error.ts';
import { filePhrase } from './file-messages.ts';
import { reasonOf } from './reason.ts';

/** What stands at an absolute path: a folder, anything else that can be read or written, or nothing. */
export function kindOf(absolute: string): 'file' | 'folder' | null {
  try {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    return stat === undefined ? null : stat.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw new UsageError(filePhrase('cli.unreadable', { path: absolute, reason: reasonOf(error) }));
  }
}
