/**
 * `flowc build --watch`: builds, and builds again whenever a source or a configuration changes. What has not changed comes from the cache, so
 * that each turn draws only what it must.
 */
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import type { Store } from '../../cache/store.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { findInputs } from '../../files/find.ts';
import { projectInputsOf } from '../../project/project.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import { isUsageError, UsageError } from '../../shell/usage-error.ts';
import { dependenciesOf } from '../../watch/dependencies.ts';
import { type Watched, Watcher } from '../../watch/watcher.ts';
import { buildOnce } from './build-once.ts';

const phrase = phrasesOf({
  'watch.waiting': { en: 'waiting for changes; Ctrl-C ends it', zh: '等待文件变化；按 Ctrl-C 结束' },
  'watch.contradiction': { en: 'option "--watch" does not go with "{other}"', zh: '选项“--watch”不能与“{other}”同用' },
});

const CLEAR_SCREEN = '\u001B[2J\u001B[3J\u001B[H';

/** Builds until the process is ended; gives an exit status only where even the first build can't be done. */
export async function watch(paths: readonly string[], options: BuildOptions, session: Session, store: Store): Promise<ExitCode> {
  refuseContradictions(paths, options);
  const begin = await watchedBy(paths, options, session);
  let wake = () => {};
  let isStale = false;
  const watcher = new Watcher(() => {
    isStale = true;
    wake();
  });
  const ready = watcher.ready();
  // Before each turn, so that what changes after the turn has read it counts as a change.
  watcher.add(begin);
  let status = await turn(paths, options, session, store).catch(async (error) => {
    await watcher.close();
    throw error;
  });
  await ready;
  if (!session.quiet) await printMessage(session, phrase('watch.waiting'));
  for (;;) {
    if (!isStale) await new Promise<void>((resolve) => (wake = resolve));
    isStale = false;
    if (status !== EXIT.done && session.terminal.errIsTerminal) await session.terminal.err(CLEAR_SCREEN);
    watcher.add(await watchedBy(paths, options, session).catch(() => begin));
    status = await turn(paths, options, session, store).catch((error) => printUsage(error, session));
  }
}

/** One build, reported with the time of day: in a line if there is nothing wrong. */
async function turn(paths: readonly string[], options: BuildOptions, session: Session, store: Store): Promise<ExitCode> {
  let printed = '';
  const err = async (text: string) => {
    printed += text;
  };
  const terminal = { ...session.terminal, err, errIsTerminal: false };
  try {
    return await buildOnce(paths, options, { ...session, terminal }, store);
  } finally {
    if (printed !== '') await session.terminal.err(`${timeOfDay()} ${printed}`);
  }
}

/** While watching, wrong usage (a file that is gone, a bad configuration) may be corrected at any moment. */
async function printUsage(error: unknown, session: Session): Promise<ExitCode> {
  if (!isUsageError(error)) throw error;
  await session.terminal.err(`${timeOfDay()} `);
  await printErrors(session, error.messages, error.help);
  return EXIT.usage;
}

const timeOfDay = () => new Date().toTimeString().slice(0, 8);

async function watchedBy(paths: readonly string[], fonts: BuildOptions, session: Session): Promise<Watched> {
  const { cwd } = session.terminal;
  const inputs = await findInputs(paths, cwd);
  return dependenciesOf(inputs.files, projectInputsOf(inputs, session, new Sources()), { fonts, cwd });
}

function refuseContradictions(paths: readonly string[], { out, verify }: BuildOptions): void {
  const other = paths.includes('-') ? '-' : out === '-' ? '--out -' : verify ? '--verify' : null;
  if (other !== null) throw new UsageError(phrase('watch.contradiction', { other }));
}
