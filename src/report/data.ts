/** Tables that stand in no text of a report, but that those ask for who go on working with its figures: all steps, and all duties. */
import { elapsedHours, HOURS_PER_DAY, isDuration, workHours } from '../analysis/hours.ts';
import type { Table } from '../document/document.ts';
import { lines, type Text } from '../document/text.ts';
import { durationText, moneyText } from '../layout/words/quantities.ts';
import type { Duration, Money, Process, ProcessNode } from '../model/process.ts';
import { exchangeTable } from './exchange-table.ts';
import { filedBy, handedOn, handedOnByPost, received, receivedByPost } from './handed.ts';
import { goesOnTo } from './next-steps.ts';
import { postsOf } from './posts.ts';
import { oneLine, type ReportReader } from './reader.ts';
import type { ReportWords } from './report-words.ts';
import { figureTable } from './sections/figures.ts';
import { wholeMatrix } from './sections/raci.ts';

export function dataTables(readers: readonly ReportReader[], words: ReportWords): Table[] {
  return [
    ...[stepTable(readers, words), dutyTable(readers, words), ...wholeMatrix(readers, words), ...figureTable(readers, words)],
    exchangeTable(readers),
  ];
}

function stepTable(readers: readonly ReportReader[], words: ReportWords): Table {
  const head = [
    ...[
      words.process,
      words.number,
      words.step,
      words.department,
      words.post,
      words.person,
      words.inputs,
      words.outputs,
      words.files,
    ],
    ...[words.system, words.time, words.wait, words.deadline, words.cost, words.control, words.policy, words.accounting],
    ...[words.risk, words.next],
  ];
  const rows = readers.flatMap((reader) =>
    reader.order.filter((node) => reader.numberOf(node) !== null).map((node) => stepRow(node, reader)),
  );
  return { kind: 'table', name: 'steps', head, rows };
}

function stepRow(node: ProcessNode, reader: ReportReader): Text[] {
  const { process } = reader;
  const { lang, attributes } = process;
  const { time, wait, deadline, cost, control, policy, accounting, risk } = node.attributes;
  const worked = node.kind === 'delay' ? elapsedHours : workedIn(attributes);
  return [
    ...[reader.chapter.title, reader.numberOf(node)!, oneLine(node.text), oneLine(reader.laneOf(node)?.name ?? '')],
    ...[reader.roleOf(node) ?? '', reader.personOf(node) ?? ''],
    ...[lines(received(node, reader)), lines(handedOn(node, reader)), lines(filedBy(node, reader))],
    ...[
      lines(reader.systems(node)),
      duration(time, worked, lang),
      duration(wait, elapsedHours, lang),
      duration(deadline, elapsedHours, lang),
    ],
    money(cost, process),
    ...[control, policy, accounting, risk].map((texts) => lines(texts ?? [])),
    lines(goesOnTo(node, reader)),
  ];
}

type StatedFigure = ProcessNode['attributes']['time'];

const workedIn =
  ({ hoursPerDay = HOURS_PER_DAY }: Process['attributes']) =>
  (time: Duration) =>
    workHours(time, hoursPerDay);

/** As hours, where it is no text. */
function duration(value: StatedFigure, hours: (value: Duration) => number, lang: Process['lang']): Text {
  if (value === undefined) return '';
  const text = durationText(value, lang);
  return isDuration(value) ? [{ text, figure: { unit: 'hours', value: hours(value) } }] : text;
}

function money(cost: Money | undefined, { lang, attributes: { currency } }: Process): Text {
  if (cost === undefined) return '';
  const figure = { unit: 'money', value: cost.amount, currency: cost.currency ?? currency ?? null } as const;
  return [{ text: moneyText(cost, currency, lang), figure }];
}

function dutyTable(readers: readonly ReportReader[], words: ReportWords): Table {
  const head = [
    ...[words.department, words.post, words.process, words.number, words.task, words.receives, words.handsOn, words.files],
    ...[words.system, words.time, words.deadline, words.control],
  ];
  const rows = postsOf(readers).flatMap(({ department, role, tasks }) =>
    tasks.map(({ node, reader }): Text[] => {
      const { time, deadline, control } = node.attributes;
      const { lang, attributes } = reader.process;
      return [
        ...[department, role, reader.chapter.title, reader.numberOf(node) ?? '', oneLine(node.text)],
        ...[lines(receivedByPost(node, reader)), lines(handedOnByPost(node, reader)), lines(filedBy(node, reader))],
        ...[
          lines(reader.systems(node)),
          duration(time, workedIn(attributes), lang),
          duration(deadline, elapsedHours, lang),
          lines(control ?? []),
        ],
      ];
    }),
  );
  return { kind: 'table', name: 'duties', head, rows };
}
