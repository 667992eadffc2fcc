/** The key figures of a process, as `flowc stats` prints them: on its longest way, and what is to be expected. */
import type { ExpectedFigures, PathFigures } from '../../analysis/figures.ts';
import { statsOf } from '../../analysis/stats.ts';
import { type Table, table } from '../../document/document.ts';
import { costText, countText, hoursText, shareText } from '../../layout/words/figure-words.ts';
import type { ReportReader } from '../reader.ts';
import type { ReportWords } from '../report-words.ts';

const CALENDAR_DAY = 24;

export function figureTable(readers: readonly ReportReader[], words: ReportWords): Table[] {
  return table('figures', [words.figures, words.process, words.longestWay, words.expected], readers.flatMap(rowsOf));
}

type RunFigures = PathFigures | ExpectedFigures;

function rowsOf({ process, words, outline, chapter }: ReportReader): string[][] {
  const { critical, expected } = statsOf(process, { library: outline.library });
  const { lang } = process;
  const title = outline.isBook ? chapter.title : '';
  const row = (name: string, textOf: (all: RunFigures) => string): string[] => [
    ...[name, title, critical === null ? '' : textOf(critical), expected === null ? '' : textOf(expected)],
  ];
  const lead = ({ elapsed: { active, waiting } }: RunFigures) => active + waiting;
  const currencies = new Set([...(critical?.costs ?? []), ...(expected?.costs ?? [])].map(({ currency }) => currency));
  const rows = [
    row(words.leadTime, (all) => (lead(all) > 0 ? hoursText(lead(all), CALENDAR_DAY, lang) : '')),
    row(words.ofItWaiting, (all) => (lead(all) > 0 ? shareText(all.elapsed.waiting / lead(all)) : '')),
    row(words.work, ({ work }) => (work > 0 ? hoursText(work, null, lang) : '')),
    ...[...currencies].map((currency) =>
      row(words.cost, ({ costs }) => {
        const cost = costs.find((each) => each.currency === currency);
        return cost === undefined ? '' : costText(cost, lang);
      }),
    ),
    row(words.handoffs, ({ handoffs }) => countText(handoffs)),
    row(words.approvals, ({ approvals }) => countText(approvals)),
    [words.rework, title, '', expected?.rework == null ? '' : shareText(expected.rework)],
  ];
  return rows.filter(([, , ...figures]) => figures.some((figure) => figure !== ''));
}
