/** `flowc report`: everything that is handed in with a process, as a document with its chart. */
import { chartOf, type Document, type Picture, type Process, reportOf } from '../../compile.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase, say } from '../../diagnostics/phrase.ts';
import { positionAt } from '../../source/source-file.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findInputs } from '../files/find.ts';
import { destinationAmong } from '../output/target.ts';
import { type CheckedInput, judge, otherFiles, understand } from '../project/check.ts';
import { inLangOf, type OpenProject, openProjects } from '../project/project.ts';
import { readInputs } from '../project/read-inputs.ts';
import { Sources } from '../project/sources.ts';
import { renderingOf } from '../rendering-options.ts';
import { deliver, reportStem } from '../report/deliver.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { reportDiagnostics } from '../report.ts';
import { type Session, tell, tellErrors } from '../session.ts';

export interface ReportOptions {
  readonly out?: string;
  readonly format?: string;
}

/** Writes the report of each process that the paths name. A file whose text has an error is told and passed over. */
export async function report(paths: readonly string[], { out, format }: ReportOptions, asked: Session): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const found = await findInputs(paths, cwd);
  const inputs = found.files.length + (found.stdin ? 1 : 0);
  const wanted = { out, format, defaultFormat: undefined, inputs, cwd };
  const destination = destinationAmong({ known: REPORT_FORMATS, usual: 'md' }, wanted);
  const sources = new Sources();
  const { projects, problems } = await openProjects(found, {}, asked, sources);
  const session = inLangOf(projects, asked);
  if (problems.length > 0) {
    await reportDiagnostics(problems, session, sources);
    return EXIT.usage;
  }
  const failures: Phrase[] = [];
  let [written, wrong] = [0, false];
  for (const project of projects) {
    const { inputs: read, failures: unread } = await readInputs(project.inputs, session.terminal, sources);
    failures.push(...unread);
    for (const checked of judge(understand(read, project, sources), project, otherFiles(project, cwd))) {
      const { reading } = checked;
      const errors = languageErrors(checked);
      await reportDiagnostics(errors, session, sources);
      wrong ||= errors.length > 0;
      if (reading === null || errors.length > 0 || !reading.process.flows.some(({ kind }) => kind === 'sequence')) continue;
      const stem = reportStem(checked.input.file, destination.target, inputs > 1, cwd);
      const document = await documentOf(checked, reading.process, project, sources);
      const failed = await deliver(document, destination.formats, stem, session.terminal);
      failures.push(...failed);
      written += failed.length === 0 ? 1 : 0;
    }
  }
  await tellErrors(session, failures, null);
  if (destination.target.kind !== 'stdout' && written > 0 && !session.quiet)
    await tell(session, phrase('report.written', { count: written }));
  return failures.length > 0 ? EXIT.usage : wrong ? EXIT.problems : EXIT.done;
}

/** What reading the text told: with such an error nobody knows what the process is. What the rules find stands in the report. */
function languageErrors({ reading, diagnostics }: CheckedInput): readonly Diagnostic[] {
  return (reading?.diagnostics ?? diagnostics).filter(({ severity }) => severity === 'error');
}

async function documentOf(
  { diagnostics }: CheckedInput,
  process: Process,
  project: OpenProject,
  sources: Sources,
): Promise<Document> {
  const findings = diagnostics
    .filter(({ span }) => sources.get(span.file) !== undefined)
    .map(({ severity, message, code, span }) => ({
      severity: say(phrase(`severity.${severity}`), process.lang),
      text: say(message, process.lang),
      rule: code,
      line: positionAt(sources.get(span.file)!, span.start).line,
    }));
  return reportOf(process, { chart: await chart(process, project), findings });
}

/** The chart, though rules find errors in it: the report tells them. */
async function chart(process: Process, { config }: OpenProject): Promise<Picture | null> {
  const { laidOut } = await import('../run/draw.ts');
  const { themes } = config.config;
  const { diagram } = await laidOut({ process, picture: {}, rendering: renderingOf({}, {}, themes) });
  return diagram === null ? null : chartOf(diagram, { themes });
}
