/** `flowc report`: everything that is handed in with processes, as documents with their charts. */
import path from 'node:path';
import type { Document } from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import type { EngineThread } from '../../drawing/engine-thread.ts';
import { joinedLetters, type Letters } from '../../drawing/fill-ins.ts';
import { printLetters } from '../../drawing/print-letters.ts';
import { findInputs } from '../../files/find.ts';
import { shownPath } from '../../files/paths.ts';
import { writeFile } from '../../files/write.ts';
import { ALIKE, REPORT_FORMATS, type ReportFormat } from '../../output/formats.ts';
import { destinationAmong } from '../../output/target.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { distinct, inLangOf, openProjects } from '../../project/project.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import type { Terminal } from '../../shell/terminal.ts';
import { composed } from './composed.ts';
import { type LookOptions, looksOf, plansOf } from './looks.ts';
import { readProcesses } from './read-processes.ts';
import { templateNamed } from './template.ts';
import { volumesOf } from './volumes.ts';
import { type ReportWriting, WRITERS } from './writers.ts';

const phrase = phrasesOf({ 'report.written': { en: 'wrote {count} {count|report|reports}', zh: '已写出 {count} 份报告' } });

export interface ReportRunOptions extends LookOptions {
  readonly out?: string;
  readonly format?: string;
  readonly each?: boolean;
  readonly title?: string;
  readonly template?: string;
}

/**
 * Writes the reports of the processes that the paths name. A file whose text has an error is reported and has none, nor has a book with it.
 * `engine` is the thread of the layered engine, if there is one; it is closed.
 */
export async function report(
  paths: readonly string[],
  options: ReportRunOptions,
  session: Session,
  engine: EngineThread | null = null,
): Promise<ExitCode> {
  try {
    return await write(paths, options, session, engine);
  } finally {
    await engine?.close();
  }
}

async function write(
  paths: readonly string[],
  options: ReportRunOptions,
  asked: Session,
  engine: EngineThread | null,
): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const { out, format } = options;
  const inputs = await findInputs(paths, cwd);
  const destination = destinationAmong(
    { known: REPORT_FORMATS, usual: options.template === undefined ? 'md' : 'docx' },
    { out, format, defaultFormat: undefined, inputs: 1, cwd },
  );
  const template = await templateNamed(options.template, destination.formats, cwd);
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, {}, asked, sources);
  const session = inLangOf(projects, asked);
  const { plans, wrong } = await plansOf(projects, options, asked.terminal);
  if (problems.length + wrong.length > 0) {
    await reportDiagnostics(distinct([...problems, ...wrong]), session, sources);
    return EXIT.usage;
  }
  const { processes, errors, failures, empty } = await readProcesses(projects, session, sources);
  await reportDiagnostics(errors, session, sources);
  const isWhole = errors.length === 0 && failures.length === 0;
  const together = ALIKE.filter((alike) => destination.formats.some((each) => alike.includes(each)));
  const volumes = volumesOf(processes, { target: destination.target, each: options.each === true, cwd });
  let written = 0;
  const letters: Letters[] = [];
  let ownFonts = false;
  for (const { stem, parts, isBook } of volumes) {
    if (isBook && !isWhole) continue;
    const looks = looksOf(parts[0]!, plans);
    const failed = [];
    for (const alike of together) {
      const formats = destination.formats.filter((each) => alike.includes(each));
      const document = await composed(parts, looks, alike[0]!, options.title, engine?.ask);
      // It ends beside what is left to do.
      if (volumes.length * together.length === 1) void engine?.close();
      failed.push(
        ...(await deliver(
          document,
          formats,
          stem,
          { date: looks.rendering.date, template, looks, hear: (each) => letters.push(each) },
          session.terminal,
          parts[0]!.project.place.root,
        )),
      );
    }
    failures.push(...failed);
    ownFonts ||= looks.rendering.ownFonts;
    written += failed.length === 0 ? 1 : 0;
  }
  await printLetters(joinedLetters(letters), ownFonts, session);
  await printErrors(session, [...failures, ...empty], null);
  if (destination.target.kind !== 'stdout' && written > 0 && !session.quiet)
    await printMessage(session, phrase('report.written', { count: written }));
  return failures.length > 0 ? EXIT.usage : errors.length + empty.length > 0 ? EXIT.problems : EXIT.done;
}

/**
 * Where the files of a report go. Writes a document in every format; gives what can't be written. `project` is the folder of the project,
 * which no link may lead out of.
 */
async function deliver(
  document: Document,
  formats: readonly ReportFormat[],
  stem: string | null,
  options: Omit<ReportWriting, 'name'>,
  terminal: Terminal,
  project: string,
): Promise<Phrase[]> {
  const failures: Phrase[] = [];
  for (const format of formats) {
    const files = await WRITERS[format](document, { name: stem === null ? null : path.basename(stem), ...options });
    if (stem === null) await terminal.out(files[0]!.content);
    else for (const { ending, content } of files) failures.push(...writeOne(`${stem}${ending}`, content, terminal, project));
  }
  return failures;
}

function writeOne(file: string, content: string | Uint8Array, { cwd }: Terminal, project: string): Phrase[] {
  const failure = writeFile(file, shownPath(file, cwd), content, project);
  return failure === null ? [] : [failure];
}
