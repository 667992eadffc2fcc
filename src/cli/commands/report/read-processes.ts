/** The processes that a run reports on, with what the check finds in them, in words. */
import { findingsOf, type Process, type ReportInput } from '../../../api.ts';
import type { Diagnostic, Phrase } from '../../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { type CheckedInput, judge, otherFiles, understand } from '../../project/check.ts';
import type { Input, OpenProject } from '../../project/project.ts';
import { readInputs } from '../../project/read-inputs.ts';
import type { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';

const phrase = phrasesOf({
  'report.nothing': { en: 'nothing to report of "{path}": it has no flow of work', zh: '“{path}”没有可报告的内容：其中没有流程' },
});

export interface ReportedProcess extends ReportInput {
  readonly input: Input;
  readonly project: OpenProject;
  /** All processes of its project that the check sees. */
  readonly others: readonly Process[];
}

export interface ReportedProcesses {
  /** Those that have a step and no error in their text. */
  readonly processes: readonly ReportedProcess[];
  readonly errors: readonly Diagnostic[];
  /** What could not be read. */
  readonly failures: Phrase[];
  /** What was named but has no step. */
  readonly empty: Phrase[];
}

export async function readProcesses(
  projects: readonly OpenProject[],
  session: Session,
  sources: Sources,
): Promise<ReportedProcesses> {
  const { terminal } = session;
  const processes: ReportedProcess[] = [];
  const errors: Diagnostic[] = [];
  const failures: Phrase[] = [];
  const empty: Phrase[] = [];
  for (const project of projects) {
    const { inputs, failures: unread } = await readInputs(project.inputs, terminal, sources);
    failures.push(...unread);
    const others = otherFiles(project, terminal.cwd);
    const understood = understand(inputs, project, sources);
    const all = [...others.processes.values(), ...understood.flatMap(({ reading }) => reading?.process ?? [])];
    for (const checked of judge(understood, project, others)) {
      const wrong = languageErrors(checked);
      errors.push(...wrong);
      const process = checked.reading?.process;
      if (process === undefined || wrong.length > 0) continue;
      if (!process.flows.some(({ kind }) => kind === 'sequence')) {
        if (checked.input.file?.named !== false) empty.push(phrase('report.nothing', { path: checked.input.path }));
        continue;
      }
      const findings = findingsOf(checked.diagnostics, process.lang, (file) => sources.get(file));
      processes.push({ input: checked.input, project, process, findings, others: all });
    }
  }
  return { processes, errors, failures, empty };
}

/** What reading the text found: with such an error it is unknown what the process is. What the rules find stands in the report. */
function languageErrors({ reading, diagnostics }: CheckedInput): readonly Diagnostic[] {
  return (reading?.diagnostics ?? diagnostics).filter(({ severity }) => severity === 'error');
}
