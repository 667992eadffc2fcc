/**
 * The steps in the layout of Visio's Data Visualizer, which `flowc import` reads too: ids, what comes next and under which label, shape,
 * department and phase, then what a table of steps can say besides. Its head is English, since programs read it.
 */
import { groupBy } from '../diagnostics/group-by.ts';
import type { Table } from '../document/document.ts';
import { isDataNode } from '../model/node-kinds.ts';
import type { Flow, FlowEnd, NodeAttributes, Phase, Process, ProcessNode } from '../model/process.ts';
import { type ResolvedFlow, resolvedFlows } from '../model/resolved-flows.ts';
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
    const links = linksOf(reader.process);
    return steps.map((node) => row(node, reader, links, prefix));
  });
  return { kind: 'table', name: 'exchange', head: HEAD, rows };
}

/** What the rows look up, by the ids of steps and nodes. */
interface ExchangeLinks {
  readonly next: ReadonlyMap<string | null, readonly ResolvedFlow[]>;
  readonly into: ReadonlyMap<string, readonly Flow[]>;
  readonly out: ReadonlyMap<string, readonly Flow[]>;
  readonly nodes: ReadonlyMap<string, ProcessNode>;
}

function linksOf(process: Process): ExchangeLinks {
  const resolved = resolvedFlows(process).filter(({ to }) => to !== null);
  const information = process.flows.filter(({ kind }) => kind === 'information');
  return {
    next: groupBy(resolved, ({ from }) => from),
    into: groupBy(information, ({ to }) => nodeId(to)),
    out: groupBy(information, ({ from }) => nodeId(from)),
    nodes: new Map(process.nodes.map((node) => [node.id, node])),
  };
}

/** No node is called by the empty name. */
const nodeId = (end: FlowEnd): string => (end.kind === 'node' ? end.id : '');

function row(node: ProcessNode, { process }: ReportReader, links: ExchangeLinks, prefix: string): string[] {
  const { phases } = process;
  const { id, kind, text, lane, attributes } = node;
  const next = links.next.get(id) ?? [];
  const labels = next.map(({ label }) => label ?? '');
  const { role, person, system, description, ...rest } = attributes;
  return [
    ...[`${prefix}${id}`, oneLine(text || kind), next.map(({ to }) => `${prefix}${to}`).join(',')],
    ...[
      labels.some((label) => label !== '') ? labels.join(',') : '',
      SHAPES[kind] ?? `${kind[0]!.toUpperCase()}${kind.slice(1)}`,
    ],
    ...[process.lanes.find((each) => each.id === lane)?.name ?? '', phaseOf(node, phases), role ?? '', person ?? ''],
    ...[documents(links.into.get(id), 'from', links), documents(links.out.get(id), 'to', links)],
    (system ?? []).map((each) => links.nodes.get(each.node ?? '')?.text ?? each.text).join('\n'),
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

/** The documents at the `far` ends of flows, each once. */
function documents(flows: readonly Flow[] | undefined, far: 'from' | 'to', { nodes }: ExchangeLinks): string {
  const ids = new Set((flows ?? []).map((flow) => nodeId(flow[far])));
  return [...ids]
    .flatMap((id) => {
      const node = nodes.get(id);
      return node !== undefined && isDataNode(node) ? [oneLine(node.text)] : [];
    })
    .join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
