/**
 * A process beyond these sizes is not laid out: the layered engine overflows the stack at about 7,000 nodes (elkjs, measured on Node 20), and a
 * picture of so many, or of nodes that all lead to one another, would tell nobody anything.
 */
import type { Process } from '../model/process.ts';

const MOST_NODES = 5000;
const MOST_FLOWS = 15_000;
/** Arrows that cross each other cost more than those that lead along: a process of few nodes may have fewer. */
const FLOWS_OF_ANY = 2000;
const FLOWS_PER_NODE = 3;

/** What there is too much of on one page, and how many there may be; null where the process can be drawn. */
export function tooLarge({
  nodes,
  flows,
  pages,
}: Process): { readonly what: 'nodes' | 'flows'; readonly count: number; readonly most: number } | null {
  const perPage = new Map<number, number>(pages.map(({ number }) => [number, 0]));
  for (const { page } of nodes) perPage.set(page, (perPage.get(page) ?? 0) + 1);
  const most = [...perPage.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most > MOST_NODES) return { what: 'nodes', count: most, most: MOST_NODES };
  const mostFlows = Math.min(MOST_FLOWS, FLOWS_OF_ANY + FLOWS_PER_NODE * nodes.length);
  return flows.length > mostFlows ? { what: 'flows', count: flows.length, most: mostFlows } : null;
}
