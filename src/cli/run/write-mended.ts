/** Puts the texts that `--fix` changed where they came from: into their files, or from standard input to standard output. */
import { readFileSync } from 'node:fs';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import type { Mended } from '../project/mend.ts';
import type { Sources } from '../project/sources.ts';
import { type Session, tell } from '../session.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes what has changed; standard input is given out in any case. Gives what could not be written. */
export async function writeMended(
  { inputs, fixes, changed }: Mended,
  session: Session,
  sources: Sources,
): Promise<readonly Phrase[]> {
  // Loaded only here: it takes longer to load than a file takes to check.
  const { writeFile } = await import('../files/write.ts');
  const failures: Phrase[] = [];
  for (const { input, reading } of inputs) {
    const { text } = sources.get(input.path)!;
    if (input.file === null) {
      if (reading !== null) await session.terminal.out(text);
    } else if (changed.has(input.path)) {
      const failure = writeFile(input.file.absolute, input.path, markOf(input.file.absolute) + text);
      if (failure !== null) failures.push(failure);
    }
  }
  if (fixes > 0 && !session.quiet) await tell(session, phrase('check.fixed', { count: fixes }));
  return failures;
}

/** A file that began with a byte-order mark keeps it. */
function markOf(absolute: string): string {
  return readFileSync(absolute, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
}
