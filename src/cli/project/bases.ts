/** Where the configuration is that an `extends` names: a file by its path, or one in an installed package. */
import path from 'node:path';
import { kindOf } from '../files/read.ts';

export const CONFIG_NAME = 'flowc.json';

/** Whether a name is a path; any other is a package's. */
export function isPath(name: string): boolean {
  return /^\.{1,2}(\/|\\|$)/.test(name) || path.isAbsolute(name);
}

/** The absolute path of the file that `name` means in a configuration that stands in `folder`, or null where there is none. */
export function resolveBase(name: string, folder: string): string | null {
  if (isPath(name)) return fileAt(path.resolve(folder, name));
  if (name.split(/[/\\]/).includes('..')) return null;
  const installed = path.join(folder, 'node_modules', name);
  const found = fileAt(installed) ?? fileAt(path.join(installed, CONFIG_NAME));
  const parent = path.dirname(folder);
  return found ?? (parent === folder ? null : resolveBase(name, parent));
}

function fileAt(absolute: string): string | null {
  return kindOf(absolute) === 'file' ? absolute : null;
}
