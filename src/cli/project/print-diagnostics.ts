/** Prints the diagnostics of a run for people, on standard error. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { prettySummary } from '../../diagnostics/pretty/pretty-summary.ts';
import type { Session } from '../shell/session.ts';
import type { Sources } from './sources.ts';

/** Prints the diagnostics; with `--quiet`, the errors among them; with `all`, however many one rule has. */
export async function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  session: Session,
  sources: Sources,
  all = false,
): Promise<void> {
  const { terminal, lang, colorLevel, quiet } = session;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (shown.length === 0) return;
  // Loaded only here: knowing the width of every sign takes longer than checking a file that is in order.
  const { prettyReport } = await import('../../diagnostics/pretty/pretty.ts');
  const columns = terminal.columns === undefined ? {} : { columns: terminal.columns };
  await terminal.err(prettyReport(shown, { lang, colorLevel, all, ...columns, source: (path) => sources.get(path) }));
}

/** Prints how many problems there are in how many files; with `--quiet` only where there are errors. */
export async function reportSummary(diagnostics: readonly Diagnostic[], files: number, session: Session): Promise<void> {
  if (session.quiet && !diagnostics.some(({ severity }) => severity === 'error')) return;
  await session.terminal.err(`${prettySummary(diagnostics, files, session)}\n`);
}
