/** How a run went: what the last line of a report and the exit status are made of. */
import type { Diagnostic, Phrase } from './diagnostic.ts';
import { phrase } from './phrase.ts';

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts errors and warnings; an info is in no count. `files` is how many were checked. */
export function summarise(diagnostics: readonly Diagnostic[], files: number): Summary {
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { files, errors: count('error'), warnings: count('warning') };
}

/** The summary as one line, such as `2 errors, 1 warning in 3 files`. */
export function summaryPhrase({ files, errors, warnings }: Summary): Phrase {
  if (errors > 0 && warnings > 0) return phrase('summary.both', { errors, warnings, files });
  if (errors > 0) return phrase('summary.errors', { errors, files });
  if (warnings > 0) return phrase('summary.warnings', { warnings, files });
  return phrase('summary.none', { files });
}
