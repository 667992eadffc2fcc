/** The last line of a report for people. It stands apart from the report because a run without problems needs nothing else. */
import { Chalk } from 'chalk';
import type { Lang } from '../message-table.ts';
import { say } from '../phrase.ts';
import { type Summary, summaryPhrase } from '../summary.ts';

export interface SummaryStyle {
  readonly lang: Lang;
  /** 0 is no colour; as in chalk. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** How many problems there are in how many files, in the colour of the gravest. */
export function prettySummary(summary: Summary, { lang, colorLevel }: SummaryStyle): string {
  const chalk = new Chalk({ level: colorLevel });
  const color = summary.errors > 0 ? chalk.red : summary.warnings > 0 ? chalk.yellow : chalk.green;
  return color.bold(say(summaryPhrase(summary), lang));
}
