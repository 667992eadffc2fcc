import stringWidth from 'string-width';
import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'label-too-long': {
    en: 'the text of "{id}" is {width} columns wide, more than {max}',
    zh: '“{id}”的文字有 {width} 列宽，超过 {max} 列',
  },
  'label-too-long.help': { en: 'say it in a few words and put the rest into `description`', zh: '用几个字说清，其余写进“说明”' },
});

export const labelTooLong = defineRule({
  name: 'label-too-long',
  category: 'labels',
  severity: { recommended: 'info', strict: 'info', minimal: 'off' },
  options: {
    max: { type: 'count', default: 60, about: { en: 'how many columns a text may be wide', zh: '文字最多可以有多少列宽' } },
  },
  docs: {
    summary: {
      en: 'A node’s text is no wider than 60 columns; a Chinese character counts two.',
      zh: '节点的文字不宽于 60 列；一个汉字算两列。',
    },
    why: {
      en: 'A box is read at a glance. What needs a sentence goes into `description`, which the process description prints.',
      zh: '框里的字要一眼看完。需要一句话才说得清的，写进“说明”，流程描述会印出来。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store { description: "Each part in its own bag, the slip on top" }
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods, each part in its own bag, and lay the slip on top" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check({ process, options: { max } }) {
    for (const node of process.nodes) {
      if (node.imported || node.text.length * 2 <= max) continue;
      const text = oneLine(node.text);
      // Measuring is slow to begin: no character is wider than two columns, and ASCII is one column wide.
      const width = /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
      if (width <= max) continue;
      yield { on: node, message: phrase('label-too-long', { id: node.id, width, max }), help: phrase('label-too-long.help') };
    }
  },
});
