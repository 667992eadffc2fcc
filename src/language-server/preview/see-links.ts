/** The addresses of other processes in the page that shows one of them. */

import type { Process } from '../../model/process.ts';
import { projectPath } from '../../model/project-path.ts';
import type { LiveProject } from '../live-project.ts';

/** By what the nodes of a process say in `see`, those for which there is an address. */
export function linksOf({ nodes }: Process, addressOf: (see: string) => string | null): ReadonlyMap<string, string> {
  const named = nodes.flatMap(({ attributes: { see } }) => (see === undefined ? [] : [see]));
  return new Map(named.flatMap((see) => [addressOf(see)].flatMap((address) => (address === null ? [] : [[see, address]]))));
}

/** Where the page shows another file of the project that `from` stands in, which `see` names from there. */
export function inPage(from: string, { host, files }: Pick<LiveProject, 'host' | 'files'>): (see: string) => string | null {
  return (see) => {
    const found = projectPath(from, see, host.root);
    return found.kind === 'inside' && files.includes(found.path) ? `/?file=${encodeURIComponent(found.path)}` : null;
  };
}
