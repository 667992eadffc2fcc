/** Puts the texts that `--fix` changed where they came from: into their files, or from standard input to standard output; or shows them as a diff. */
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { byteOrderMark } from '../../files/read.ts';
import type { FixedInputs } from '../../project/apply-fixes.ts';
import type { Sources } from '../../project/sources.ts';
import { printMessage, type Session } from '../../shell/session.ts';

const phrase = phrasesOf({ 'check.fixed': { en: 'fixed {count} {count|problem|problems}', zh: '已修复 {count} 处' } });

/** Writes what has changed; standard input is given out in any case. Gives what could not be written. */
export async function writeFixed(
  { inputs, fixes, changed }: FixedInputs,
  session: Session,
  sources: Sources,
  project: string,
): Promise<readonly Phrase[]> {
  // Loaded only here: it takes longer to load than a file takes to check.
  const { writeFile } = await import('../../files/write.ts');
  const failures: Phrase[] = [];
  for (const { input, reading } of inputs) {
    const { text } = sources.get(input.path)!;
    if (input.file === null) {
      if (reading !== null) await session.terminal.out(text);
    } else if (changed.has(input.path)) {
      const failure = writeFile(input.file.absolute, input.path, byteOrderMark(input.file.absolute) + text, project);
      if (failure !== null) failures.push(failure);
    }
  }
  if (fixes > 0 && !session.quiet) await printMessage(session, phrase('check.fixed', { count: fixes }));
  return failures;
}

/** The changes as a unified diff, which `git apply` and `patch` take. */
export async function diffOfFixed({ inputs, changed }: FixedInputs, sources: Sources): Promise<string> {
  if (changed.size === 0) return '';
  // Loaded only here: few runs need it.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const patches = inputs.map(({ input: { path, file } }) => {
    const before = changed.get(path);
    if (before === undefined) return '';
    const mark = file === null ? '' : byteOrderMark(file.absolute);
    const texts = [mark + before, mark + sources.get(path)!.text] as const;
    return createTwoFilesPatch(`a/${path}`, `b/${path}`, ...texts, '', '', { headerOptions: FILE_HEADERS_ONLY });
  });
  return patches.join('');
}
