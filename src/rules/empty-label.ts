import { phrasesOf } from '../diagnostics/phrase.ts';
import { isJunction } from '../model/node-kinds.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { isBlank, named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'empty-label': { en: '{node} has no text', zh: '{node}没有文字' },
  'empty-label.help': { en: 'say in a few words what it is', zh: '用几个字说明它是什么' },
});

export const emptyLabel = defineRule({
  name: 'empty-label',
  category: 'labels',
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  docs: {
    summary: { en: 'Every node except a fork or join needs a text.', zh: '除并行和汇合外，每个节点都要有文字。' },
    why: {
      en: 'An empty box says nothing to the reader: not what is done, and not what comes out of it.',
      zh: '空白的框什么也没说：做什么、得到什么，读图的人都不知道。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check({ process }) {
    for (const node of process.nodes) {
      if (node.imported || isJunction(node) || !isBlank(node.text)) continue;
      yield { on: node, message: phrase('empty-label', { node: named(node) }), help: phrase('empty-label.help') };
    }
  },
});
