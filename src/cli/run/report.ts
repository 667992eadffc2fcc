/** `flowc report`: everything that is handed in with a process, as a document with its chart beside it. */
import path from 'node:path';
import { markdownReport, type Process, reportOf } from '../../compile.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase, say } from '../../diagnostics/phrase.ts';
import { positionAt } from '../../source/source-file.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findInputs } from '../files/find.ts';
import { kindOf } from '../files/kind.ts';
import { shownPath } from '../files/paths.ts';
import { writeFile } from '../files/write.ts';
import { type CheckedInput, judge, otherFiles, understand } from '../project/check.ts';
import { type Input, inLangOf, openProjects } from '../project/project.ts';
import { readInputs } from '../project/read-inputs.ts';
import { Sources } from '../project/sources.ts';
import { renderingOf } from '../rendering-options.ts';
import { reportDiagnostics } from '../report.ts';
import { type Session, tell, tellErrors } from '../session.ts';
import { UsageError } from '../usage-error.ts';

export interface ReportOptions {
  readonly out?: string;
}

/** Writes the report of each process that the paths name. A file whose text has an error is told and passed over. */
export async function report(paths: readonly string[], { out }: ReportOptions, asked: Session): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const inputs = await findInputs(paths, cwd);
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, {}, asked, sources);
  const session = inLangOf(projects, asked);
  if (problems.length > 0) {
    await reportDiagnostics(problems, session, sources);
    return EXIT.usage;
  }
  const count = inputs.files.length + (inputs.stdin ? 1 : 0);
  const stemOf = stems(out, count, cwd);
  const failures: Phrase[] = [];
  let [written, wrong] = [0, false];
  for (const project of projects) {
    const { inputs: read, failures: unread } = await readInputs(project.inputs, session.terminal, sources);
    failures.push(...unread);
    for (const checked of judge(understand(read, project, sources), project, otherFiles(project, cwd))) {
      const { reading, input } = checked;
      const errors = languageErrors(checked);
      await reportDiagnostics(errors, session, sources);
      wrong ||= errors.length > 0;
      if (reading === null || errors.length > 0 || !reading.process.flows.some(({ kind }) => kind === 'sequence')) continue;
      const failed = await write(checked, reading.process, stemOf(input), session, sources);
      failures.push(...failed);
      written += failed.length === 0 ? 1 : 0;
    }
  }
  await tellErrors(session, failures, null);
  if (out !== '-' && written > 0 && !session.quiet) await tell(session, phrase('report.written', { count: written }));
  return failures.length > 0 ? EXIT.usage : wrong ? EXIT.problems : EXIT.done;
}

/** What reading the text told: with such an error nobody knows what the process is. What the rules find stands in the report. */
function languageErrors({ reading, diagnostics }: CheckedInput): readonly Diagnostic[] {
  return (reading?.diagnostics ?? diagnostics).filter(({ severity }) => severity === 'error');
}

/** The absolute path of an input's report without its ending; null for standard output. */
function stems(out: string | undefined, count: number, cwd: string): (input: Input) => string | null {
  if (out === '-') {
    if (count > 1) throw new UsageError(phrase('out.oneOnly', { path: '-' }));
    return () => null;
  }
  const target = out === undefined ? null : path.resolve(cwd, out);
  if (target !== null && path.extname(target) === '.md' && kindOf(target) !== 'folder') {
    if (count > 1) throw new UsageError(phrase('out.oneOnly', { path: out! }), phrase('out.oneOnly.help'));
    return () => target.slice(0, -'.md'.length);
  }
  return ({ file }) => {
    if (file === null) return target === null ? null : path.join(target, 'stdin.report');
    const name = `${path.relative(file.base, file.absolute).replace(/\.flow$/, '')}.report`;
    return path.join(target ?? file.base, name);
  };
}

async function write(
  { diagnostics }: CheckedInput,
  process: Process,
  stem: string | null,
  { terminal }: Session,
  sources: Sources,
): Promise<Phrase[]> {
  const findings = diagnostics
    .filter(({ span }) => sources.get(span.file) !== undefined)
    .map(({ severity, message, code, span }) => ({
      severity: say(phrase(`severity.${severity}`), process.lang),
      text: say(message, process.lang),
      rule: code,
      line: positionAt(sources.get(span.file)!, span.start).line,
    }));
  const chart = stem === null ? null : await chartOf(process);
  const text = markdownReport(
    reportOf(process, { chart: chart === null ? null : `${path.basename(stem!)}.svg`, findings }),
    process.lang,
  );
  if (stem === null) await terminal.out(text);
  const files =
    stem === null ? [] : ([[`${stem}.md`, text], ...(chart === null ? [] : [[`${stem}.svg`, chart] as const])] as const);
  return files.flatMap(([file, content]) => writeFile(file, shownPath(file, terminal.cwd), content) ?? []);
}

/** The chart on one sheet, though rules find errors in it: the report tells them. */
async function chartOf(process: Process): Promise<string | Uint8Array | null> {
  const { draw } = await import('./draw.ts');
  const rendering = renderingOf({ joined: true }, {});
  const { pictures } = await draw({ process, picture: {}, formats: ['svg'], rendering, links: new Map() });
  return pictures[0]?.content ?? null;
}
