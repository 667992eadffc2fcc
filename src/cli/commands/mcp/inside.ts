/** Paths that an assistant names: inside the project's folder and nowhere else, wherever a link leads. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { isWithin } from '../../files/paths.ts';
import { UsageError } from '../../shell/usage-error.ts';

/** The absolute path of what is named from the root. Throws a `UsageError` for a path that leads out of the root. */
export function inside(root: string, named: string): string {
  const absolute = path.resolve(root, named);
  if (!isWithin(absolute, root) || !isWithin(realOf(absolute), realpathSync(root)) || named.includes('\0')) {
    throw new UsageError(phrase('mcp.outside', { path: named }));
  }
  return absolute;
}

/** Where a path really leads: that of the nearest part of it that is there. */
function realOf(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(realOf(parent), path.basename(absolute));
  }
}

/** What the server for assistants says of calls that can't be followed. */
export const phrase = phrasesOf({
  'mcp.outside': { en: '"{path}" lies outside the project folder', zh: '“{path}”位于项目文件夹之外' },
  'mcp.pathOrText': { en: 'give a path or a text, not both', zh: '请给出路径或文本，不要同时给出' },
  'mcp.versions': { en: 'give "old" and "new", or a revision with a path', zh: '请给出“old”与“new”，或修订版本与路径' },
});
