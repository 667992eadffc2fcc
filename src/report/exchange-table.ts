/**
 * The steps in the layout of Visio's Data Visualizer, which `flowc import` reads too: ids, what comes next and under which label, shape,
 * department and phase, then what a table of steps can say besides. Its head is English, since programs read it.
 */
import type { Table } from '../document/document.ts';
import { isDataNode } from '../model/node-kinds.ts';
import type { Flow, NodeAttributes, Phase, ProcessNode } from '../model/process.ts';
import { resolvedFlows } from '../model/resolved-flows.ts';
import type { ReportReader } from './reader.ts';

const HEAD = [
  ...[
    'Process Step ID',
    'Process Step Description',
    'Next Step ID',
    'Connector Label',
    'Shape Type',
    'Function',
    'Phase',
    'Role',
    'Person',
  ],
  ...['Input', 'Output', 'System', 'Time', 'Wait', 'Deadline', 'Cost', 'Control', 'Policy', 'Accounting', 'Risk', 'Description'],
];

const SHAPES: Readonly<Record<string, string>> = {
  task: 'Process',
  subprocess: 'Subprocess',
  decision: 'Decision',
  start: 'Start',
  end: 'End',
};

/** One table for all processes; ids contain the number of the process where there are several. */
export function exchangeTable(readers: readonly ReportReader[]): Table {
  const rows = readers.flatMap((reader, i) => {
    const prefix = readers.length === 1 ? '' : `${i + 1}.`;
    const steps = reader.process.nodes.filter((node) => !isDataNode(node) && !node.imported);
    return steps.map((node) => row(node, reader, prefix));
  });
  return { kind: 'table', name: 'exchange', head: HEAD, rows };
}

function row(node: ProcessNode, { process }: ReportReader, prefix: string): string[] {
  const { phases } = process;
  const { id, kind, text, lane, attributes } = node;
  const next = resolvedFlows(process).filter(({ from, to }) => from === id && to !== null);
  const labels = next.map(({ label }) => label ?? '');
  const { role, person, system, description, ...rest } = attributes;
  return [
    ...[`${prefix}${id}`, oneLine(text || kind), next.map(({ to }) => `${prefix}${to}`).join(',')],
    ...[
      labels.some((label) => label !== '') ? labels.join(',') : '',
      SHAPES[kind] ?? `${kind[0]!.toUpperCase()}${kind.slice(1)}`,
    ],
    ...[process.lanes.find((each) => each.id === lane)?.name ?? '', phaseOf(node, phases), role ?? '', person ?? ''],
    ...[documents(process.flows, id, 'to', process.nodes), documents(process.flows, id, 'from', process.nodes)],
    (system ?? []).map((each) => process.nodes.find((one) => one.id === each.node)?.text ?? each.text).join('\n'),
    ...measures(rest),
    description ?? '',
  ];
}

function phaseOf({ phase }: ProcessNode, phases: readonly Phase[]): string {
  return phase === null ? '' : oneLine(phases[phase - 1]!.title);
}

function measures({ time, wait, deadline, cost, control, policy, accounting, risk }: NodeAttributes): string[] {
  const words = (value: { readonly text: string } | undefined) => value?.text ?? '';
  return [
    ...[time, wait, deadline, cost].map(words),
    ...[control, policy, accounting, risk].map((texts) => (texts ?? []).join('\n')),
  ];
}

/** The documents that a step reads (`to` it) or writes (`from` it). */
function documents(flows: readonly Flow[], step: string, side: 'from' | 'to', nodes: readonly ProcessNode[]): string {
  const other = side === 'from' ? 'to' : 'from';
  const ids = flows.flatMap((flow) => {
    const [own, far] = [flow[side], flow[other]];
    return flow.kind === 'information' && own.kind === 'node' && own.id === step && far.kind === 'node' ? [far.id] : [];
  });
  const texts = [...new Set(ids)].flatMap((id) => nodes.find((node) => node.id === id && isDataNode(node))?.text ?? []);
  return texts.map(oneLine).join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
