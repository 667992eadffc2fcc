/** Why the system refused a file, in words. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';

/** The words for an error of Node's file functions; an unknown one is told by its code. */
export function reasonOf(error: unknown): Phrase {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'ENOENT':
      return phrase('reason.missing');
    case 'EACCES':
    case 'EPERM':
      return phrase('reason.forbidden');
    case 'EADDRINUSE':
      return phrase('reason.portTaken');
    case 'EISDIR':
      return phrase('reason.folder');
    case 'ENOTDIR':
    case 'EEXIST':
      return phrase('reason.notAFolder');
    case 'ENOSPC':
    case 'EDQUOT':
      return phrase('reason.full');
    case 'EROFS':
      return phrase('reason.readOnly');
    case 'ELOOP':
      return phrase('reason.loop');
    case 'ENAMETOOLONG':
      return phrase('reason.longName');
    default:
      return phrase('reason.other', { code });
  }
}
