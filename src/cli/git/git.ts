/**
 * What `flowc diff` asks git. Only plumbing that runs no filter, driver or hook of the repository, and revisions that git itself has confirmed, so
 * that nothing that a stranger wrote becomes an option or a program.
 */
import { execFileSync } from 'node:child_process';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { Terminal } from '../shell/terminal.ts';
import { UsageError } from '../shell/usage-error.ts';

const phrase = phrasesOf({
  'git.missing': { en: 'git is not installed', zh: '没有安装 git' },
  'git.noRepository': { en: 'this folder is in no git repository', zh: '当前文件夹不在 git 仓库中' },
  'git.noRepository.help': {
    en: 'name two files, such as `flowc diff old.flow new.flow`',
    zh: '请指定两个文件，如 `flowc diff old.flow new.flow`',
  },
  'git.failed': { en: 'git could not compare the versions', zh: 'git 无法比较这两个版本' },
});

/** The name of the index among revisions, as in git's `:path`. */
export const INDEX = '';

/** A file that differs between two versions; a path is null where it does not exist. Relative to the working directory. */
export interface ChangedFile {
  readonly old: string | null;
  readonly now: string | null;
}

const MOST_BYTES = 64 * 1024 * 1024;

export class Git {
  readonly #cwd: string;
  readonly #env: Terminal['env'];

  constructor({ cwd, env }: Pick<Terminal, 'cwd' | 'env'>) {
    this.#cwd = cwd;
    this.#env = env;
  }

  /** Whether a name is a revision of the repository around the working directory; false where there is none. */
  isRevision(name: string): boolean {
    return this.#ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]) !== null;
  }

  /** The newest revision that both come from; null where there is none. */
  mergeBase(a: string, b: string): string | null {
    return this.#ask(['merge-base', '--end-of-options', a, b])?.toString('utf8').trim() ?? null;
  }

  /** A file as it is in a revision, by its path relative to the working directory; null where it is not there. */
  file(revision: string, path: string): Buffer | null {
    return this.#ask(['cat-file', 'blob', `${revision}:./${path}`]);
  }

  /** The files that differ between two revisions, or a revision and the working tree where `now` is null; of these paths, or all below here. */
  changedFiles(old: string, now: string | null, paths: readonly string[]): ChangedFile[] {
    const options = ['--name-status', '-z', '--find-renames', '--no-ext-diff', '--no-textconv', '--relative'];
    const cached = old === INDEX ? [] : now === INDEX ? ['--cached', old] : [old, ...(now === null ? [] : [now])];
    const listed = this.#ask(['diff', ...options, ...cached, '--', ...paths]);
    if (listed === null) throw new UsageError(phrase('git.failed'));
    return changedFiles(listed.toString('utf8').split('\0'));
  }

  /** Throws a `UsageError` where the working directory is in no repository. */
  mustBeRepository(): void {
    if (this.#ask(['rev-parse', '--is-inside-work-tree'])?.toString('utf8').trim() === 'true') return;
    throw new UsageError(phrase('git.noRepository'), phrase('git.noRepository.help'));
  }

  #ask(command: readonly string[]): Buffer | null {
    try {
      const env = { ...this.#env, GIT_OPTIONAL_LOCKS: '0' };
      return execFileSync('git', command, { cwd: this.#cwd, env, maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(phrase('git.missing'));
      return null;
    }
  }
}

/** Reads `git diff --name-status -z`: a letter, then one path, or two for a renamed or copied file. */
function changedFiles(fields: readonly string[]): ChangedFile[] {
  const found: ChangedFile[] = [];
  for (let i = 0; fields[i]; ) {
    const status = fields[i]![0]!;
    const [first, second] = [fields[i + 1]!, fields[i + 2] ?? ''];
    const isPair = status === 'R' || status === 'C';
    i += isPair ? 3 : 2;
    if (isPair) found.push({ old: first, now: second });
    else found.push({ old: status === 'A' ? null : first, now: status === 'D' ? null : first });
  }
  return found;
}
