/** The last line of a report for people. It stands apart from the report because a run without problems needs nothing else. */
import { Chalk } from 'chalk';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lang } from '../message-table.ts';
import { say } from '../phrase.ts';
import { summarise, summaryPhrase } from '../summary.ts';

export interface SummaryStyle {
  readonly lang: Lang;
  /** 0 is no colour; as in chalk. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** How many findings of each kind there are in how many files, in the colour of the most severe. */
export function prettySummary(diagnostics: readonly Diagnostic[], files: number, { lang, colorLevel }: SummaryStyle): string {
  const chalk = new Chalk({ level: colorLevel });
  const { errors, warnings } = summarise(diagnostics, files);
  const color = errors > 0 ? chalk.red : warnings > 0 ? chalk.yellow : chalk.green;
  return color.bold(say(summaryPhrase(diagnostics, files), lang));
}
