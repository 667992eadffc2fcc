/** The files that the package ships beside its code. They are found from here upwards, as the code runs from `src` and from `dist`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFiles } from '../render/fonts/font-files.ts';

const MARK = join('fonts', 'OFL.txt');

function packageFolder(folder: string): string {
  const parent = dirname(folder);
  if (existsSync(join(folder, MARK))) return folder;
  if (parent === folder) throw new Error(`flowc is not complete: ${MARK} is missing`);
  return packageFolder(parent);
}

/** The bytes of a file of the package, by its path from there. */
export function packageFile(...path: string[]): Uint8Array {
  return readFileSync(join(packageFolder(dirname(fileURLToPath(import.meta.url))), ...path));
}

let read: FontFiles | undefined;

/** The font that flowc ships. */
export function shippedFonts(): FontFiles {
  read ??= { regular: packageFile('fonts', 'FlowcSans-Regular.ttf'), bold: packageFile('fonts', 'FlowcSans-Bold.ttf') };
  return read;
}
