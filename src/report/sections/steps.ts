/** The description of each node in the order of the flow, phase by phase: who does what with which documents, and where it goes on. */
import { type DocumentBlock, facts, heading } from '../../document/document.ts';
import type { Text } from '../../document/text.ts';
import { durationText, moneyText, rateText } from '../../layout/words/quantities.ts';
import { phaseBands } from '../../model/phase-bands.ts';
import type { Party, ProcessNode } from '../../model/process.ts';
import { readProse } from '../../prose/read-prose.ts';
import { linkTo } from '../../prose/safe-link.ts';
import { filedBy, handedOn, received } from '../handed.ts';
import { comesFrom, goesOnTo } from '../next-steps.ts';
import { ownFacts } from '../own-facts.ts';
import { isListed, oneLine, type ReportReader } from '../reader.ts';

/** The description of each step of a process. */
export function stepBlocks(reader: ReportReader, level: 2 | 3): DocumentBlock[] {
  const { process, order, chapter } = reader;
  const nodes = order.filter(isListed);
  const { phases } = process;
  if (phases.length === 0) return nodes.flatMap((node) => nodeBlocks(node, reader, level));
  const bands = phaseBands(process);
  const inner = level === 2 ? 3 : 4;
  const within = (band: number) => nodes.filter(({ id }) => bands.get(id) === band);
  return [
    ...within(0).flatMap((node) => nodeBlocks(node, reader, level)),
    ...phases.flatMap(({ number, title }) => [
      heading(level, `${chapter.prefix}${number} ${oneLine(title)}`, `${chapter.anchor}.-phase-${number}`),
      ...within(number).flatMap((node) => nodeBlocks(node, reader, inner)),
    ]),
    ...within(phases.length + 1).flatMap((node) => nodeBlocks(node, reader, level)),
  ];
}

function nodeBlocks(node: ProcessNode, reader: ReportReader, level: 2 | 3 | 4): DocumentBlock[] {
  return [
    heading(level, headingOf(node, reader), reader.chapter.anchorOf(node)),
    ...readProse(node.attributes.description ?? ''),
    ...stepFacts(node, reader),
  ];
}

function headingOf(node: ProcessNode, { words, title }: ReportReader): string {
  const before = node.kind === 'start' ? words.start : node.kind === 'end' ? words.end : '';
  return `${before}${title(node)}`;
}

function stepFacts(node: ProcessNode, reader: ReportReader): DocumentBlock[] {
  const { process, words } = reader;
  const { attributes: own } = node;
  const { lang } = process;
  const notes = process.notes.filter(({ on }) => on.includes(node.id)).map(({ text }) => text);
  const parties = (all: readonly Party[] | undefined) => all?.map((party) => partyName(party, reader));
  return facts([
    [words.who, own.responsible ? parties(own.responsible) : whoOf(node, reader) || null],
    [words.accountable, parties(own.accountable)],
    [words.consulted, parties(own.consulted)],
    [words.informed, parties(own.informed)],
    [words.comesFrom, comesFrom(node, reader)],
    [words.inputs, received(node, reader)],
    [words.outputs, handedOn(node, reader)],
    [words.files, filedBy(node, reader)],
    [words.system, reader.systems(node)],
    [words.frequency, own.volume && rateText(own.volume, lang)],
    [words.time, own.time && durationText(own.time, lang)],
    [words.wait, own.wait && durationText(own.wait, lang)],
    [words.deadline, own.deadline && durationText(own.deadline, lang)],
    [words.cost, own.cost && moneyText(own.cost, process.attributes.currency, lang)],
    [words.control, own.control],
    [words.covers, own.covers?.flatMap(({ node: id }) => process.nodes.filter((each) => each.id === id).map(reader.titled))],
    [words.policy, own.policy],
    [words.accounting, own.accounting],
    [words.risk, own.risk],
    [words.see, seen(node, reader)],
    [words.link, linkOf(own.link)],
    [words.note, notes],
    ...ownFacts(own.own),
    [words.next, goesOnTo(node, reader)],
  ]);
}

/** Who does a step: department, role and person, as far as they are known. */
export function whoOf(node: ProcessNode, { laneOf, roleOf, personOf, words }: ReportReader): string {
  return [laneOf(node)?.name, roleOf(node), personOf(node)].filter(Boolean).join(words.comma);
}

/** A party as a table names it: its role, else its department. */
export function partyName({ lane, role }: Party, { process }: ReportReader): string {
  return role ?? oneLine(process.lanes.find(({ id }) => id === lane)?.name ?? lane ?? '');
}

function seen(node: ProcessNode, { process, outline }: ReportReader): Text | undefined {
  const other = outline.seen(process, node);
  return other === null ? node.attributes.see : outline.named(other);
}

function linkOf(link: string | undefined): Text | undefined {
  const to = linkTo(link ?? '');
  return to === null ? link : [{ text: link!, to }];
}
