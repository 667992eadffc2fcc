/**
 * The layered engine: elkjs' layered algorithm (Sugiyama, Tagawa, Toda 1981 as Schulze, Spönemann, von Hanxleden 2014 built it) behind one
 * function of plain data. It breaks cycles and gives the layers; crossings are left to the phases that know lanes. ELK's vocabulary stays
 * here. It is loaded when the first drawing asks.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Elk } from './elk.ts';

export interface EngineEdge {
  readonly from: number;
  readonly to: number;
}

/** For each node its layer, from 0. */
export type LayeredEngine = (nodeCount: number, edges: readonly EngineEdge[]) => Promise<readonly number[]>;

/** The layers follow one another to the right, as the algorithm works inside: for another direction it turns the graph before and after. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.separateConnectedComponents': 'false',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.crossingMinimization.strategy': 'NONE',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
};
const SIZE = 10;

let engine: Promise<Elk> | null = null;

async function start(): Promise<Elk> {
  const { newElk } = await import('./elk.ts');
  return newElk();
}

/** Answers to the last questions, the oldest first: a page whose notes find no room is laid out again, and a preview asks at each key stroke. */
const answers = new Map<string, Promise<readonly number[]>>();
const REMEMBERED = 64;

export const elkLayered: LayeredEngine = (nodeCount, edges) => {
  const question = JSON.stringify([nodeCount, edges]);
  const answer = answers.get(question) ?? ask(nodeCount, edges);
  answers.delete(question);
  answers.set(question, answer);
  if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value!);
  return answer;
};

async function ask(nodeCount: number, edges: readonly EngineEdge[]): Promise<readonly number[]> {
  engine ??= start();
  const root: ElkNode = {
    id: 'root',
    layoutOptions: OPTIONS,
    children: Array.from({ length: nodeCount }, (_, i) => ({ id: `n${i}`, width: SIZE, height: SIZE })),
    edges: edges.map((edge, i) => ({ id: `e${i}`, sources: [`n${edge.from}`], targets: [`n${edge.to}`] })),
  };
  const placed = (await engine)(root).children ?? [];
  return ranks(placed.map((node) => node.x ?? 0));
}

/** Equal values get equal whole numbers, in their order from 0. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, i) => [value, i]));
  return values.map((value) => rank.get(value)!);
}
