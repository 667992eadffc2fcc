/**
 * A process beyond these sizes is not laid out: the layered engine overflows the stack at about 7,000 nodes (elkjs, measured on Node 20), and a
 * picture of so many would tell nobody anything.
 */
import type { Process } from '../model/process.ts';

const MOST_NODES = 5000;
const MOST_FLOWS = 15_000;

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
  return flows.length > MOST_FLOWS ? { what: 'flows', count: flows.length, most: MOST_FLOWS } : null;
}
