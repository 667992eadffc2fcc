/** Tables that stand in no text of a report, but that those ask for who go on working with its figures: all steps, and all duties. */
import type { Table } from '../document/document.ts';
import { lines, type Text } from '../document/text.ts';
import { durationText, moneyText } from '../layout/words/quantities.ts';
import type { ProcessNode } from '../model/process.ts';
import { filedBy, handedOn, handedOnByPost, received, receivedByPost } from './handed.ts';
import { goesOnTo } from './next-steps.ts';
import { postsOf } from './posts.ts';
import { oneLine, type Reader } from './reader.ts';
import { wholeMatrix } from './sections/raci.ts';
import type { Words } from './words.ts';

export function dataTables(readers: readonly Reader[], words: Words): Table[] {
  return [stepTable(readers, words), dutyTable(readers, words), ...wholeMatrix(readers, words)];
}

function stepTable(readers: readonly Reader[], words: Words): Table {
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

function stepRow(node: ProcessNode, reader: Reader): Text[] {
  const { process } = reader;
  const { lang, attributes } = process;
  const { time, wait, deadline, cost, control, policy, accounting, risk } = node.attributes;
  const duration = (value: typeof time) => (value ? durationText(value, lang) : '');
  return [
    ...[reader.chapter.title, reader.numberOf(node)!, oneLine(node.text), oneLine(reader.laneOf(node)?.name ?? '')],
    ...[reader.roleOf(node) ?? '', reader.personOf(node) ?? ''],
    ...[lines(received(node, reader)), lines(handedOn(node, reader)), lines(filedBy(node, reader))],
    ...[lines(reader.systems(node)), duration(time), duration(wait), duration(deadline)],
    cost ? moneyText(cost, attributes.currency, lang) : '',
    ...[control, policy, accounting, risk].map((texts) => lines(texts ?? [])),
    lines(goesOnTo(node, reader)),
  ];
}

function dutyTable(readers: readonly Reader[], words: Words): Table {
  const head = [
    ...[words.department, words.post, words.process, words.number, words.task, words.receives, words.handsOn, words.files],
    ...[words.system, words.time, words.deadline, words.control],
  ];
  const rows = postsOf(readers).flatMap(({ department, role, tasks }) =>
    tasks.map(({ node, reader }): Text[] => {
      const { time, deadline, control } = node.attributes;
      const duration = (value: typeof time) => (value ? durationText(value, reader.process.lang) : '');
      return [
        ...[department, role, reader.chapter.title, reader.numberOf(node) ?? '', oneLine(node.text)],
        ...[lines(receivedByPost(node, reader)), lines(handedOnByPost(node, reader)), lines(filedBy(node, reader))],
        ...[lines(reader.systems(node)), duration(time), duration(deadline), lines(control ?? [])],
      ];
    }),
  );
  return { kind: 'table', name: 'duties', head, rows };
}
