/** The process card: what the process is for, whose it is, where it begins and ends, what goes in and what comes out. */

import { type Block, facts, heading } from '../../document/document.ts';
import { isInformation } from '../../model/node-kinds.ts';
import type { Reader } from '../reader.ts';

export function cardSection(reader: Reader): Block[] {
  const { process, words, quantified } = reader;
  const { attributes, nodes } = process;
  const texts = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ text }) => text);
  const information = nodes.filter(isInformation);
  const inputs = information.filter((data) => reader.writers(data).length === 0 && reader.readers(data).length > 0);
  const outputs = information.filter(
    (data) => reader.writers(data).length > 0 && reader.readers(data).every((by) => reader.laneOf(by)?.attributes.external),
  );
  return [
    heading(1, words.card),
    ...facts([
      [words.purpose, attributes.purpose],
      [words.scope, attributes.scope],
      [words.owner, attributes.owner],
      [words.customer, attributes.customer],
      [words.begins, texts('start')],
      [words.ends, texts('end')],
      [words.inputs, inputs.map(quantified)],
      [words.outputs, outputs.map(quantified)],
      [words.version, attributes.version],
      [words.date, attributes.date],
      [words.author, attributes.author],
      [words.approver, attributes.approver],
      [words.history, attributes.history],
    ]),
  ];
}
