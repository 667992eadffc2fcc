/** Removes a folder in which a program that is about to end may still write. */
import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const PAUSES = [100, 200, 400, 800, 1600, 3200, 6400];

/** Node's own retries fail for good over a file that comes after the others were removed. What stays after all is left to the system. */
export async function removeFolder(folder: string): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await rm(folder, { recursive: true, force: true });
      return;
    } catch {
      await setTimeout(pause);
    }
  }
}
