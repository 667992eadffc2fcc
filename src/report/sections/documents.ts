/** The register of documents, archives and systems. What several processes have in common by name is one entry. */
import { type DocumentBlock, heading, paragraph, table } from '../../document/document.ts';
import { proseText } from '../../document/prose-text.ts';
import { joined, lines, plainText, type Text } from '../../document/text.ts';
import { durationText, rateText } from '../../layout/words/quantities.ts';
import { isDataNode, isInformation } from '../../model/node-kinds.ts';
import type { ProcessNode } from '../../model/process.ts';
import { readProse } from '../../prose/read-prose.ts';
import type { Filing } from '../filing.ts';
import { oneLine, type ReportReader } from '../reader.ts';
import type { ReportWords } from '../report-words.ts';
import { whoOf } from './steps.ts';

/** A document in one process. */
interface DocumentUse {
  readonly node: ProcessNode;
  readonly reader: ReportReader;
}

export function documentBlocks(readers: readonly ReportReader[], words: ReportWords): DocumentBlock[] {
  const parts = [
    [words.papers, table('documents', documentHead(words), byName(readers, isInformation).map(documentRow))],
    [
      words.archives,
      table('archives', archiveHead(words), byName(readers, ({ kind }) => kind === 'archive').flatMap(archiveRows)),
    ],
    [words.systems, table('systems', [words.system, words.about, words.usedIn, words.holds], systemRows(readers))],
  ] as const;
  const used = parts.filter(([, blocks]) => blocks.length > 0);
  if (used.length === 0) return [paragraph(words.none)];
  return used.flatMap(([name, blocks], i) => [heading(2, name, `documents.${i + 1}`), ...blocks]);
}

function byName(readers: readonly ReportReader[], fits: (node: ProcessNode) => boolean): (readonly DocumentUse[])[] {
  const named = new Map<string, DocumentUse[]>();
  for (const reader of readers)
    for (const node of reader.process.nodes.filter(fits)) {
      const name = oneLine(node.text);
      named.set(name, [...(named.get(name) ?? []), { node, reader }]);
    }
  return [...named.values()];
}

/** What the uses say, each thing once. */
function cellOf(uses: readonly DocumentUse[], of: (use: DocumentUse) => readonly (Text | undefined | null)[]): Text {
  const texts = uses.flatMap(of).filter((text): text is Text => text != null && plainText(text) !== '');
  return lines([...new Map(texts.map((text) => [plainText(text), text])).values()]);
}

const about = ({ node }: DocumentUse) => [proseText(readProse(node.attributes.description ?? ''))];

const documentHead = (words: ReportWords) => [
  ...[words.document, words.about, words.writtenBy, words.readBy, words.copies, words.volume],
  ...[words.format, words.retention, words.keptIn],
];

function documentRow(uses: readonly DocumentUse[]): Text[] {
  return [
    oneLine(uses[0]!.node.text),
    cellOf(uses, about),
    cellOf(uses, ({ node, reader }) => reader.writers(node).map(reader.named)),
    cellOf(uses, ({ node, reader }) => reader.readers(node).map(reader.named)),
    cellOf(uses, ({ node }) => [node.attributes.copies?.text]),
    cellOf(uses, ({ node, reader }) => [node.attributes.volume && rateText(node.attributes.volume, reader.process.lang)]),
    cellOf(uses, ({ node }) => [node.attributes.format]),
    cellOf(uses, retention),
    cellOf(uses, ({ node, reader }) => reader.stores(node).map(({ text }) => oneLine(text))),
  ];
}

/** The document's own, else that of where it is kept. */
function retention({ node, reader }: DocumentUse): string[] {
  const kept = node.attributes.retention ?? reader.stores(node).find((store) => store.attributes.retention)?.attributes.retention;
  return kept ? [durationText(kept, reader.process.lang)] : [];
}

const archiveHead = (words: ReportWords) => [
  ...[words.archive, words.about, words.filed, words.filedBy, words.readBy, words.format, words.retention],
];

/** A row for each document that is filed in an archive, whichever process files it. */
function archiveRows(uses: readonly DocumentUse[]): Text[][] {
  const name = oneLine(uses[0]!.node.text);
  const rows = uses.flatMap(({ node, reader }) =>
    reader.filings.filter(({ archive }) => archive === node).map((filing) => filingRow(filing, uses, reader)),
  );
  const distinct = [...new Map(rows.map((row) => [JSON.stringify(row.map(plainText)), row])).values()];
  const empty = ['', '', archiveReaders(uses), cellOf(uses, ({ node }) => [node.attributes.format]), cellOf(uses, retention)];
  return (distinct.length === 0 ? [empty] : distinct).map((row) => [name, cellOf(uses, about), ...row]);
}

const archiveReaders = (uses: readonly DocumentUse[]) =>
  cellOf(uses, ({ node, reader }) => reader.readers(node).map(reader.named));

function filingRow({ archive, document, state, by }: Filing, uses: readonly DocumentUse[], reader: ReportReader): Text[] {
  const { words } = reader;
  const filed = document === null ? words.notNamed : reader.quantified({ data: document, state });
  const who = by === null ? '' : whoOf(by, reader);
  const step = by === null ? '' : joined([words.open, reader.titled(by), words.close], '');
  const kept = document?.attributes.retention ?? archive.attributes.retention;
  return [
    filed,
    joined([who, step], ''),
    archiveReaders(uses),
    cellOf(uses, ({ node }) => [node.attributes.format]),
    kept ? durationText(kept, reader.process.lang) : '',
  ];
}

/** Systems are drawn, or named at the steps that use them. */
function systemRows(readers: readonly ReportReader[]): Text[][] {
  const drawn = new Map(byName(readers, ({ kind }) => kind === 'system').map((uses) => [oneLine(uses[0]!.node.text), uses]));
  const users = new Map<string, Text[]>([...drawn.keys()].map((name) => [name, []]));
  for (const reader of readers)
    for (const node of reader.order)
      for (const name of reader.systems(node)) users.set(name, [...(users.get(name) ?? []), reader.titled(node)]);
  return [...users].map(([name, steps]) => {
    const uses = drawn.get(name) ?? [];
    return [name, cellOf(uses, about), lines(steps), cellOf(uses, ({ node, reader }) => documentsIn(node, reader))];
  });
}

function documentsIn(system: ProcessNode, reader: ReportReader): Text[] {
  return reader.kept(system).flatMap((end) => ('kind' in end && isDataNode(end) ? [oneLine(end.text)] : []));
}
