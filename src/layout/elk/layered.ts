/**
 * The layered engine: elkjs' layered algorithm (Sugiyama, Tagawa, Toda 1981 as Schulze, Spönemann, von Hanxleden 2014 built it) behind one
 * function of plain data. It breaks cycles that are tangled, gives the layers, and spreads the nodes of each in the author's order: crossings
 * are left to the phases that know lanes. ELK's vocabulary stays here. It is loaded when the first drawing needs it.
 */
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

export interface EngineEdge {
  readonly from: number;
  readonly to: number;
  /** How much the edge wants to run forwards: whole numbers from 0. */
  readonly priority: number;
}

/** For each node the layer from 0 and the position across the layer; only comparisons mean something. */
export interface EngineAnswer {
  readonly layer: readonly number[];
  readonly across: readonly number[];
}

export type LayeredEngine = (nodeCount: number, edges: readonly EngineEdge[]) => Promise<EngineAnswer>;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.separateConnectedComponents': 'false',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.crossingMinimization.strategy': 'NONE',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
};
const SIZE = 10;

let engine: Promise<ELK> | null = null;

async function start(): Promise<ELK> {
  const { newElk } = await import('./elk.ts');
  return newElk();
}

/** The last question and its answer: a page whose notes find no room is laid out anew, with the same blocks and edges. */
let last: { readonly question: string; readonly answer: Promise<EngineAnswer> } | null = null;

export const elkLayered: LayeredEngine = (nodeCount, edges) => {
  const question = JSON.stringify([nodeCount, edges]);
  if (last?.question !== question) last = { question, answer: ask(nodeCount, edges) };
  return last.answer;
};

async function ask(nodeCount: number, edges: readonly EngineEdge[]): Promise<EngineAnswer> {
  engine ??= start();
  const root: ElkNode = {
    id: 'root',
    layoutOptions: OPTIONS,
    children: Array.from({ length: nodeCount }, (_, i) => ({ id: `n${i}`, width: SIZE, height: SIZE })),
    edges: edges.map((edge, i) => ({
      id: `e${i}`,
      sources: [`n${edge.from}`],
      targets: [`n${edge.to}`],
      layoutOptions: { 'elk.layered.priority.direction': String(edge.priority) },
    })),
  };
  const placed = (await (await engine).layout(root)).children ?? [];
  return { layer: ranks(placed.map((node) => node.y ?? 0)), across: placed.map((node) => node.x ?? 0) };
}

/** Equal values get equal whole numbers, in their order from 0. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, i) => [value, i]));
  return values.map((value) => rank.get(value)!);
}
