/** The internal rules that apply, the accounting entries that steps cause, the key control points, and the risks that none of them meets. */
import { type Block, heading, paragraph, table } from '../../document/document.ts';
import { lines, type Text } from '../../document/text.ts';
import { controlsOf } from '../../layout/chart/control.ts';
import type { ProcessNode } from '../../model/process.ts';
import { oneLine, type Reader } from '../reader.ts';
import type { Words } from '../words.ts';
import { whoOf } from './steps.ts';

export function controlBlocks(readers: readonly Reader[], words: Words): Block[] {
  const of = (row: (node: ProcessNode, reader: Reader) => Text[][]) =>
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
    [words.risks, table('risks', [words.risk, words.step, words.who], of(riskRows))],
  ] as const;
  const body = parts.flatMap(([name, blocks], i) =>
    blocks.length === 0 ? [] : [heading(2, name, `controls.${i + 1}`), ...blocks],
  );
  return body.length === 0 ? [paragraph(words.none)] : body;
}

/** Each text once, with the steps that have it. */
function usesOf(readers: readonly Reader[], of: (node: ProcessNode) => readonly string[] | undefined): Text[][] {
  const steps = new Map<string, Text[]>();
  for (const reader of readers)
    for (const node of reader.order)
      for (const text of new Set(of(node) ?? [])) steps.set(text, [...(steps.get(text) ?? []), reader.titled(node)]);
  return [...steps].map(([text, titles]) => [text, lines(titles)]);
}

const controlHead = (words: Words) => [words.number, words.ensures, words.step, words.who, words.risk, words.evidence];

function controlRows(node: ProcessNode, reader: Reader): Text[][] {
  return controlsOf(node).map(({ number, ensures }) => [
    ...[number ?? '', ensures ?? '', reader.titled(node), whoOf(node, reader)],
    ...[lines(node.attributes.risk ?? []), evidenceOf(node, reader)],
  ]);
}

/** The evidence of a control is what its step writes, else what the steps right behind it write, and the systems that they use. */
function evidenceOf(node: ProcessNode, reader: Reader): string {
  const traces = (step: ProcessNode) => [...reader.writes(step).map(({ data }) => oneLine(data.text)), ...reader.systems(step)];
  const own = traces(node);
  const found = own.length > 0 ? own : reader.out(node).flatMap((way) => traces(way.node));
  return [...new Set(found)].join('\n');
}

function riskRows(node: ProcessNode, reader: Reader): Text[][] {
  if (node.attributes.control) return [];
  return (node.attributes.risk ?? []).map((risk) => [risk, reader.titled(node), whoOf(node, reader)]);
}
