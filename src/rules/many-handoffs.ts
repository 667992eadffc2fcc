import { phrasesOf } from '../diagnostics/phrase.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { RuleContext } from './engine/rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { takesWork } from './helpers/lanes.ts';

const phrase = phrasesOf({
  'many-handoffs': { en: 'even the shortest path changes its lane {changes} times', zh: '最短的路径也要换 {changes} 次泳道' },
  'many-handoffs.help': { en: 'give neighbouring steps to one department', zh: '把相邻的步骤交给同一个部门' },
});

export const manyHandoffs = defineRule({
  name: 'many-handoffs',
  category: 'efficiency',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  options: {
    max: {
      type: 'count',
      default: 8,
      about: { en: 'how often the shortest path may change its lane', zh: '最短路径最多可以换几次泳道' },
    },
  },
  docs: {
    summary: {
      en: 'The shortest path from a start to an ending does not change its lane more than eight times.',
      zh: '从开始到结束的最短路径换泳道不应超过八次。',
    },
    why: {
      en: 'At each handover work waits and knowledge is lost. If even the shortest run goes through so many hands, the work is cut too small.',
      zh: '每次交接，工作都要等待，信息也会走样。连最短的路都要经过这么多人，说明分工太细。',
    },
    good: flow`
      lane sales "Sales"
      lane store "Warehouse"
      start asked "Order comes in" in sales
      task check "Check the stock" in store
      task bill "Write the invoice" in sales
      end done "Order closed" in sales
      asked -> check -> bill -> done
    `,
    bad: flow`
      lane a "Sales"
      lane b "Warehouse"
      lane c "Accounts"
      start asked "Order comes in" in a
      task check "Check the stock" in b
      task price "Set the price" in c
      task confirm "Confirm the order" in a
      task pack "Pack the goods" in b
      task bill "Write the invoice" in c
      task sign "Sign the invoice" in a
      task load "Load the goods" in b
      task collect "Collect the money" in c
      end done "Order closed" in a
      asked -> check -> price -> confirm -> pack -> bill -> sign -> load -> collect -> done
    `,
  },
  *check(context) {
    const changes = changesOnShortestPath(context);
    if (changes === null || changes <= context.options.max) return;
    yield { on: context.process, message: phrase('many-handoffs', { changes }), help: phrase('many-handoffs.help') };
  },
});

/** How often the shortest path from a start to a terminal changes its lane, the least of equally short ones; null without a path. */
function changesOnShortestPath(context: RuleContext<unknown>): number | null {
  const { starts, terminals, out } = flowGraph(context);
  const seen = new Set<ProcessNode>();
  // What is equally far from a start, with the lane the work was last in and how often it has changed: the fewest for each lane.
  let front = new Map<ProcessNode, Map<string | null, number>>([...starts].map((start) => [start, new Map([[start.lane, 0]])]));
  while (front.size > 0) {
    const ended = [...front].filter(([node]) => terminals.has(node)).flatMap(([, found]) => [...found.values()]);
    if (ended.length > 0) return Math.min(...ended);
    for (const node of front.keys()) seen.add(node);
    const next = new Map<ProcessNode, Map<string | null, number>>();
    for (const [node, found] of front) {
      for (const { to } of out(node)) {
        if (seen.has(to)) continue;
        const there = next.get(to) ?? new Map<string | null, number>();
        for (const [lane, changes] of found) {
          const into = takesWork(to) && to.lane !== null ? to.lane : lane;
          const total = changes + (lane !== null && into !== lane ? 1 : 0);
          there.set(into, Math.min(there.get(into) ?? total, total));
        }
        next.set(to, there);
      }
    }
    front = next;
  }
  return null;
}
