/** Tells what a build came to: errors in full, warnings in one line. */
import { phrase } from '../../../diagnostics/phrase.ts';
import { byName } from '../../files/paths.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { checkCommandLine } from '../../shell/quote.ts';
import { type Session, tell, tellErrors } from '../../shell/session.ts';
import { version } from '../../shell/version.ts';
import type { BuildContext } from './produce.ts';
import type { Outcome, Settled } from './settle.ts';

/** Gives the exit status. `remarks` came up when all was done. */
export async function tellBuilt(
  outcomes: readonly Outcome[],
  remarks: Settled['problems'],
  paths: readonly string[],
  { options, session, sources }: BuildContext,
): Promise<ExitCode> {
  const errors = outcomes.flatMap(({ made }) => made.errors);
  const unreadable = outcomes.flatMap(({ made }) => made.unreadable ?? []);
  const undrawn = outcomes.flatMap((outcome) =>
    isUndrawn(outcome) ? phrase('build.nothing', { path: outcome.order.input.path }) : [],
  );
  const outputs = [...outcomes.flatMap(({ settled }) => settled.problems), ...remarks].sort(([a], [b]) => byName(a, b));
  await reportDiagnostics([...errors, ...outcomes.flatMap(({ made }) => made.remarks)], session, sources);
  await tellWarnings(outcomes, checkCommandLine(paths, session.config), session);
  await tellErrors(session, [...unreadable, ...undrawn], null);
  await tellErrors(
    session,
    outputs.map(([, said]) => said),
    options.verify && outputs.length > 0 ? phrase('verify.help') : null,
  );
  if (!session.quiet) await (options.verify ? tellVerified : tellWritten)(outcomes, outputs.length, session);
  if (await tellCrashes(outcomes, session)) return EXIT.bug;
  if (unreadable.length > 0 || (!options.verify && outputs.length > 0)) return EXIT.usage;
  return errors.length + undrawn.length + outputs.length > 0 ? EXIT.problems : EXIT.done;
}

/** Nothing to draw is a mistake only where the file was named. */
function isUndrawn({ made, order: { input } }: Outcome): boolean {
  return made.isEmpty && input.file?.named !== false;
}

async function tellWarnings(outcomes: readonly Outcome[], command: string, session: Session): Promise<void> {
  const count = sum(outcomes, ({ made }) => made.warnings);
  if (count > 0 && !session.quiet) await tell(session, phrase('build.warnings', { count, command }));
}

async function tellWritten(outcomes: readonly Outcome[], _problems: number, session: Session): Promise<void> {
  const written = sum(outcomes, ({ settled }) => settled.written);
  const same = sum(outcomes, ({ settled }) => settled.same);
  if (written > 0 && same > 0) await tell(session, phrase('build.writtenSome', { count: written, same }));
  else if (written > 0) await tell(session, phrase('build.written', { count: written }));
  else if (same > 0) await tell(session, phrase('verify.fresh', { count: same }));
}

async function tellVerified(outcomes: readonly Outcome[], problems: number, session: Session): Promise<void> {
  if (problems === 0) await tell(session, phrase('verify.fresh', { count: sum(outcomes, ({ settled }) => settled.same) }));
}

/** A bug that one file brings out stops no other. */
async function tellCrashes(outcomes: readonly Outcome[], session: Session): Promise<boolean> {
  const crashed = outcomes.filter(({ made }) => made.crash !== null);
  for (const { order, made } of crashed) {
    await tell(session, phrase('cli.error', { text: phrase('build.crash', { path: order.input.path, version }) }));
    await session.terminal.err(`\n${made.crash}\n`);
  }
  return crashed.length > 0;
}

function sum(outcomes: readonly Outcome[], count: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + count(outcome), 0);
}
