import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { hasAlternative } from './helpers/branches.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'probability-sum': {
    en: 'the branches of {node} add up to {sum}%, not 100%',
    zh: '{node}各分支的概率加起来是 {sum}%，不是 100%',
  },
  'probability-sum.rest': {
    en: 'other branches state no share and would be left with less than nothing',
    zh: '其他没写概率的分支就只剩下负数了',
  },
});

export const probabilitySum = defineRule({
  name: 'probability-sum',
  category: 'decisions',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  options: {
    tolerance: {
      type: 'percent',
      default: 0.5,
      about: {
        en: 'by how many points the sum may miss 100% where every branch states its share, for rounded figures',
        zh: '各分支都写明概率时，总和与 100% 最多可以相差几个百分点，用于四舍五入的数字',
      },
    },
  },
  docs: {
    summary: {
      en: 'The probabilities of a decision’s branches add up to 100%; while some branch has none, to no more than that.',
      zh: '一个判断各分支的概率加起来是 100%；有分支没写概率时，不能超过 100%。',
    },
    why: {
      en: 'Exactly one branch is taken each time. Shares that add up to something else make every figure that is calculated from them wrong.',
      zh: '每次恰好走一个分支。概率加起来不对，由它算出的所有数字都不对。',
    },
    good: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      end refused "Request refused" in manager
      asked -> look -> ok
      ok -[yes 80%]-> done
      ok -[no 20%]-> refused
    `,
    bad: flow`
      lane manager "Manager"
      start asked "Request comes in" in manager
      task look "Look at the request" in manager
      decision ok "Approved?" in manager
      end done "Request granted" in manager
      end refused "Request refused" in manager
      asked -> look -> ok
      ok -[yes 70%]-> done
      ok -[no 20%]-> refused
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const node of graph.nodes) {
      if (node.kind !== 'decision' || !hasAlternative(node, graph)) continue;
      const stated = graph.out(node).flatMap(({ probability }) => probability ?? []);
      const sum = stated.reduce((total, each) => total + each * 100, 0);
      const isComplete = stated.length > 0 && stated.length === graph.waysOut(node);
      const slack = isComplete ? context.options.tolerance : 0;
      if (sum - 100 <= slack + ROUNDING && !(isComplete && 100 - sum > slack + ROUNDING)) continue;
      yield {
        on: node,
        message: phrase('probability-sum', { node: named(node), sum: Math.round(sum * 100) / 100 }),
        help: isComplete ? null : phrase('probability-sum.rest'),
      };
    }
  },
});

/** Binary fractions do not add up to the last digit. */
const ROUNDING = 1e-6;
