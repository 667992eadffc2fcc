/** `flowc build`. Nothing that reads or draws a process is loaded before something has to be made again. */

import { folderStore, memoryStore, remembering } from '../../cache/store.ts';
import { dropUnused } from '../../cache/upkeep.ts';
import type { EngineThread } from '../../drawing/engine-thread.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import type { ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { buildOnce } from './build-once.ts';

/** Runs `flowc build`; gives its exit status. `engine` is the layered engine, if it has begun already. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  session: Session,
  engine: EngineThread | null = null,
): Promise<ExitCode> {
  const { SOURCE_DATE_EPOCH: sourceDate } = session.terminal.env;
  const all = sourceDate === undefined ? options : { ...options, sourceDate };
  if (options.merge) return (await import('./merge.ts')).merge(paths, all, session);
  const { cacheFolder } = session.terminal;
  const store = options.cache === false || cacheFolder === null ? null : folderStore(cacheFolder);
  if (!options.watch) {
    const status = await buildOnce(paths, all, session, store, engine);
    if (store !== null && cacheFolder !== null) dropUnused(cacheFolder, Date.now());
    return status;
  }
  const { watch } = await import('./watch.ts');
  return watch(paths, all, session, store === null ? memoryStore() : remembering(store));
}
