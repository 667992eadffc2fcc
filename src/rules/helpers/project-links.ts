/** The paths by which files of a project refer to each other, as keys of the project: forward slashes, no `.` or `..` left inside. */
import type { Process, ProcessNode } from '../../model/process.ts';

/** The subprocesses of a process that name another file. */
export function seeing({ nodes }: Process): ProcessNode[] {
  return nodes.filter(({ kind, attributes }) => kind === 'subprocess' && attributes.see !== undefined);
}

/** The path that a node's `see` means, relative to the working directory as the process's own; null for an absolute one. */
export function seePath({ file }: Process, { attributes }: ProcessNode): string | null {
  const see = attributes.see ?? '';
  if (see.trim() === '' || /^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(see)) return null;
  const parts: string[] = [];
  for (const part of [...folderOf(file), ...see.replaceAll('\\', '/').split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${file.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** A path of the project as a file would write it in `see`. */
export function writtenPath(file: string, path: string): string {
  const [from, to] = [folderOf(file), path.split('/').filter(Boolean)];
  const shared = from.findIndex((part, i) => part !== to[i]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

const folderOf = (file: string): string[] => file.split('/').slice(0, -1).filter(Boolean);
