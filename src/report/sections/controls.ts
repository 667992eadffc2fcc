/**
 * The internal rules that apply, the accounting entries that steps cause, the key control points with the risks that they cover, the same the
 * other way round, and the risks that no control covers.
 */
import { type DocumentBlock, heading, paragraph, table } from '../../document/document.ts';
import { joined, lines, type Text } from '../../document/text.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { ReportReader } from '../reader.ts';
import type { ReportWords } from '../report-words.ts';
import { whoOf } from './steps.ts';

export function controlBlocks(readers: readonly ReportReader[], words: ReportWords): DocumentBlock[] {
  const of = (row: (node: ProcessNode, reader: ReportReader) => Text[][]) =>
    readers.flatMap((reader) => reader.order.flatMap((node) => row(node, reader)));
  const parts = [
    [
      words.policies,
      table(
        'rules',
        [words.policy, words.step],
        usesOf(readers, ({ attributes }) => attributes.policy),
      ),
    ],
    [
      words.accounting,
      table(
        'accounting',
        [words.entry, words.step],
        usesOf(readers, ({ attributes }) => attributes.accounting),
      ),
    ],
    [words.points, table('controls', controlHead(words), of(controlRows))],
    [words.risksAndControls, table('risk-controls', coveredHead(words), of(coveredRows))],
    [words.risks, table('risks', [words.process, words.risk, words.step, words.who], of(uncoveredRows))],
  ] as const;
  const body = parts.flatMap(([name, blocks], i) =>
    blocks.length === 0 ? [] : [heading(2, name, `controls.${i + 1}`), ...blocks],
  );
  return body.length === 0 ? [paragraph(words.none)] : body;
}

/** Each text once, with the steps that have it. */
function usesOf(readers: readonly ReportReader[], of: (node: ProcessNode) => readonly string[] | undefined): Text[][] {
  const steps = new Map<string, Text[]>();
  for (const reader of readers)
    for (const node of reader.order)
      for (const text of new Set(of(node) ?? [])) steps.set(text, [...(steps.get(text) ?? []), reader.titled(node)]);
  return [...steps].map(([text, titles]) => [text, lines(titles)]);
}

/** In a book, where two processes may count their controls alike, the process that they are of. */
const processOf = ({ outline, chapter }: ReportReader): Text => (outline.isBook ? outline.named(chapter.process) : '');

const controlHead = (words: ReportWords) => [
  ...[words.process, words.number, words.ensures, words.step, words.who, words.frequency, words.coveredRisks, words.evidence],
];

function controlRows(node: ProcessNode, reader: ReportReader): Text[][] {
  const covered = reader
    .coveredBy(node)
    .flatMap((step): Text[] =>
      (step.attributes.risk ?? []).map((risk) =>
        step === node ? risk : joined([risk, joined([reader.words.open, reader.titled(step), reader.words.close], '')], ''),
      ),
    );
  return reader
    .controlsOf(node)
    .map(({ number, ensures }) => [
      ...[processOf(reader), number ?? '', ensures ?? '', reader.titled(node), whoOf(node, reader)],
      ...[reader.frequencyOf(node), lines(covered), evidenceOf(node, reader)],
    ]);
}

const coveredHead = (words: ReportWords) => [
  ...[words.process, words.risk, words.step, words.control, words.controlledAt, words.who, words.evidence, words.frequency],
];

/** A row for each risk and each place that controls it. */
function coveredRows(node: ProcessNode, reader: ReportReader): Text[][] {
  return (node.attributes.risk ?? []).flatMap((risk) =>
    reader
      .controlsFor(node)
      .map((control) => [
        ...[processOf(reader), risk, reader.titled(node), lines(control.attributes.control ?? []), reader.titled(control)],
        ...[whoOf(control, reader), evidenceOf(control, reader), reader.frequencyOf(control)],
      ]),
  );
}

function uncoveredRows(node: ProcessNode, reader: ReportReader): Text[][] {
  if (reader.controlsFor(node).length > 0) return [];
  return (node.attributes.risk ?? []).map((risk) => [processOf(reader), risk, reader.titled(node), whoOf(node, reader)]);
}

/** What shows that the control took place, or that nothing does. */
function evidenceOf(node: ProcessNode, reader: ReportReader): Text {
  const found = reader.evidenceOf(node);
  return found.length === 0 ? reader.words.noEvidence : lines(found);
}
