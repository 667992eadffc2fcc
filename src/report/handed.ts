/** What a step receives and hands on: which documents, how many of them, and from and to whom. */
import { joined, plainText, type Text } from '../document/text.ts';
import { durationText } from '../layout/words/quantities.ts';
import type { ProcessNode } from '../model/process.ts';
import { type InformationEnd, isLane } from './information.ts';
import { type Handled, oneLine, type ReportReader } from './reader.ts';
import type { ReportWords } from './report-words.ts';

/** Each with the steps that wrote it. */
export function received(node: ProcessNode, reader: ReportReader): Text[] {
  return reader
    .reads(node)
    .map((each) => handedText(each, reader.words.from, others(reader.writers(each.data), node).map(reader.named), reader));
}

/** Each with the steps that read it. */
export function handedOn(node: ProcessNode, reader: ReportReader): Text[] {
  return reader
    .writes(node)
    .map((each) => handedText(each, reader.words.to, others(reader.readers(each.data), node).map(reader.named), reader));
}

/** The same with departments instead of steps. */
export function receivedByPost(node: ProcessNode, reader: ReportReader): Text[] {
  return reader
    .reads(node)
    .map((each) => handedText(each, reader.words.from, departments(reader.writers(each.data), node, reader), reader));
}

/** What a step hands on, one line a document, with the posts of those who read it. */
export function handedOnByPost(node: ProcessNode, reader: ReportReader): Text[] {
  return reader
    .writes(node)
    .map((each) => handedText(each, reader.words.to, departments(reader.readers(each.data), node, reader), reader));
}

/** What a step files, each with the archive: `Claim (checked) in Claims file (10 y)`. */
export function filedBy(node: ProcessNode, reader: ReportReader): string[] {
  return reader.filings
    .filter(({ by }) => by === node)
    .map(({ archive, document, state }) => {
      const { words } = reader;
      const { retention } = { ...archive.attributes, ...(document?.attributes.retention && document.attributes) };
      const term = retention === undefined ? '' : `${words.open}${durationText(retention, reader.process.lang)}${words.close}`;
      const place = `${oneLine(archive.text)}${term}`;
      return document === null ? place : `${named(document, state, words)}${words.into}${place}`;
    });
}

function named(document: ProcessNode, state: string | null, { open, close }: ReportWords): string {
  return state === null ? oneLine(document.text) : `${oneLine(document.text)}${open}${state}${close}`;
}

function handedText(handled: Handled, link: string, ends: readonly Text[], { quantified, words }: ReportReader): Text {
  const document = quantified(handled);
  const distinct = [...new Map(ends.map((end) => [plainText(end), end])).values()];
  if (distinct.length === 0) return document;
  const names = joined(distinct, words.comma);
  return joined([document, link, beforeDigit(link, names), names], '');
}

/** A blank between a Chinese word and what begins with a digit or a Latin letter. */
const beforeDigit = (link: string, names: Text) => (/\p{Script=Han}$/u.test(link) && /^\w/.test(plainText(names)) ? ' ' : '');

const others = (ends: readonly InformationEnd[], node: ProcessNode) => ends.filter((end) => end !== node);

function departments(ends: readonly InformationEnd[], node: ProcessNode, { laneOf }: ReportReader): string[] {
  const own = laneOf(node);
  const lanes = ends.map((end) => (isLane(end) ? end : laneOf(end)));
  return lanes.flatMap((lane) => (lane === null || lane === own ? [] : [oneLine(lane.name)]));
}
