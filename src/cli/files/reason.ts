/** Why the system refused a file, in words. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { filePhrase } from './file-messages.ts';

const phrase = phrasesOf({
  'reason.portTaken': { en: 'another program uses it', zh: '已被其他程序占用' },
});

/** The words for an error of Node's file functions; an unknown one is named by its code. */
export function reasonOf(error: unknown): Phrase {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'ENOENT':
      return filePhrase('reason.missing');
    case 'EACCES':
    case 'EPERM':
      return filePhrase('reason.forbidden');
    case 'EADDRINUSE':
      return phrase('reason.portTaken');
    case 'EISDIR':
      return filePhrase('reason.folder');
    case 'ENOTDIR':
    case 'EEXIST':
      return filePhrase('reason.notAFolder');
    case 'ENOSPC':
    case 'EDQUOT':
      return filePhrase('reason.full');
    case 'EROFS':
      return filePhrase('reason.readOnly');
    case 'ELOOP':
      return filePhrase('reason.loop');
    case 'ENAMETOOLONG':
      return filePhrase('reason.longName');
    default:
      return filePhrase('reason.other', { code });
  }
}
