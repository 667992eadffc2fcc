/** Tells the diagnostics of a run to people, on standard error. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { prettySummary } from '../../diagnostics/pretty/pretty-summary.ts';
import { summarise } from '../../diagnostics/summary.ts';
import type { Session } from '../shell/session.ts';
import type { Sources } from './sources.ts';

/** Prints the diagnostics; with `--quiet`, the errors among them. */
export async function reportDiagnostics(diagnostics: readonly Diagnostic[], session: Session, sources: Sources): Promise<void> {
  const { terminal, lang, colorLevel, quiet } = session;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (shown.length === 0) return;
  // Loaded only here: knowing the width of every sign takes longer than checking a file that is in order.
  const { prettyReport } = await import('../../diagnostics/pretty/pretty.ts');
  const columns = terminal.columns === undefined ? {} : { columns: terminal.columns };
  await terminal.err(prettyReport(shown, { lang, colorLevel, ...columns, source: (path) => sources.get(path) }));
}

/** Prints how many problems there are in how many files; with `--quiet` only where there are errors. */
export async function reportSummary(diagnostics: readonly Diagnostic[], files: number, session: Session): Promise<void> {
  const summary = summarise(diagnostics, files);
  if (session.quiet && summary.errors === 0) return;
  await session.terminal.err(`${prettySummary(summary, session)}\n`);
}
