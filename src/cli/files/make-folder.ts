/** Makes folders one by one: Node's own recursion never ends in a file system that lets no folder be made, such as `/proc`. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder and those that it stands in, where they are not there yet. Throws what the system says. */
export function makeFolder(folder: string, mode = 0o777): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have been faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
