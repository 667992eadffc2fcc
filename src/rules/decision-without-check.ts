import { phrasesOf } from '../diagnostics/phrase.ts';
import { owners, sameOwner } from '../model/lanes.ts';
import { isJunction, isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { type FlowGraph, flowGraph, reach } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'decision-without-check': { en: 'nothing is done between {start} and {node}', zh: '{start}和{node}之间没有任何活动' },
  'decision-without-check.help': {
    en: 'draw the step in which somebody checks what is decided on',
    zh: '画出作判断之前的检查步骤',
  },
  'decision-without-check.decider': {
    en: 'the last step before {node} is {step} of somebody else',
    zh: '{node}之前的最后一步是别人的{step}',
  },
  'decision-without-check.decider-help': { en: 'draw the step in which the decider checks', zh: '画出判断者本人的检查步骤' },
});

export const decisionWithoutCheck = defineRule({
  name: 'decision-without-check',
  category: 'control',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  options: {
    by: {
      type: 'choice',
      default: 'anyone',
      words: ['anyone', 'decider'],
      about: {
        en: 'who must have done the last step before a decision: anyone, or the decider',
        zh: '判断前的最后一个步骤由谁来做：任何人（anyone），或者判断者本人（decider）',
      },
    },
  },
  docs: {
    summary: {
      en: 'Before a decision somebody does something: a step lies between it and every start.',
      zh: '判断之前要有人工活动：判断与每个开始之间都要有步骤。',
    },
    why: {
      en: 'Someone checks, then decides. A decision that stands right behind the start is taken on nothing.',
      zh: '先有人检查，再作决定。紧跟在开始后面的判断没有依据。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      decision ok "Order complete?" in sales
      end done "Order taken" in sales
      end back "Order sent back" in sales
      asked -> check -> ok
      ok -[yes]-> done
      ok -[no]-> back
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      decision ok "Order complete?" in sales
      end done "Order taken" in sales
      end back "Order sent back" in sales
      asked -> ok
      ok -[yes]-> done
      ok -[no]-> back
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    const ownerOf = owners(context.process);
    for (const node of graph.nodes) {
      if (node.kind !== 'decision') continue;
      const before = directlyBefore(node, graph);
      const start = before.find(({ kind }) => kind === 'start');
      const stranger = before.find((each) => isStep(each) && !sameOwner(ownerOf(each), ownerOf(node)));
      if (start) {
        yield {
          on: node,
          message: phrase('decision-without-check', { node: named(node), start: named(start) }),
          help: phrase('decision-without-check.help'),
        };
      } else if (context.options.by === 'decider' && stranger) {
        yield {
          on: node,
          message: phrase('decision-without-check.decider', { node: named(node), step: named(stranger) }),
          help: phrase('decision-without-check.decider-help'),
        };
      }
    }
  },
});

/**
 * The starts and steps met first when going back over forks, joins and delays. Not over decisions: where nothing was done before the first of
 * several, the first is at fault.
 */
function directlyBefore(decision: ProcessNode, { into }: FlowGraph): ProcessNode[] {
  const passes = (node: ProcessNode) => isJunction(node) || node.kind === 'delay';
  const before = (node: ProcessNode) => (node === decision || passes(node) ? into(node).map(({ from }) => from) : []);
  return [...reach([decision], before)].filter((node) => node.kind === 'start' || isStep(node));
}
