/** `flowc build`. Nothing that reads or draws a process is loaded before something is to be made anew. */

import { buildOnce } from '../build/build-once.ts';
import { folderStore, type Store } from '../cache/store.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { BuildOptions } from './plan.ts';

/** Runs `flowc build`; gives its exit status. */
export async function build(paths: readonly string[], options: BuildOptions, session: Session): Promise<ExitCode> {
  const { SOURCE_DATE_EPOCH: sourceDate } = session.terminal.env;
  const all = sourceDate === undefined ? options : { ...options, sourceDate };
  return buildOnce(paths, all, session, storeOf(options, session));
}

function storeOf({ cache }: BuildOptions, { terminal: { cacheFolder } }: Session): Store | null {
  return cache === false || cacheFolder === null ? null : folderStore(cacheFolder);
}
