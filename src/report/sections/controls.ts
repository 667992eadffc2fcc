/** The internal rules that apply, the accounting entries that steps cause, and the key control points. */

import { type Block, heading, paragraph, table } from '../../document/document.ts';
import { controlsOf } from '../../layout/facts/control.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { Reader } from '../reader.ts';

export function controlsSection(reader: Reader): Block[] {
  const { words, order, title } = reader;
  const lists = (of: (node: ProcessNode) => readonly string[] | undefined) => {
    const steps = new Map<string, ProcessNode[]>();
    for (const node of order) for (const text of of(node) ?? []) steps.set(text, [...(steps.get(text) ?? []), node]);
    return [...steps].map(([text, nodes]) => [text, nodes.map(title).join('\n')]);
  };
  const parts = [
    {
      name: words.policies,
      blocks: table(
        'rules',
        [words.policy, words.step],
        lists(({ attributes }) => attributes.policy),
      ),
    },
    {
      name: words.accounting,
      blocks: table(
        'accounting',
        [words.entry, words.step],
        lists(({ attributes }) => attributes.accounting),
      ),
    },
    { name: words.points, blocks: controlTable(reader) },
  ].filter(({ blocks }) => blocks.length > 0);
  const body = parts.flatMap(({ name, blocks }) => [heading(2, name), ...blocks]);
  return [heading(1, words.controls), ...(body.length === 0 ? [paragraph(words.none)] : body)];
}

/** The evidence of a control is what its step writes, else what the steps right behind it write, and the systems that they use. */
function controlTable(reader: Reader): Block[] {
  const { words, order, title, who } = reader;
  const traces = (node: ProcessNode) => [
    ...reader.writes(node).map(({ text }) => text),
    ...(node.attributes.system ?? []).map(({ text }) => text),
  ];
  const evidence = (node: ProcessNode) => {
    const own = traces(node);
    const found = own.length > 0 ? own : reader.out(node).flatMap(({ target }) => traces(target));
    return [...new Set(found)].join('\n');
  };
  const rows = order.flatMap((node) =>
    controlsOf(node).map(({ number, ensures }) => [
      ...[number ?? '', ensures ?? '', title(node), who(node), (node.attributes.risk ?? []).join('\n'), evidence(node)],
    ]),
  );
  return table('controls', [words.number, words.ensures, words.step, words.who, words.risk, words.evidence], rows);
}
