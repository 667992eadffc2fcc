/** Where the files of a report go. */
import path from 'node:path';
import type { Document } from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { shownPath } from '../../files/paths.ts';
import { writeFile } from '../../files/write.ts';
import type { ReportFormat } from '../../output/report-formats.ts';
import type { Terminal } from '../../shell/terminal.ts';
import { WRITERS, type Writing } from './writers.ts';

/** Writes a document in every format; gives what can't be written. `project` is the folder of the project, which no link may lead out of. */
export async function deliver(
  document: Document,
  formats: readonly ReportFormat[],
  stem: string | null,
  options: Omit<Writing, 'name'>,
  terminal: Terminal,
  project: string,
): Promise<Phrase[]> {
  const failures: Phrase[] = [];
  for (const format of formats) {
    const files = await WRITERS[format](document, { name: stem === null ? null : path.basename(stem), ...options });
    if (stem === null) await terminal.out(files[0]!.content);
    else for (const { ending, content } of files) failures.push(...write(`${stem}${ending}`, content, terminal, project));
  }
  return failures;
}

function write(file: string, content: string | Uint8Array, { cwd }: Terminal, project: string): Phrase[] {
  const failure = writeFile(file, shownPath(file, cwd), content, project);
  return failure === null ? [] : [failure];
}
