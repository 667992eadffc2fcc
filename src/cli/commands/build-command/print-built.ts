/** Reports the outcome of a build: errors in full, warnings in one line. */
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { joinedLetters } from '../../drawing/fill-ins.ts';
import { borrowedLines } from '../../drawing/print-letters.ts';
import { byName } from '../../files/paths.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { checkCommandLine } from '../../shell/quote.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';
import { version } from '../../shell/version.ts';
import type { BuildContext } from './produce.ts';
import type { Outcome, SettledJob } from './settle.ts';

export const builtPhrase = phrasesOf({
  'build.warnings': {
    en: '{count} {count|warning|warnings}; see {count|it|them} with `{command}`',
    zh: '{count} 个警告；用 `{command}` 查看',
  },
  'build.written': { en: 'wrote {count} {count|file|files}', zh: '已写出 {count} 个文件' },
  'build.writtenSome': {
    en: 'wrote {count} {count|file|files}, {same} up to date',
    zh: '已写出 {count} 个文件，{same} 个无需更新',
  },
  'build.crash': {
    en: 'drawing "{path}" hit a bug in flowc {version}, not a mistake in your file; please report it with the lines below and that file',
    zh: '绘制“{path}”时遇到 flowc {version} 自身的缺陷，不是您的文件有误；请附上以下内容和该文件予以报告',
  },
  'build.nothing': {
    en: 'nothing to draw in "{path}": it only declares what others use',
    zh: '“{path}”中没有可绘制的内容：它只声明供其他文件引用的内容',
  },
  'verify.help': {
    en: 'run `flowc build` without `--verify`, and remove what is left over',
    zh: '请去掉 `--verify` 运行 `flowc build`，并删除多余的文件',
  },
  'verify.fresh': { en: '{count} {count|output is|outputs are} up to date', zh: '{count} 个输出均为最新' },
});

/** Gives the exit status. `remarks` came up when all was done. */
export async function printBuilt(
  outcomes: readonly Outcome[],
  remarks: SettledJob['problems'],
  paths: readonly string[],
  { options, session, sources }: BuildContext,
): Promise<ExitCode> {
  const errors = outcomes.flatMap(({ made }) => made.errors);
  const unreadable = outcomes.flatMap(({ made }) => made.unreadable ?? []);
  const undrawn = outcomes.flatMap((outcome) =>
    isUndrawn(outcome) ? builtPhrase('build.nothing', { path: outcome.job.input.path }) : [],
  );
  const outputs = [...outcomes.flatMap(({ settled }) => settled.problems), ...remarks].sort(([a], [b]) => byName(a, b));
  await reportDiagnostics([...errors, ...outcomes.flatMap(({ made }) => made.remarks)], session, sources);
  await printWarnings(outcomes, checkCommandLine(paths, session.config), session);
  await printBorrowed(outcomes, session);
  await printErrors(session, [...unreadable, ...undrawn], null);
  await printErrors(
    session,
    outputs.map(([, problem]) => problem),
    options.verify && outputs.length > 0 ? builtPhrase('verify.help') : null,
  );
  if (!session.quiet) await (options.verify ? printVerified : printWritten)(outcomes, outputs.length, session);
  if (await printCrashes(outcomes, session)) return EXIT.bug;
  if (unreadable.length > 0 || (!options.verify && outputs.length > 0)) return EXIT.usage;
  return errors.length + undrawn.length + outputs.length > 0 ? EXIT.problems : EXIT.done;
}

/** Nothing to draw is a mistake only where the file was named. */
function isUndrawn({ made, job: { input } }: Outcome): boolean {
  return made.isEmpty && input.file?.named !== false;
}

async function printWarnings(outcomes: readonly Outcome[], command: string, session: Session): Promise<void> {
  const count = sum(outcomes, ({ made }) => made.warnings);
  if (count > 0 && !session.quiet) await printMessage(session, builtPhrase('build.warnings', { count, command }));
}

async function printBorrowed(outcomes: readonly Outcome[], session: Session): Promise<void> {
  if (session.quiet) return;
  const { borrowed } = joinedLetters(outcomes.map(({ made }) => ({ missing: [], borrowed: made.borrowed })));
  for (const line of borrowedLines(borrowed)) await printMessage(session, line);
}

async function printWritten(outcomes: readonly Outcome[], _problems: number, session: Session): Promise<void> {
  const written = sum(outcomes, ({ settled }) => settled.written);
  const same = sum(outcomes, ({ settled }) => settled.same);
  if (written > 0 && same > 0) await printMessage(session, builtPhrase('build.writtenSome', { count: written, same }));
  else if (written > 0) await printMessage(session, builtPhrase('build.written', { count: written }));
  else if (same > 0) await printMessage(session, builtPhrase('verify.fresh', { count: same }));
}

async function printVerified(outcomes: readonly Outcome[], problems: number, session: Session): Promise<void> {
  if (problems === 0)
    await printMessage(session, builtPhrase('verify.fresh', { count: sum(outcomes, ({ settled }) => settled.same) }));
}

/** A bug that one file brings out stops no other. */
async function printCrashes(outcomes: readonly Outcome[], session: Session): Promise<boolean> {
  const crashed = outcomes.filter(({ made }) => made.crash !== null);
  for (const { job, made } of crashed) {
    await printMessage(
      session,
      shellPhrase('cli.error', { text: builtPhrase('build.crash', { path: job.input.path, version }) }),
    );
    await session.terminal.err(`\n${made.crash}\n`);
  }
  return crashed.length > 0;
}

function sum(outcomes: readonly Outcome[], count: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + count(outcome), 0);
}
