/** The figures of a process as a table for the terminal. */
import {
  costText,
  countText,
  type ExpectedFigures,
  type GapKind,
  hoursText,
  type PathFigures,
  type Process,
  type Stats,
  shareText,
} from '../../../api.ts';
import type { Lang } from '../../../diagnostics/message-table.ts';
import { say } from '../../../diagnostics/phrase.ts';
import { gapPhrase, namesIn } from './gap-words.ts';
import type { MeasuredStep } from './stats-json.ts';
import { phrase, statsMessages } from './stats-messages.ts';
import { aligned, wrapped } from './text-columns.ts';

const CALENDAR_DAY = 24;
/** Working days. */
const DAYS = { week: 5, month: 260 / 12 };

/** The lines of the table, at most `width` columns wide unless a figure alone is wider. */
export function statsTable(process: Process, stats: Stats, { lang, width }: { lang: Lang; width: number }): string[] {
  const title = process.title === null ? process.file : `${process.title} (${process.file})`;
  const paragraphs = [
    wrapped(title, width, ''),
    aligned(mainRows(stats, lang), width),
    phaseLines(stats, lang, width),
    ...loadParagraph(stats, lang, width),
    findings(stats, process, lang).flatMap((each) => wrapped(each, width, '  ')),
    gapLines({ process, stats }, lang).flatMap((each) => wrapped(each, width, '    ')),
  ];
  return paragraphs.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

type FigureRow = readonly string[];

/** What makes a figure a lower bound. */
const LOWERS: Readonly<Record<'time' | 'cost', readonly GapKind[]>> = {
  time: ['time', 'called-time', 'called', 'called-again'],
  cost: ['cost', 'called-cost', 'called', 'called-again'],
};

function mainRows({ critical, expected, gaps }: Stats, lang: Lang): FigureRow[] {
  const word = (id: Parameters<typeof phrase>[0]) => statsMessages[id][lang];
  const none = word('figures.none');
  const lacks = (kind: 'time' | 'cost') => gaps.some((gap) => LOWERS[kind].includes(gap.kind));
  const bounded = (value: string, kind: 'time' | 'cost') =>
    lacks(kind) ? say(phrase('figures.atLeast', { value }), lang) : value;
  const row = (
    id: Parameters<typeof phrase>[0],
    path: (all: PathFigures) => string,
    mean: (all: ExpectedFigures) => string,
  ): FigureRow => [word(id), critical === null ? none : path(critical), expected === null ? none : mean(expected)];
  const both = (id: Parameters<typeof phrase>[0], of: (all: PathFigures | ExpectedFigures) => string) => row(id, of, of);
  return [
    ['', word('figures.critical'), word('figures.expected')],
    both('figures.lead', (all) => bounded(hoursText(lead(all), CALENDAR_DAY, lang), 'time')),
    both('figures.waiting', (all) => (lead(all) > 0 ? shareText(all.elapsed.waiting / lead(all)) : none)),
    both('figures.work', (all) => bounded(hoursText(all.work, null, lang), 'time')),
    ...costRows(),
    both('figures.handoffs', (all) => countText(all.handoffs)),
    both('figures.returns', ({ returns }) => (returns === null ? none : countText(returns))),
    both('figures.approvals', (all) => countText(all.approvals)),
    row(
      'figures.rework',
      () => none,
      ({ rework }) => (rework === null ? none : shareText(rework)),
    ),
  ];

  function costRows(): FigureRow[] {
    const currencies = new Set([...(critical?.costs ?? []), ...(expected?.costs ?? [])].map(({ currency }) => currency));
    return [...currencies].map((currency, i) => {
      const amount = ({ costs }: PathFigures | ExpectedFigures) => costs.find((cost) => cost.currency === currency)?.amount ?? 0;
      const [label, ...cells] = both('figures.cost', (all) => bounded(costText({ amount: amount(all), currency }, lang), 'cost'));
      return [i === 0 ? label! : '', ...cells];
    });
  }
}

const lead = ({ elapsed: { active, waiting } }: PathFigures | ExpectedFigures) => active + waiting;

/** A row a phase: as expected, or on the critical path where that alone is known. */
function phaseLines({ critical, expected }: Stats, lang: Lang, width: number): string[] {
  const all = expected ?? critical;
  if (all === null || all.phases.length === 0) return [];
  const word = (id: Parameters<typeof phrase>[0]) => statsMessages[id][lang];
  const head = expected === null ? 'figures.phase.critical' : 'figures.phase';
  const heads = ([head, 'figures.lead', 'figures.phase.waiting', 'figures.work', 'figures.cost'] as const).map(word);
  const hours = (count: number, day: number | null) => (count > 0 ? hoursText(count, day, lang) : word('figures.none'));
  const rows = all.phases.map(({ phase: { number, title }, elapsed: { active, waiting }, work, costs }) => [
    `${number} ${title.replace(/\s+/g, ' ')}`,
    hours(active + waiting, CALENDAR_DAY),
    hours(waiting, CALENDAR_DAY),
    hours(work, null),
    costs.map((cost) => costText(cost, lang)).join(' + ') || word('figures.none'),
  ]);
  return aligned([heads, ...rows], width);
}

function loadParagraph({ expected, casesPerDay }: Stats, lang: Lang, width: number): string[][] {
  if (expected === null || expected.loads.length === 0) return [];
  const word = (id: Parameters<typeof phrase>[0]) => statsMessages[id][lang];
  const or = <Value>(value: Value | null, text: (value: Value) => string) =>
    value === null ? word('figures.none') : text(value);
  const heads = (['lane', 'perCase', 'perDay', 'people', 'staff', 'utilisation'] as const).map((name) => word(`figures.${name}`));
  const rows = expected.loads.map((load) => [
    load.lane.name.replace(/\s+/g, ' '),
    hoursText(load.hoursPerCase, null, lang),
    or(load.hoursPerDay, (hours) => hoursText(hours, null, lang)),
    or(load.people, countText),
    or(load.staff, countText),
    or(load.utilisation, shareText),
  ]);
  const volume = casesPerDay === null ? [] : [say(perTime(casesPerDay, countText), lang)];
  return [[...volume, ...aligned([heads, ...rows], width)]];
}

function findings({ critical, expected, assumed }: Stats, process: Process, lang: Lang): string[] {
  const nodes = critical?.nodes
    .filter(({ kind }) => kind !== 'fork' && kind !== 'join' && kind !== 'merge')
    .map(({ text }) => text.replace(/\s+/g, ' '));
  const bottleneck = expected?.bottleneck ?? null;
  const slowest = expected?.slowest ?? null;
  const phrases = [
    ...(nodes ? [phrase('figures.path', { nodes: nodes.join(' → ') })] : []),
    ...(slowest && expected
      ? [phrase('figures.slowest', { node: slowest.node.text, share: shareText(slowest.hours / lead(expected)) })]
      : []),
    ...(bottleneck ? [bottleneckPhrase(bottleneck)] : []),
    ...(assumed.length > 0 ? [phrase('figures.assumed', { names: namesIn(assumed, process, lang) })] : []),
  ];
  return phrases.map((each) => say(each, lang).replace(/\s+/g, ' '));
}

function bottleneckPhrase({ lane, utilisation, casesPerDay }: NonNullable<ExpectedFigures['bottleneck']>) {
  const values = { lane: lane.name, cases: perTime(casesPerDay!, (count) => countText(Math.floor(count))) };
  return utilisation === null
    ? phrase('figures.bottleneck', values)
    : phrase('figures.bottleneck.busy', { ...values, share: shareText(utilisation) });
}

/** How many cases in the shortest time that has one: a working day, a week or a month. */
function perTime(perDay: number, text: (count: number) => string) {
  const [id, count] =
    perDay >= 1
      ? (['figures.perWorkingDay', perDay] as const)
      : perDay * DAYS.week >= 1
        ? (['figures.perWeek', perDay * DAYS.week] as const)
        : (['figures.perMonth', perDay * DAYS.month] as const);
  // A count that reads as 1 takes the singular, and no other does.
  return phrase(id, { count: text(count) === '1' ? 1 : text(count) });
}

function gapLines(measured: MeasuredStep, lang: Lang): string[] {
  const { gaps } = measured.stats;
  if (gaps.length === 0) return [];
  return [say(phrase('figures.gaps'), lang), ...gaps.map((gap) => `  - ${say(gapPhrase(gap, measured, lang), lang)}`)];
}
