import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { hasAlternative } from './helpers/branches.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'decision-without-alternative.none': { en: '{node} has no way out', zh: '{node}没有出口' },
  'decision-without-alternative.one': { en: '{node} has only one way out', zh: '{node}只有一个出口' },
  'decision-without-alternative.same': { en: 'every way out of {node} leads to {target}', zh: '{node}的所有出口都通向{target}' },
  'decision-without-alternative.help': {
    en: 'draw where each answer leads; where there is nothing to decide, make it a task',
    zh: '画出每个答案通向哪里；如果没有什么可判断的，请改用任务',
  },
});

export const decisionWithoutAlternative = defineRule({
  name: 'decision-without-alternative',
  category: 'decisions',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: { en: 'A decision needs at least two ways out, to different nodes.', zh: '判断至少要有两个出口，通向不同的节点。' },
    why: {
      en: 'A decision has one way in and several ways out, of which exactly one is taken. With one way out nothing is decided.',
      zh: '判断有一个入口和几个出口，每次恰好走其中一个。只有一个出口，就没有什么可判断的。',
    },
    good: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      end refused "Request refused" in manager
      asked -> look -> ok
      ok -[yes]-> done
      ok -[no]-> refused
    `,
    bad: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      asked -> look -> ok
      ok -[yes]-> done
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const node of graph.nodes) {
      if (node.kind !== 'decision' || hasAlternative(node, graph)) continue;
      const ways = graph.waysOut(node);
      if (graph.lacksExit || (ways === 0 && graph.terminals.size === 0)) continue;
      const values = { node: named(node) };
      const target = graph.out(node)[0]?.to;
      yield {
        on: node,
        message:
          ways === 0
            ? phrase('decision-without-alternative.none', values)
            : ways === 1
              ? phrase('decision-without-alternative.one', values)
              : phrase('decision-without-alternative.same', { ...values, target: named(target!) }),
        help: phrase('decision-without-alternative.help'),
      };
    }
  },
});
