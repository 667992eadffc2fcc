/** `flowc cache`: where the cache is, how much it holds, and a way to empty it. */
import { nearest } from '../../../diagnostics/nearest.ts';
import { phrase, say } from '../../../diagnostics/phrase.ts';
import { type CacheSize, clean, sizeOf } from '../../cache/upkeep.ts';
import { reasonOf } from '../../files/reason.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { type Session, tell } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';

const ACTIONS = ['size', 'dir', 'clean'];

/** Runs `flowc cache`; gives its exit status. */
export async function cache(action: string | undefined, session: Session): Promise<ExitCode> {
  const { terminal, lang } = session;
  const folder = terminal.cacheFolder;
  if (action !== undefined && !ACTIONS.includes(action)) throw unknownAction(action);
  if (folder === null) throw new UsageError(phrase('cache.none'));
  if (action === 'dir') await terminal.out(`${folder}\n`);
  else if (action === 'clean') await tell(session, phrase('cache.cleaned', inWords(emptied(folder))));
  else await terminal.out(`${say(phrase('cache.holds', { ...inWords(sizeOf(folder)), path: folder }), lang)}\n`);
  return EXIT.done;
}

function emptied(folder: string): CacheSize {
  try {
    return clean(folder);
  } catch (error) {
    throw new UsageError(phrase('cli.unwritable', { path: folder, reason: reasonOf(error) }));
  }
}

function inWords({ files, bytes }: CacheSize) {
  return { files, size: (bytes / (1024 * 1024)).toFixed(1) };
}

function unknownAction(value: string): UsageError {
  const near = nearest(value, ACTIONS);
  return new UsageError(
    phrase('cli.wrongArgument', { command: 'flowc cache', choices: ACTIONS.join(', '), value }),
    near === null ? null : phrase('cli.didYouMean', { name: `flowc cache ${near}` }),
  );
}
