/** A page of the author's as pagination sees it: its units in reading order, and what ties them together. */
import { isDataNode } from '../../model/node-kinds.ts';
import type { ChartEdge, ChartNode } from '../chart/chart.ts';
import { type PageParts, pageGraph } from '../graph/page-graph.ts';
import type { PictureSettings } from '../options.ts';
import type { Stretches } from './estimate.ts';
import { type FlowPair, readingOrder } from './reading-order.ts';
import { documentTie, flowTie, pairTies, type Tie } from './ties.ts';
import { unitsOf } from './units.ts';

export function stretchesOf(parts: PageParts, settings: PictureSettings): Stretches {
  const { chart } = parts;
  const { density } = settings;
  const graph = pageGraph(parts, [], settings);
  const { units, unitOf } = unitsOf(chart, graph, density);
  const flows = chart.edges.flatMap((edge) => {
    const [from, to] = [unitOf[edge.from]!, unitOf[edge.to]!];
    return from === to ? [] : [{ edge, from, to }];
  });
  const sequence = flows.filter(({ edge }) => edge.flow.kind === 'sequence');
  const isReturn = ({ from, to }: FlowPair) => units[to]!.phase < units[from]!.phase;
  const ahead = sequence.filter((arrow) => !isReturn(arrow));
  const read = readingOrder(units.length, [...ahead, ...letterArrows(chart.nodes, unitOf)]);
  const { goesBack, dominator } = read;
  const order = [...read.order].sort((a, b) => units[a]!.phase - units[b]!.phase);
  const back = new Set([...ahead.filter((_, i) => goesBack[i]), ...sequence.filter(isReturn)].map(({ edge }) => edge));
  const place = new Map(order.map((unit, i) => [unit, i]));
  const ties = [
    ...flows.map(({ edge, from, to }) =>
      touchesData(edge, chart.nodes) ? documentTie(from, to) : flowTie(from, to, edge.flow, units, back.has(edge)),
    ),
    ...pairTies(units, dominator),
  ].map((tie): Tie => ({ ...tie, a: place.get(tie.a)!, b: place.get(tie.b)! }));
  const at: Tie[][] = units.map(() => []);
  for (const tie of ties) {
    at[tie.a]!.push(tie);
    at[tie.b]!.push(tie);
  }
  return { units: order.map((unit) => units[unit]!), ties, at, lanes: graph.lanes.map(({ minWidth }) => minWidth), density };
}

/** From the exits of a letter to its entries: the author cut the flow there, so it ties nothing. */
function letterArrows(nodes: readonly ChartNode[], unitOf: readonly number[]): FlowPair[] {
  const circles = nodes.flatMap(({ connector }, i) => (connector ? [{ ...connector, unit: unitOf[i]! }] : []));
  const entries = new Map<string, number>();
  for (const { side, letter, unit } of circles) if (side === 'entry' && !entries.has(letter)) entries.set(letter, unit);
  return circles.flatMap(({ side, letter, unit }) => {
    const entry = side === 'exit' ? entries.get(letter) : undefined;
    return entry === undefined || entry === unit ? [] : [{ from: unit, to: entry }];
  });
}

function touchesData({ from, to }: ChartEdge, nodes: readonly ChartNode[]): boolean {
  return [nodes[from]!, nodes[to]!].some(({ source }) => source !== null && isDataNode(source));
}
