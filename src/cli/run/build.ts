/** `flowc build`: checks, draws, and only when all is drawn writes. An error stops its own file's output, never another's. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findInputs } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import { writeFile } from '../files/write.ts';
import { conflicts } from '../output/outputs.ts';
import { staleOutputs } from '../output/verify.ts';
import { inLangOf, openProjects } from '../project/project.ts';
import { Sources } from '../project/sources.ts';
import { reportDiagnostics } from '../report.ts';
import { type Session, tell, tellErrors } from '../session.ts';
import { checkCommandLine } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { type Drawn, drawInputs } from './draw-inputs.ts';
import { type BuildOptions, planOf } from './plan.ts';

/** Runs `flowc build`; gives its exit status. */
export async function build(paths: readonly string[], options: BuildOptions, asked: Session): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const inputs = await findInputs(paths, cwd);
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, {}, asked, sources);
  const session = inLangOf(projects, asked);
  const count = inputs.files.length + (inputs.stdin ? 1 : 0);
  const wrong = [...problems];
  const plans = projects.map((project) => planOf(project, options, count, cwd, wrong));
  if (wrong.length > 0) {
    await reportDiagnostics(wrong, session, sources);
    return EXIT.usage;
  }

  const drawn: Drawn = { outputs: [], stems: [], diagnostics: [], failures: [], undrawn: [] };
  for (const plan of plans) await drawInputs(plan, session, sources, drawn);
  const sourceFiles = new Set(inputs.files.map(({ absolute }) => absolute));
  const clashes = conflicts(drawn.outputs, sourceFiles, cwd);
  if (clashes.length > 0) throw new UsageError(clashes);

  await tellProblems(drawn, checkCommandLine(paths, session.config), session, sources);
  const status = options.verify ? await verify(drawn, session) : await write(drawn, session);
  if (drawn.failures.length > 0) return EXIT.usage;
  const isBad = drawn.undrawn.length > 0 || drawn.diagnostics.some(({ severity }) => severity === 'error');
  return status === EXIT.done && isBad ? EXIT.problems : status;
}

/** Errors in full, warnings in one line. */
async function tellProblems(drawn: Drawn, command: string, session: Session, sources: Sources): Promise<void> {
  const errors = drawn.diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = drawn.diagnostics.filter(({ severity }) => severity === 'warning').length;
  await reportDiagnostics(errors, session, sources);
  if (warnings > 0 && !session.quiet) await tell(session, phrase('build.warnings', { count: warnings, command }));
  await tellErrors(session, [...drawn.failures, ...drawn.undrawn], null);
}

async function write({ outputs, failures }: Drawn, session: Session): Promise<ExitCode> {
  let written = 0;
  for (const { path, text } of outputs) {
    if (path === null) await session.terminal.out(text);
    else {
      const failure = writeFile(path, shownPath(path, session.terminal.cwd), text);
      if (failure === null) written++;
      else {
        failures.push(failure);
        await tellErrors(session, [failure], null);
      }
    }
  }
  if (written > 0 && !session.quiet) await tell(session, phrase('build.written', { count: written }));
  return EXIT.done;
}

async function verify({ outputs, stems }: Drawn, session: Session): Promise<ExitCode> {
  const wrong: Phrase[] = staleOutputs(outputs, stems, session.terminal.cwd);
  await tellErrors(session, wrong, wrong.length > 0 ? phrase('verify.help') : null);
  if (wrong.length > 0) return EXIT.problems;
  if (!session.quiet) await tell(session, phrase('verify.fresh', { count: outputs.length }));
  return EXIT.done;
}
