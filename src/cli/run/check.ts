/** `flowc check`: lints, and mends what `--fix` may mend. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { MACHINE_FORMATS } from '../../diagnostics/formats/formats.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { summarise } from '../../diagnostics/summary.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findInputs } from '../files/find.ts';
import { judge, otherFiles, understand } from '../project/check.ts';
import { type Mended, mendInputs } from '../project/mend.ts';
import { type OpenProject, openProjects } from '../project/project.ts';
import { readInputs } from '../project/read-inputs.ts';
import { Sources } from '../project/sources.ts';
import { reportDiagnostics, reportSummary } from '../report.ts';
import { type Session, tell, tellErrors } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { writeMended } from './write-mended.ts';

export interface CheckOptions {
  readonly format?: string;
  readonly fix?: boolean;
  readonly maxWarnings?: string;
  readonly preset?: string;
  readonly rule?: readonly string[];
}

/** Runs `flowc check`; gives its exit status. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  const format = formatOf(options.format ?? 'pretty');
  const maxWarnings = countOf(options.maxWarnings);
  const inputs = await findInputs(paths, session.terminal.cwd);
  if (inputs.stdin && options.fix && format !== 'pretty') throw new UsageError(phrase('check.fixAndReport'));
  const sources = new Sources();
  const { projects, problems } = openProjects(inputs, options, session, sources);
  if (problems.length > 0) {
    await reportDiagnostics(problems, session, sources);
    return EXIT.usage;
  }

  const found: Found = { diagnostics: [], checked: [], failed: false };
  for (const project of projects) await checkProject(project, options, session, sources, found);
  await tellFound(found, format, session, sources);
  return statusOf(found, maxWarnings, session);
}

interface Found {
  readonly diagnostics: Diagnostic[];
  /** Paths of the inputs that could be read. */
  readonly checked: string[];
  /** Whether a file could not be read or written. */
  failed: boolean;
}

async function checkProject(
  project: OpenProject,
  { fix }: CheckOptions,
  session: Session,
  sources: Sources,
  found: Found,
): Promise<void> {
  const { inputs, failures } = await readInputs(project.inputs, session.terminal, sources);
  const others = otherFiles(project, session.terminal.cwd);
  const mended: Mended = fix
    ? mendInputs(inputs, project, others, sources)
    : { inputs: judge(understand(inputs, project, sources), project, others), fixes: 0, changed: new Set() };
  const unwritten = fix ? await writeMended(mended, session, sources) : [];
  await tellErrors(session, [...failures, ...unwritten], null);
  if (!session.quiet) for (const remark of others.remarks) await tell(session, remark);
  for (const { input, diagnostics } of mended.inputs) {
    found.checked.push(input.path);
    found.diagnostics.push(...diagnostics);
  }
  found.failed ||= failures.length > 0 || unwritten.length > 0;
}

async function tellFound({ diagnostics, checked }: Found, format: string, session: Session, sources: Sources): Promise<void> {
  if (format === 'pretty') {
    await reportDiagnostics(diagnostics, session, sources);
    await reportSummary(diagnostics, checked.length, session);
    return;
  }
  const shown = session.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const report = MACHINE_FORMATS[format]!(shown, { lang: session.lang, checked, version, source: (path) => sources.get(path) });
  await session.terminal.out(report);
}

async function statusOf({ diagnostics, failed }: Found, maxWarnings: number, session: Session): Promise<ExitCode> {
  if (failed) return EXIT.usage;
  const { errors, warnings } = summarise(diagnostics, 0);
  if (warnings > maxWarnings) await tell(session, phrase('check.tooManyWarnings', { warnings, most: maxWarnings }));
  return errors > 0 || warnings > maxWarnings ? EXIT.problems : EXIT.done;
}

function formatOf(written: string): string {
  if (written === 'pretty' || Object.hasOwn(MACHINE_FORMATS, written)) return written;
  const choices = ['pretty', ...Object.keys(MACHINE_FORMATS)].join(', ');
  throw new UsageError(phrase('cli.wrongChoice', { option: '--format', choices, value: written }));
}

function countOf(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(phrase('cli.wrongCount', { option: '--max-warnings', value: written }));
}
