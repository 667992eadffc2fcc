/** What is known of a process only with the files of those that it calls: their steps in its place, and their figures in its own. */
import type { Stats } from './analysis/figures.ts';
import { type Heat, type HeatKey, heatOf as heatIn } from './analysis/heat.ts';
import { statsOf as figuresOf, type StatsOptions } from './analysis/stats.ts';
import { read } from './compile.ts';
import { type Expansion, expandProcess, type Wanted } from './expand/expand.ts';
import { type Host, NO_FILES } from './model/host.ts';
import type { Callee, Library } from './model/library.ts';
import type { Process } from './model/process.ts';
import { sourceFile } from './source/source-file.ts';

/** A process with those that it calls drawn in place, as far as that can be done: all of them, or those with the ids that are wanted. */
export function expand(process: Process, host: Host, wanted: Wanted = 'all'): Expansion {
  return expandProcess(process, libraryOf(host), wanted);
}

/** The figures of a process, with those of the processes that it calls as far as `host` has their files. */
export function statsOf(process: Process, host: Host = NO_FILES, options: Pick<StatsOptions, 'equal'> = {}): Stats {
  return figuresOf(process, { ...options, library: libraryOf(host) });
}

/** How much of a figure falls on each node, called processes taken in as in the figures. */
export function heatOf(process: Process, key: HeatKey, host: Host = NO_FILES): Heat {
  return heatIn(process, key, libraryOf(host));
}

/** Reads each file once. */
function libraryOf(host: Host): Library {
  const known = new Map<string, Callee | null>();
  const processAt = (path: string) => {
    if (!known.has(path)) known.set(path, calleeAt(path, host));
    return known.get(path)!;
  };
  return { root: host.root, processAt };
}

function calleeAt(path: string, host: Host): Callee | null {
  const text = host.read(path);
  if (text === null) return null;
  const { process, diagnostics } = read(sourceFile(path, text), host);
  return { process, isBroken: diagnostics.some(({ severity }) => severity === 'error') };
}
