import { phrase } from '../diagnostics/phrase.ts';
import type { ProcessNode } from '../model/process.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule } from './engine/rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { reach, reachable } from './helpers/reach.ts';
import { named } from './helpers/words.ts';

export const unreachableNode = defineRule({
  name: 'unreachable-node',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  fixable: null,
  behind: ['missing-start'],
  docs: {
    en: {
      summary: 'A path must lead from a start to every flow node; of each unreachable group the first one is told.',
      why: 'A step that no run ever comes to is either forgotten work or a forgotten arrow. Both mislead those who follow the chart.',
    },
    zh: {
      summary: '每个流程节点都要能从某个开始走到；每组走不到的节点只报告第一个。',
      why: '永远走不到的步骤，不是多余的工作，就是漏画的箭头，都会误导按图办事的人。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task check "Check the stock" in sales
      task answer "Quote the price" in sales
      end done "Price quoted" in sales
      asked -> check -> answer -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task check "Check the stock" in sales
      task answer "Quote the price" in sales
      end done "Price quoted" in sales
      asked -> answer -> done
      check -> answer
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    const known = new Set(reachable(context));
    const neighbours = (node: ProcessNode) =>
      [...graph.out(node).map(({ to }) => to), ...graph.into(node).map(({ from }) => from)].filter((each) => !known.has(each));
    for (const node of graph.nodes) {
      if (known.has(node)) continue;
      const group = reach([node], neighbours);
      for (const each of group) known.add(each);
      const others = group.size - 1;
      yield {
        on: node,
        message: phrase('unreachable-node', { node: named(node) }),
        help: others === 0 ? phrase('unreachable-node.help') : phrase('unreachable-node.group', { others }),
      };
    }
  },
});
