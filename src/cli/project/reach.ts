/**
 * What a configuration may name: files of the repository that it stands in, and of installed packages. A stranger's project must not read files
 * elsewhere, let alone run them, wherever its paths and links lead.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { isWithin } from '../files/paths.ts';
import { realPath } from '../files/real-path.ts';

const reachPhrase = phrasesOf({
  'reach.outside': {
    en: '"{path}" is outside the project: a configuration may name only files of its repository and of installed packages',
    zh: '“{path}”在项目之外：配置只能指定本仓库内的文件和已安装的包',
  },
});

/** The absolute folder whose files a configuration in `folder` may name: its repository, else the working directory, else `folder` itself. */
function reachOf(folder: string, cwd: string): string {
  return repositoryOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder);
}

/** The reason against reading a file, absolute and as a configuration in `folder` names it; null where it may. */
export function outOfReach(file: string, named: string, folder: string, cwd: string, isOfPackage = false): Phrase | null {
  try {
    const real = realPath(file);
    const isIn = isWithin(real, realPath(reachOf(folder, cwd))) || (isOfPackage && real.split(path.sep).includes('node_modules'));
    return isIn ? null : reachPhrase('reach.outside', { path: named });
  } catch {
    return reachPhrase('reach.outside', { path: named });
  }
}

function repositoryOf(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : repositoryOf(parent);
}
