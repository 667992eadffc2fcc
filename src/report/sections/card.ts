/** The process card: what the process is for, whose it is, where it begins and ends, what goes in and what comes out. */
import { type DocumentBlock, facts } from '../../document/document.ts';
import { joined, type Text } from '../../document/text.ts';
import { rateText } from '../../layout/words/quantities.ts';
import { isInformation } from '../../model/node-kinds.ts';
import type { ProcessNode } from '../../model/process.ts';
import { type InformationEnd, isLane } from '../information.ts';
import { ownFacts } from '../own-facts.ts';
import { oneLine, type ReportReader } from '../reader.ts';

export function cardBlocks(reader: ReportReader): DocumentBlock[] {
  const { process, words, titled } = reader;
  const { attributes, nodes } = process;
  const ofKind = (kind: ProcessNode['kind']) => nodes.filter((node) => node.kind === kind);
  return facts([
    [words.purpose, attributes.purpose],
    [words.scope, attributes.scope],
    [words.owner, attributes.owner],
    [words.customer, attributes.customer],
    [words.frequency, attributes.volume && rateText(attributes.volume, process.lang)],
    [words.begins, ofKind('start').map((node) => beginning(node, reader))],
    [words.ends, ofKind('end').map(titled)],
    [words.inputs, inputs(reader)],
    [words.outputs, outputs(reader)],
    [words.parties, departments(reader)],
    ...related(reader),
    [words.version, attributes.version],
    [words.date, attributes.date],
    [words.author, attributes.author],
    [words.approver, attributes.approver],
    [words.history, attributes.history],
    [words.remarks, process.notes.filter(({ on }) => on.length === 0).map(({ text }) => text)],
    ...ownFacts(attributes.own),
  ]);
}

function beginning(node: ProcessNode, { titled, words, process }: ReportReader): Text {
  const { volume } = node.attributes;
  if (!volume) return titled(node);
  return joined([titled(node), `${words.open}${rateText(volume, process.lang)}${words.close}`], '');
}

/** What somebody in the organization reads and nobody in it writes; what the beginning brings counts as brought from outside. */
function inputs({ process, writers, readers, isOutside, quantified }: ReportReader): string[] {
  return process.nodes
    .filter(isInformation)
    .filter(
      (data) =>
        writers(data).every((end) => isOutside(end) || isKind(end, 'start')) && readers(data).some((end) => !isOutside(end)),
    )
    .map((data) => quantified({ data, state: null }));
}

/** What somebody in the organization writes and nobody in it reads, or what the process ends with. */
function outputs({ process, writers, readers, isOutside, quantified }: ReportReader): string[] {
  return process.nodes
    .filter(isInformation)
    .filter((data) => writers(data).some((end) => !isOutside(end)))
    .filter((data) => readers(data).every(isOutside) || readers(data).some((end) => isKind(end, 'end')))
    .map((data) => quantified({ data, state: null }));
}

const isKind = (end: InformationEnd, kind: 'start' | 'end') => !isLane(end) && end.kind === kind;

function departments({ process, words }: ReportReader): string[] {
  const used = new Set(process.nodes.flatMap(({ lane, otherLanes }) => [lane, ...otherLanes]));
  return process.lanes
    .filter(({ id }) => used.has(id))
    .map(({ name, attributes: { role, staff, external } }) => {
      const people =
        staff === undefined ? undefined : staff === 1 ? words.onePerson : words.people.replace('{count}', String(staff));
      const more = [role, people, external ? words.outside : undefined].filter(Boolean).join(words.comma);
      return more === '' ? oneLine(name) : `${oneLine(name)}${words.open}${more}${words.close}`;
    });
}

/** The other processes that it is connected with. */
function related({ process, words, outline }: ReportReader): (readonly [string, readonly Text[]])[] {
  const others = (kind: 'call' | 'handover', near: 'from' | 'to', far: 'from' | 'to') => {
    const found = outline.allReferences.filter((each) => each.kind === kind && each[near] === process).map((each) => each[far]);
    return [...new Set(found)].map(outline.named);
  };
  return [
    [words.partOf, others('call', 'to', 'from')],
    [words.follows, others('handover', 'to', 'from')],
    [words.goesOn, others('handover', 'from', 'to')],
  ];
}
