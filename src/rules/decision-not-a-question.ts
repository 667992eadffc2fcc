import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { isApproval, isQuestion, isYesNo } from './helpers/branches.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { isBlank, named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'decision-not-a-question': { en: '{node} is answered by yes or no but asks nothing', zh: '{node}用“是”“否”回答，却不是问句' },
  'decision-not-a-question.help': { en: 'write it as a question, such as "… in order?"', zh: '写成问句，例如“……是否合格？”' },
});

export const decisionNotAQuestion = defineRule({
  name: 'decision-not-a-question',
  category: 'decisions',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  fixable: 'suggestion',
  docs: {
    summary: {
      en: 'A decision that is answered by yes or no asks a question, or is an approval.',
      zh: '用“是”“否”回答的判断要写成问句，或者是审批。',
    },
    why: {
      en: '“Price” cannot be answered by yes. “Price within the limit?” can, and everybody answers the same thing.',
      zh: '对“价格”没法回答“是”。写成“价格在限额内吗？”，大家回答的才是同一件事。',
    },
    good: flow`
      lane manager "Manager"
      start asked "Offer comes in" in manager
      task look "Look at the offer" in manager
      decision ok "Price within the limit?" in manager
      end done "Offer taken" in manager
      end refused "Offer refused" in manager
      asked -> look -> ok
      ok -[yes]-> done
      ok -[no]-> refused
    `,
    bad: flow`
      lane manager "Manager"
      start asked "Offer comes in" in manager
      task look "Look at the offer" in manager
      decision ok "Price" in manager
      end done "Offer taken" in manager
      end refused "Offer refused" in manager
      asked -> look -> ok
      ok -[yes]-> done
      ok -[no]-> refused
    `,
  },
  *check(context) {
    const graph = flowGraph(context);
    for (const node of graph.nodes) {
      if (node.kind !== 'decision' || isBlank(node.text) || !isYesNo(node, graph)) continue;
      if (isQuestion(node) || isApproval(node, graph)) continue;
      yield {
        on: node,
        message: phrase('decision-not-a-question', { node: named(node) }),
        help: phrase('decision-not-a-question.help'),
      };
    }
  },
});
