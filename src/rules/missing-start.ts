import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { mentioned } from './helpers/mentioned.ts';

const phrase = phrasesOf({
  'missing-start': { en: 'the process has no start', zh: '流程没有开始' },
  'missing-start.help': {
    en: 'add what sets it off, such as `start asked "Customer asks"`, and a flow from it to the first step',
    zh: '加上引发流程的事情，例如 `开始 询价 "客户询价"`，并从它连到第一个步骤',
  },
});

export const missingStart = defineRule({
  name: 'missing-start',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: {
      en: 'A process needs a `start`, or a subprocess with `see` that it comes from.',
      zh: '流程要有“开始”，或者有一个带“参见”、流程由此而来的子流程。',
    },
    why: {
      en: 'Whoever reads the chart must know what sets the process off. Without a clear beginning nobody can say when it is their turn.',
      zh: '读图的人要知道什么事情引发这个流程。没有明确的开端，谁也说不清什么时候轮到自己。',
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
      task answer "Quote the price" in sales
      end done "Price quoted" in sales
      answer -> done
    `,
  },
  *check(context) {
    const { nodes, starts } = flowGraph(context);
    const { words, unknownSource } = mentioned(context);
    if (nodes.length === 0 || starts.size > 0 || unknownSource || words.has('start')) return;
    yield { on: context.process, message: phrase('missing-start'), help: phrase('missing-start.help') };
  },
});
