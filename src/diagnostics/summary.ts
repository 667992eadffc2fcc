/** How a run went: what the last line of a report and the exit status are made of. */
import type { Diagnostic, Phrase, Severity } from './diagnostic.ts';
import { phrase } from './printer-messages.ts';

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts errors and warnings; an info is no problem. `files` is how many were checked. */
export function summarise(diagnostics: readonly Diagnostic[], files: number): Summary {
  const { error, warning } = countBySeverity(diagnostics);
  return { files, errors: error, warnings: warning };
}

/** The findings by kind as one line, such as `2 errors, 1 warning in 3 files` or `no problems, 1 info in 1 file`. */
export function summaryPhrase(diagnostics: readonly Diagnostic[], files: number): Phrase {
  const counts = countBySeverity(diagnostics);
  const problems = (['error', 'warning'] as const).filter((severity) => counts[severity] > 0);
  const parts = problems.length === 0 ? [phrase('summary.none')] : problems.map(counted);
  if (counts.info > 0) parts.push(counted('info'));
  const found = parts.reduceRight((rest, first) => phrase('summary.and', { first, rest }));
  return phrase('summary.found', { found, files });

  function counted(severity: Severity): Phrase {
    return phrase(`summary.${severity}`, { count: counts[severity] });
  }
}

function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
