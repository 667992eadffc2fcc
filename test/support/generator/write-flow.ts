/** Writes a planned process as `.flow` text, its flows in chains as an author would. */
import { groupBy } from '../../../src/diagnostics/group-by.ts';
import type { Plan, PlannedFlow, PlannedLane, PlannedNode, ProcessShape } from './plan.ts';

const LONGEST_CHAIN = 6;

export function writeFlow(plan: Plan, title: string, shape: ProcessShape): string {
  const sections = [writeHeader(title, shape), writeLanes(plan), writeNodes(plan), writeFlows(plan), writeNotes(plan)];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function writeHeader(title: string, shape: ProcessShape): string {
  const show = shape.facts ? '\n  show: [number, role, time, cost, policy]' : '';
  return `process ${quote(title)} {\n  owner: "Administration"\n  customer: "The customer"${show}\n}`;
}

function writeLanes({ lanes }: Plan): string {
  const children = groupBy(lanes, ({ parent }) => parent);
  const write = (lane: PlannedLane, indent: string): string[] => {
    const head = `${indent}lane ${lane.id} ${quote(lane.name)}`;
    const inner = (children.get(lane.id) ?? []).flatMap((child) => write(child, `${indent}  `));
    if (inner.length > 0) return [`${head} {`, ...inner, `${indent}}`];
    return [lane.external ? `${head} { external }` : head];
  };
  return (children.get(null) ?? []).flatMap((lane) => write(lane, '')).join('\n');
}

function writeNodes({ nodes }: Plan): string {
  let page = 1;
  const lines: string[] = [];
  for (const node of nodes) {
    if (node.page > page) lines.push('', `page "Part ${node.page}"`);
    page = node.page;
    lines.push(writeNode(node));
  }
  return lines.join('\n');
}

function writeNode({ kind, id, text, lane, attributes }: PlannedNode): string {
  const parts = [kind, id];
  if (text !== '') parts.push(quote(text));
  if (lane !== null) parts.push('in', lane);
  if (attributes.length > 0) parts.push(`{ ${attributes.join(', ')} }`);
  return parts.join(' ');
}

function writeFlows({ flows }: Plan): string {
  const lines: string[] = [];
  let chain = '';
  let length = 0;
  let last: PlannedFlow | null = null;
  for (const flow of flows) {
    const goesOn = last?.to === flow.from && !flow.from.startsWith('@') && last.kind === flow.kind && length < LONGEST_CHAIN;
    if (!goesOn && chain !== '') lines.push(chain);
    chain = `${goesOn ? chain : flow.from} ${arrow(flow)} ${flow.to}`;
    length = goesOn ? length + 1 : 1;
    last = flow;
  }
  return [...lines, chain].join('\n').trimEnd();
}

function arrow({ kind, label }: PlannedFlow): string {
  const [tail, head] = kind === 'sequence' ? ['-', '->'] : ['~', '~>'];
  return label === null ? head : `${tail}[${label}]${head}`;
}

function writeNotes({ notes }: Plan): string {
  return notes.map(({ text, on }) => `note ${quote(text)} on ${on.join(', ')}`).join('\n');
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
