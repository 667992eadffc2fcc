/** `flowc stats`: what a process takes, file by file. */
import { type Process, statsOf } from '../../../api.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { findInputs } from '../../files/find.ts';
import { understand } from '../../project/check.ts';
import type { FileHost } from '../../project/file-host.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { inLangOf, openProjects } from '../../project/project.ts';
import { readInputs } from '../../project/read-inputs.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printErrors, type Session } from '../../shell/session.ts';
import { type MeasuredStep, statsJson } from './stats-json.ts';
import { statsTable } from './stats-table.ts';

const phrase = phrasesOf({
  'stats.nothing': {
    en: 'nothing to measure in "{path}": it only declares what others use',
    zh: '“{path}”中没有可计算的内容：它只声明供其他文件引用的内容',
  },
});

export interface StatsRunOptions {
  readonly format?: 'table' | 'json';
  readonly assumeEqual?: boolean;
}

const WIDTH = { least: 60, usual: 80, most: 100 };

/** Measures the processes that the paths name. A file with an error is reported and skipped. */
export async function stats(paths: readonly string[], options: StatsRunOptions, asked: Session): Promise<ExitCode> {
  const { format = 'table' } = options;
  const inputs = await findInputs(paths, asked.terminal.cwd);
  const sources = new Sources();
  const { projects, problems } = await openProjects(inputs, {}, asked, sources);
  const session = inLangOf(projects, asked);
  if (problems.length > 0) {
    await reportDiagnostics(problems, session, sources);
    return EXIT.usage;
  }
  const found: StatsInput = { measured: [], failed: false, wrong: false };
  for (const project of projects) {
    const { inputs: read, failures: unread } = await readInputs(project.inputs, session.terminal, sources);
    const failures = [...unread];
    for (const { input, reading, diagnostics } of understand(read, project, sources)) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      await reportDiagnostics(errors, session, sources);
      if (reading === null || errors.length > 0) found.wrong = true;
      else if (reading.process.flows.some(({ kind }) => kind === 'sequence'))
        measureOne(reading.process, project.host, options, found);
      else if (input.file?.named !== false) failures.push(phrase('stats.nothing', { path: input.path }));
    }
    await printErrors(session, failures, null);
    found.failed ||= failures.length > 0;
  }
  await session.terminal.out(format === 'json' ? statsJson(found.measured) : tables(found.measured, session));
  return found.failed ? EXIT.usage : found.wrong ? EXIT.problems : EXIT.done;
}

interface StatsInput {
  readonly measured: MeasuredStep[];
  /** Whether a file could not be read, or whether one has an error. */
  failed: boolean;
  wrong: boolean;
}

function measureOne(process: Process, host: FileHost, { assumeEqual }: StatsRunOptions, { measured }: StatsInput): void {
  measured.push({ process, stats: statsOf(process, host, { equal: assumeEqual === true }) });
}

function tables(all: readonly MeasuredStep[], { lang, terminal: { columns = WIDTH.usual } }: Session): string {
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, columns));
  return all.map(({ process, stats: each }) => `${statsTable(process, each, { lang, width }).join('\n')}\n`).join('\n\n');
}
