import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { mentioned } from './helpers/mentioned.ts';

const phrase = phrasesOf({
  'missing-end': { en: 'the process has no end', zh: '流程没有结束' },
  'missing-end.help': {
    en: 'add what has been achieved, such as `end done "Goods delivered"`, and a flow from the last step to it',
    zh: '加上最后的结果，例如 `结束 完成 "货已送达"`，并从最后一个步骤连到它',
  },
});

export const missingEnd = defineRule({
  name: 'missing-end',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: {
      en: 'A process needs an `end`, or a subprocess with `see` in which it goes on.',
      zh: '流程要有“结束”，或者有一个带“参见”、流程在其中继续的子流程。',
    },
    why: {
      en: 'An end says what has been achieved when the work is over. A process that only stops leaves its result, and its customer, open.',
      zh: '结束说明工作完成时取得了什么结果。只是停下来的流程，结果是什么、交给谁都不清楚。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task answer "Quote the price" in sales
      end done "Price quoted" in sales
      asked -> answer -> done
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Customer asks for a price" in sales
      task answer "Quote the price" in sales
      asked -> answer
    `,
  },
  *check(context) {
    const { nodes, terminals } = flowGraph(context);
    const { words, unknownTarget } = mentioned(context);
    if (nodes.length === 0 || terminals.size > 0 || unknownTarget || words.has('end') || words.has('subprocess')) return;
    yield { on: context.process, message: phrase('missing-end'), help: phrase('missing-end.help') };
  },
});
