/**
 * The classic page of three columns, input, process, output: every step stands in the middle one, what it reads left of it and what it writes
 * right of it. Lanes are not drawn, so a step says itself who does it, and a document to whom it goes.
 */

import { isDataNode } from '../../model/node-kinds.ts';
import type { Lane, Process, ProcessNode } from '../../model/process.ts';
import { type PictureLang, wordsOf } from '../words/picture-words.ts';
import type { ChartEdge, ChartNode } from './chart.ts';
import type { PageChart } from './page-chart.ts';

/** The process as if it had only the three columns for lanes. */
export function inThreeColumns(process: Process): Process {
  const column = (node: ProcessNode) => (isDataNode(node) ? null : 'process');
  const nodes = process.nodes.map((node) => ({ ...node, lane: column(node) }));
  return { ...process, nodes, lanes: threeColumns(process) };
}

function threeColumns({ lang, span }: Process): Lane[] {
  const words = wordsOf(lang);
  const ids = ['input', 'process', 'output'] as const;
  return ids.map((id) => ({ id, name: words[id], parent: null, attributes: {}, imported: false, span }));
}

/** Puts the data symbols of a chart of that process into the outer columns, and says in words what went to a lane of the process as written. */
export function ipoChart(chart: PageChart, { lanes, lang }: Process): PageChart {
  const columns = new Map<number, string | null>();
  chart.nodes.forEach((node, i) => {
    columns.set(i, node.source && isDataNode(node.source) ? outerColumn(node, columns, chart, i) : node.lane);
  });
  const parties = partiesOf(chart, lanes, lang);
  const kept = chart.nodes.flatMap(({ kind }, i) => (kind === 'anchor' ? [] : [i]));
  const index = new Map(kept.map((old, i) => [old, i]));
  const nodes = kept.map((i): ChartNode => {
    const node = chart.nodes[i]!;
    const host = node.host && { ...node.host, node: index.get(node.host.node)! };
    return { ...node, lane: columns.get(i) ?? null, host, parties: parties.get(i) ?? [] };
  });
  const edges = chart.edges.flatMap((edge): ChartEdge[] => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
  return { ...chart, nodes: withStacks(nodes), edges, lanes: new Set(['input', 'process', 'output']) };
}

/** Several documents that a step reads stand above one another left of it, and those that it writes right of it. */
function withStacks(nodes: readonly ChartNode[]): ChartNode[] {
  const columns = new Map<string, number[]>();
  const carriers = new Set(nodes.flatMap(({ host }) => host?.node ?? []));
  nodes.forEach(({ host, lane }, i) => {
    if (host === null || lane === 'process' || nodes[host.node]!.lane !== 'process') return;
    const key = `${host.node} ${lane}`;
    columns.set(key, [...(columns.get(key) ?? []), i]);
  });
  const stacked = new Map<number, ChartNode['host']>();
  for (const column of columns.values()) {
    const root = column.find((i) => carriers.has(i)) ?? column[(column.length - 1) >> 1]!;
    for (const i of column) {
      if (i === root || carriers.has(i)) continue;
      stacked.set(i, { node: root, side: nodes[i]!.lane === 'input' ? 'right' : 'left', stacked: true });
    }
  }
  return nodes.map((node, i) => ({ ...node, host: stacked.get(i) ?? node.host }));
}

function outerColumn(
  { host }: ChartNode,
  columns: ReadonlyMap<number, string | null>,
  { edges }: PageChart,
  index: number,
): string {
  const beside = host && columns.get(host.node);
  if (beside === 'input' || beside === 'output') return beside;
  const written = host ? host.side === 'right' : edges.some(({ to }) => to === index);
  return written ? 'output' : 'input';
}

/** `to Customer`, `from Customer` by the node at the other end. */
function partiesOf({ nodes, edges }: PageChart, lanes: readonly Lane[], lang: PictureLang): Map<number, string[]> {
  const names = new Map(lanes.map(({ id, name }) => [id, name]));
  const words = wordsOf(lang);
  const parties = new Map<number, string[]>();
  const add = (node: number, text: string) => parties.set(node, [...(parties.get(node) ?? []), text]);
  for (const { from, to } of edges) {
    const [source, target] = [nodes[from]!, nodes[to]!];
    if (target.kind === 'anchor') add(from, words.to(names.get(target.id) ?? target.id));
    if (source.kind === 'anchor') add(to, words.from(names.get(source.id) ?? source.id));
  }
  return parties;
}
