/** `flowc cache`: where the cache is, how much it holds, and a way to empty it. */
import { phrasesOf, say } from '../../../diagnostics/phrase.ts';
import { type CacheSize, cachePhrase, clean, sizeOf } from '../../cache/upkeep.ts';
import { filePhrase, reasonOf } from '../../files/file-messages.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';

const phrase = phrasesOf({
  'cache.none': { en: 'this flowc has no cache', zh: '此 flowc 没有缓存' },
  'cache.cleaned': { en: 'removed {files} {files|file|files}, {size} MiB', zh: '已删除 {files} 个文件，{size} MiB' },
});

export type CacheAction = 'size' | 'dir' | 'clean';

/** Runs `flowc cache`; gives its exit status. */
export async function cache(action: CacheAction | undefined, session: Session): Promise<ExitCode> {
  const { terminal, lang } = session;
  const folder = terminal.cacheFolder;
  if (folder === null) throw new UsageError(phrase('cache.none'));
  if (action === 'dir') await terminal.out(`${folder}\n`);
  else if (action === 'clean') await printMessage(session, phrase('cache.cleaned', inWords(emptied(folder))));
  else await terminal.out(`${say(cachePhrase('cache.holds', { ...inWords(sizeOf(folder)), path: folder }), lang)}\n`);
  return EXIT.done;
}

function emptied(folder: string): CacheSize {
  try {
    return clean(folder);
  } catch (error) {
    throw new UsageError(filePhrase('cli.unwritable', { path: folder, reason: reasonOf(error) }));
  }
}

function inWords({ files, bytes }: CacheSize) {
  return { files, size: (bytes / (1024 * 1024)).toFixed(1) };
}
