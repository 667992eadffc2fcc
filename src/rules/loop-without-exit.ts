import { phrasesOf } from '../diagnostics/phrase.ts';
import { components } from '../model/graph/components.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph, reach } from './helpers/flow-graph.ts';
import { titleOf } from './helpers/node-words.ts';
import { perProcess } from './helpers/per-process.ts';
import { soundness } from './soundness/judge.ts';

/**
 * From where a token can come to rest: it, and all that it is split into, can get to a terminal if the decisions favour it. The nodes from
 * which work can end: terminals; a fork or join if it can from all that it leads to, any other node if it can from one of them. The least
 * such set, found backwards from the terminals; linear.
 */
const canEnd = perProcess((facts): ReadonlySet<ProcessNode> => {
  const graph = flowGraph(facts);
  const found = new Set<ProcessNode>(graph.terminals);
  const waiting = new Map<ProcessNode, Set<ProcessNode>>();
  for (const node of found) {
    for (const { from } of graph.into(node)) {
      if (from.kind !== 'fork' && from.kind !== 'join') {
        found.add(from);
        continue;
      }
      const open = waiting.get(from) ?? new Set(graph.next(from));
      waiting.set(from, open);
      open.delete(node);
      if (open.size === 0) found.add(from);
    }
  }
  return found;
});

const phrase = phrasesOf({
  'loop-without-exit': { en: 'no way leads out of the loop {round}', zh: '循环 {round} 没有出口' },
  'loop-without-exit.help': {
    en: 'lead a branch of a decision in the loop to an end',
    zh: '在循环里用一个判断，让其中一个分支通到结束',
  },
});

export const loopWithoutExit = defineRule({
  name: 'loop-without-exit',
  category: 'soundness',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  behind: ['missing-start', 'missing-end', 'unreachable-node', 'dead-end', 'terminator-in-middle', 'implicit-split'],
  docs: {
    summary: { en: 'From every loop some way leads out, to an ending.', zh: '每个循环都要有路走出去，通到结束。' },
    why: {
      en: 'Work that has come into such a loop goes round for ever; the process never ends.',
      zh: '工作进了这样的循环，就一直转下去，流程永远结束不了。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      decision ok "Order complete?" in sales
      task ask "Ask the customer" in sales
      end done "Order taken" in sales
      asked -> check -> ok
      ok -[yes]-> done
      ok -[no]-> ask -> check
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      decision ok "Order complete?" in sales
      task ask "Ask the customer" in sales
      task wait "Wait for the answer" in sales
      end done "Order taken" in sales
      asked -> check -> ok
      ok -[yes]-> done
      ok -[no]-> ask -> wait -> ask
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    const ending = canEnd(context);
    if (!graph.isWhole) return;
    const lost = graph.nodes.filter((node) => !ending.has(node));
    if (lost.length === 0) return;
    const leading = reach(graph.terminals, (node) => graph.into(node).map(({ from }) => from));
    const next = (node: ProcessNode) => graph.out(node).flatMap(({ to }) => (ending.has(to) ? [] : to));
    const order = new Map(graph.nodes.map((node, i) => [node, i]));
    for (const component of components(lost, next)) {
      const members = new Set(component);
      const first = component.reduce((a, b) => (order.get(a)! < order.get(b)! ? a : b));
      const round = shortestRound(first, (node) => next(node).filter((to) => members.has(to)));
      // A way out that a fork takes besides going round is mostly reported as work that meets.
      const isToldOtherwise = component.some((node) => leading.has(node)) && soundness(context).meetings.length > 0;
      if (round === null || isToldOtherwise) continue;
      yield {
        on: first,
        message: phrase('loop-without-exit', { round: shortened(round) }),
        help: phrase('loop-without-exit.help'),
      };
    }
  },
});

/** The nodes of a shortest way from a node back to it, the node first; null where there is none. */
function shortestRound(start: ProcessNode, next: (node: ProcessNode) => readonly ProcessNode[]): ProcessNode[] | null {
  const cameFrom = new Map<ProcessNode, ProcessNode | null>(next(start).map((node) => [node, null]));
  for (const node of cameFrom.keys()) {
    if (node === start) {
      const round = [];
      for (let at = cameFrom.get(start); at != null; at = cameFrom.get(at)) round.unshift(at);
      return [start, ...round];
    }
    for (const to of next(node)) if (!cameFrom.has(to)) cameFrom.set(to, node);
  }
  return null;
}

const MOST_NAMED = 6;

function shortened(round: readonly ProcessNode[]): string {
  const titles = round.map((node) => `"${titleOf(node)}"`);
  const shown = titles.length > MOST_NAMED ? [...titles.slice(0, MOST_NAMED - 1), '…'] : titles;
  return [...shown, titles[0]].join(' → ');
}
