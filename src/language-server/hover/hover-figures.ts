/** The figures of a process in words: lead time, work, cost, bottleneck. */
import type { MarkupContent } from 'vscode-languageserver';
import {
  costText,
  type ExpectedFigures,
  type Host,
  hoursText,
  type PathFigures,
  type Process,
  type Stats,
  statsOf,
} from '../../api.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { phrase } from '../editor-messages.ts';
import { markdown, plainMarkdown } from './keywords.ts';

const CALENDAR_DAY = 24;

/** The figures of a process as a list under its title. */
export function figuresMarkdown(process: Process, host: Host, lang: Lang): MarkupContent {
  const lines = figureWords(statsOf(process, host), lang).map((each) => `- ${plainMarkdown(each)}`);
  return markdown(`**${plainMarkdown(process.title ?? process.file)}**`, lines.join('\n'));
}

/** In expectation where it is known, else on the longest way. Zeros are not shown. */
export function figureWords({ steps, critical, expected }: Stats, lang: Lang): string[] {
  const figures: ExpectedFigures | PathFigures | null = expected ?? critical;
  const counted = say(phrase('editor.steps', { count: steps }), lang);
  if (figures === null) return [counted];
  const lead = figures.elapsed.active + figures.elapsed.waiting;
  const hours = (value: number, day: number | null) => hoursText(value, day, lang);
  return [
    counted,
    ...(lead > 0 ? [say(phrase('editor.lead', { value: hours(lead, CALENDAR_DAY) }), lang)] : []),
    ...(figures.work > 0 ? [say(phrase('editor.work', { value: hours(figures.work, null) }), lang)] : []),
    ...figures.costs
      .filter(({ amount }) => amount > 0)
      .map((cost) => say(phrase('editor.cost', { value: costText(cost, lang) }), lang)),
    ...(expected?.bottleneck ? [say(phrase('editor.bottleneck', { name: expected.bottleneck.lane.name }), lang)] : []),
  ];
}
