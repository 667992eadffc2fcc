import { phrasesOf } from '../diagnostics/phrase.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph, reach, reachable } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'unreachable-node': { en: 'no path from a start leads to {node}', zh: '没有路径从开始通到{node}' },
  'unreachable-node.help': { en: 'lead a flow to it, or remove it', zh: '把流程线连到它，或者删除它' },
  'unreachable-node.group': {
    en: 'nor to the {others} {others|node|nodes} that it is connected with; lead a flow to one of them, or remove them',
    zh: '与它相连的另外 {others} 个节点也走不到；把流程线连到其中一个，或者删除它们',
  },
});

export const unreachableNode = defineRule({
  name: 'unreachable-node',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  behind: ['missing-start'],
  docs: {
    summary: {
      en: 'A path must lead from a start to every flow node; of each unreachable group only the first one is reported.',
      zh: '每个流程节点都要能从某个开始走到；每组走不到的节点只报告第一个。',
    },
    why: {
      en: 'A step that no run ever comes to is either forgotten work or a forgotten arrow. Both mislead those who follow the chart.',
      zh: '永远走不到的步骤，不是多余的工作，就是漏画的箭头，都会误导按图办事的人。',
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
    const reached = reachable(context);
    if (reached.size === graph.nodes.length) return;
    const known = new Set(reached);
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
