/** Where Chromium lies, and how it is started. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Containers, in which tests run as root, have no sandbox for it. */
export const ARGUMENTS: readonly string[] = ['--no-sandbox', '--disable-gpu', '--lang=en'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of the program; where there is none, tests that need it are skipped. */
export const CHROMIUM = NAMES.flatMap((name) =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
).find((file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});
