/** What a step receives and hands on: which documents, how many of them, and from and to whom. */
import { joined, plainText, type Text } from '../document/text.ts';
import type { ProcessNode } from '../model/process.ts';
import { type InformationEnd, isLane } from './information.ts';
import { type Handled, oneLine, type Reader } from './reader.ts';

/** Each with the steps that wrote it. */
export function received(node: ProcessNode, reader: Reader): Text[] {
  return reader
    .reads(node)
    .map((each) => told(each, reader.words.from, others(reader.writers(each.data), node).map(reader.named), reader));
}

/** Each with the steps that read it. */
export function handedOn(node: ProcessNode, reader: Reader): Text[] {
  return reader
    .writes(node)
    .map((each) => told(each, reader.words.to, others(reader.readers(each.data), node).map(reader.named), reader));
}

/** The same with departments instead of steps. */
export function receivedByPost(node: ProcessNode, reader: Reader): Text[] {
  return reader
    .reads(node)
    .map((each) => told(each, reader.words.from, departments(reader.writers(each.data), node, reader), reader));
}

export function handedOnByPost(node: ProcessNode, reader: Reader): Text[] {
  return reader
    .writes(node)
    .map((each) => told(each, reader.words.to, departments(reader.readers(each.data), node, reader), reader));
}

function told(handled: Handled, link: string, ends: readonly Text[], { quantified, words }: Reader): Text {
  const document = quantified(handled);
  const distinct = [...new Map(ends.map((end) => [plainText(end), end])).values()];
  return distinct.length === 0 ? document : joined([document, link, joined(distinct, words.comma)], '');
}

const others = (ends: readonly InformationEnd[], node: ProcessNode) => ends.filter((end) => end !== node);

function departments(ends: readonly InformationEnd[], node: ProcessNode, { laneOf }: Reader): string[] {
  const own = laneOf(node);
  const lanes = ends.map((end) => (isLane(end) ? end : laneOf(end)));
  return lanes.flatMap((lane) => (lane === null || lane === own ? [] : [oneLine(lane.name)]));
}
