/** `flowc check`: lints, and corrects what `--fix` may correct. */
import { PLUGIN_CODE, type Rule } from '../../../api.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { MACHINE_FORMATS } from '../../../diagnostics/formats/formats.ts';
import { sorted } from '../../../diagnostics/sorted.ts';
import { summarise } from '../../../diagnostics/summary.ts';
import { pictureOptions } from '../../drawing/picture-options.ts';
import { checkJobs } from '../../drawing/run-options.ts';
import { findInputs, type Inputs } from '../../files/find.ts';
import { type FixedInputs, fixInputs } from '../../project/apply-fixes.ts';
import { type BaselineFile, openBaseline } from '../../project/baseline-file.ts';
import { inspect, type JudgedInput, type OtherFiles, otherFiles } from '../../project/check.ts';
import { reportDiagnostics, reportSummary } from '../../project/print-diagnostics.ts';
import { inLangOf, type OpenProject, openProjects } from '../../project/project.ts';
import { type ReadInput, readInputs } from '../../project/read-inputs.ts';
import type { RuleOptions } from '../../project/settings.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { version } from '../../shell/version.ts';
import { type RunFindings, unknownProblems, updateBaseline } from './apply-baseline.ts';
import { phrase } from './check-messages.ts';
import { inspectInThreads } from './inspect-in-threads.ts';
import { configText } from './print-config.ts';
import { Stopwatch } from './stopwatch.ts';
import { diffOfFixed, writeFixed } from './write-fixed.ts';

export { serve } from './check-thread.ts';

export interface CheckOptions extends RuleOptions {
  readonly format?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly all?: boolean;
  readonly stats?: boolean;
  readonly jobs?: string;
  readonly maxWarnings?: string;
  readonly printConfig?: string;
}

/** Runs `flowc check`; gives its exit status. */
export async function check(paths: readonly string[], options: CheckOptions, asked: Session): Promise<ExitCode> {
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, asked);
  const { format = 'pretty' } = options;
  checkJobs(options.jobs);
  if (options.jobs !== undefined && takesOneThread(options)) await printMessage(asked, phrase('check.jobs'));
  const maxWarnings = countOf(options.maxWarnings);
  const inputs = await findInputs(paths, asked.terminal.cwd);
  refuseContradictions(options, format, inputs);
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, options, asked, sources);
  const session = inLangOf(projects, asked);
  const baseline = baselineOf(options, session, sources);
  const wrong = [...problems, ...projects.flatMap(pictureProblems), ...(baseline?.problems ?? [])];
  if (wrong.length > 0) {
    await reportDiagnostics(wrong, session, sources);
    return EXIT.usage;
  }

  const stopwatch = options.stats ? new Stopwatch() : null;
  const all: CheckFindings = { diagnostics: [], checked: [], rules: new Map(), failed: false };
  const threads = options.jobs === undefined || takesOneThread(options) ? 1 : Number(options.jobs);
  const inspectAll: InspectAll = (project, legible, others) =>
    threads === 1
      ? inspect(legible, project, others, sources, stopwatch ?? {})
      : inspectInThreads(legible, project, others, sources, { threads, session, options });
  for (const project of projects) await checkProject(project, options, session, sources, inspectAll, stopwatch, all);
  // Several files report the same about a file that they all `use`.
  const found = { ...all, diagnostics: sorted(all.diagnostics) };
  const diagnostics = await newProblems(found, baseline, options, session);
  await printFindings({ ...found, diagnostics }, format, session, sources, options.all);
  await stopwatch?.print(session);
  return statusOf({ ...found, diagnostics }, maxWarnings, session);
}

const takesOneThread = ({ fix, fixDryRun, stats }: CheckOptions) => fix || fixDryRun || stats;

type InspectAll = (
  project: OpenProject,
  inputs: readonly ReadInput[],
  others: OtherFiles,
) => readonly JudgedInput[] | Promise<readonly JudgedInput[]>;

async function printConfig(file: string, options: RuleOptions, session: Session): Promise<ExitCode> {
  const sources = new Sources();
  const { text, problems } = await configText(file, options, session, sources);
  await session.terminal.out(text);
  await reportDiagnostics(problems, session, sources);
  return problems.length > 0 ? EXIT.usage : EXIT.done;
}

interface CheckFindings extends RunFindings {
  readonly diagnostics: Diagnostic[];
  /** Paths of the inputs that could be read. */
  readonly checked: string[];
  readonly rules: Map<string, Rule>;
  /** Whether a file could not be read or written. */
  failed: boolean;
}

async function checkProject(
  project: OpenProject,
  { fix, fixDryRun }: CheckOptions,
  session: Session,
  sources: Sources,
  inspectAll: InspectAll,
  stopwatch: Stopwatch | null,
  found: CheckFindings,
): Promise<void> {
  const { inputs, failures } = await readInputs(project.inputs, session.terminal, sources);
  const others = otherFiles(project, session.terminal.cwd);
  const fixed = fix || fixDryRun ? fixInputs(inputs, project, others, sources, stopwatch?.runRule) : null;
  const judged = fixed?.inputs ?? (await inspectAll(project, inputs, others));
  const unwritten = fix && fixed ? await writeFixed(fixed, session, sources, project.place.root) : [];
  if (fixDryRun && fixed) await printFixed(fixed, session, sources);
  await printErrors(session, [...failures, ...unwritten], null);
  if (!session.quiet) for (const remark of others.remarks) await printMessage(session, remark);
  for (const { input, diagnostics } of judged) {
    found.checked.push(input.path);
    for (const diagnostic of diagnostics) found.diagnostics.push(diagnostic);
  }
  for (const [name, rule] of project.settings.rules) found.rules.set(name, rule);
  found.failed ||= failures.length > 0 || unwritten.length > 0;
}

/** The diff is the result; how many problems it fixes is reported beside it. */
async function printFixed(fixed: FixedInputs, session: Session, sources: Sources): Promise<void> {
  await session.terminal.out(await diffOfFixed(fixed, sources));
  if (fixed.fixes > 0 && !session.quiet) await printMessage(session, phrase('check.wouldFix', { count: fixed.fixes }));
}

async function newProblems(
  found: CheckFindings,
  baseline: BaselineFile | null,
  { updateBaseline: update }: CheckOptions,
  session: Session,
): Promise<Diagnostic[]> {
  if (baseline === null) return found.diagnostics;
  return update && !found.failed ? updateBaseline(found, baseline, session) : unknownProblems(found, baseline, session);
}

async function printFindings(
  { diagnostics, checked, rules }: CheckFindings,
  format: string,
  session: Session,
  sources: Sources,
  all = false,
): Promise<void> {
  if (format === 'pretty') {
    await reportDiagnostics(diagnostics, session, sources, all);
    await reportSummary(diagnostics, checked.length, session);
    return;
  }
  const shown = session.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const report = MACHINE_FORMATS[format]!(shown, {
    lang: session.lang,
    checked,
    version,
    source: (path) => sources.get(path),
    describe: (code) => rules.get(code)?.docs[session.lang].summary ?? null,
  });
  await session.terminal.out(report);
}

async function statusOf({ diagnostics, failed }: CheckFindings, maxWarnings: number, session: Session): Promise<ExitCode> {
  if (failed || diagnostics.some(({ code }) => code === PLUGIN_CODE)) return EXIT.usage;
  const { errors, warnings } = summarise(diagnostics, 0);
  if (warnings > maxWarnings) await printMessage(session, phrase('check.tooManyWarnings', { warnings, most: maxWarnings }));
  return errors > 0 || warnings > maxWarnings ? EXIT.problems : EXIT.done;
}

/** What `flowc build` would find wrong in the configuration. */
function pictureProblems({ config }: OpenProject): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { build, themes } = config.config;
  const names = themes.map(({ name }) => name);
  pictureOptions(build, (key, { message, help }) => found.push(config.problemAt(['build', key], message, help)), names);
  return found;
}

function refuseContradictions({ fix, fixDryRun }: CheckOptions, format: string, { stdin }: Inputs): void {
  if (fix && fixDryRun) throw new UsageError(phrase('check.fixOrDryRun'));
  if (format === 'pretty') return;
  if (stdin && fix) throw new UsageError(phrase('check.fixAndReport'));
  if (fixDryRun) throw new UsageError(phrase('check.diffAndReport'));
}

function baselineOf({ baseline, updateBaseline: update }: CheckOptions, session: Session, sources: Sources): BaselineFile | null {
  if (baseline !== undefined) return openBaseline(baseline, session.terminal.cwd, sources, update === true);
  if (update) throw new UsageError(phrase('baseline.missing'), phrase('baseline.missing.help'));
  return null;
}

function countOf(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(shellPhrase('cli.wrongCount', { option: '--max-warnings', value: written }));
}
