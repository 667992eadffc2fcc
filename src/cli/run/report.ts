/** `flowc report`: everything that is handed in with processes, as documents with their charts. */
import { type Document, report as documentOf } from '../../compile.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findInputs } from '../files/find.ts';
import { destinationAmong } from '../output/target.ts';
import { inLangOf, openProjects } from '../project/project.ts';
import { Sources } from '../project/sources.ts';
import { dateOf, renderingOf } from '../rendering-options.ts';
import { deliver } from '../report/deliver.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { templateNamed } from '../report/template.ts';
import { readTold, type Told } from '../report/told.ts';
import { volumesOf } from '../report/volumes.ts';
import { reportDiagnostics } from '../report.ts';
import { type Session, tell, tellErrors } from '../session.ts';

export interface ReportOptions {
  readonly out?: string;
  readonly format?: string;
  readonly each?: boolean;
  readonly title?: string;
  readonly template?: string;
}

/** Writes the reports of the processes that the paths name. A file whose text has an error is told and has none, nor has a book with it. */
export async function report(paths: readonly string[], options: ReportOptions, asked: Session): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const { out, format } = options;
  const inputs = await findInputs(paths, cwd);
  const destination = destinationAmong(
    { known: REPORT_FORMATS, usual: options.template === undefined ? 'md' : 'docx' },
    { out, format, defaultFormat: undefined, inputs: 1, cwd },
  );
  const date = dateOf(asked.terminal.env.SOURCE_DATE_EPOCH);
  const template = await templateNamed(options.template, destination.formats, cwd);
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, {}, asked, sources);
  const session = inLangOf(projects, asked);
  if (problems.length > 0) {
    await reportDiagnostics(problems, session, sources);
    return EXIT.usage;
  }
  const { told, errors, failures, empty } = await readTold(projects, session, sources);
  await reportDiagnostics(errors, session, sources);
  const isWhole = errors.length === 0 && failures.length === 0;
  const volumes = volumesOf(told, { target: destination.target, each: options.each === true, cwd });
  let written = 0;
  for (const { stem, parts, isBook } of volumes) {
    if (isBook && !isWhole) continue;
    const failed = await deliver(await compose(parts, options), destination.formats, stem, { date, template }, session.terminal);
    failures.push(...failed);
    written += failed.length === 0 ? 1 : 0;
  }
  await tellErrors(session, [...failures, ...empty], null);
  if (destination.target.kind !== 'stdout' && written > 0 && !session.quiet)
    await tell(session, phrase('report.written', { count: written }));
  return failures.length > 0 ? EXIT.usage : errors.length + empty.length > 0 ? EXIT.problems : EXIT.done;
}

/** The document of some processes, with the charts though rules find errors in them: the report tells these. */
async function compose(parts: readonly Told[], { title }: ReportOptions): Promise<Document> {
  const { laidOut } = await import('../run/draw.ts');
  const { themes } = parts[0]!.project.config.config;
  const rendering = renderingOf({}, {}, themes);
  return documentOf(parts, (process, picture) => laidOut({ process, picture, rendering }), {
    themes,
    others: [...new Set(parts.map(({ others }) => others))].flat(),
    ...(title === undefined ? {} : { title }),
  });
}
