import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'unquantified-io': { en: '{node} does not say how many there are', zh: '{node}没有写明数量' },
  'unquantified-io.help': { en: 'add `copies: 1` or `volume: 20/day`', zh: '加上 `份数: 1` 或 `数量: 20/天`' },
});

export const unquantifiedIo = defineRule({
  name: 'unquantified-io',
  category: 'information',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  docs: {
    summary: { en: 'A document says how many there are: `copies` or `volume`.', zh: '文档要写明数量：“份数”或“数量”。' },
    why: {
      en: 'Inputs and outputs are quantified as far as possible. Only figures show how much work a form causes.',
      zh: '输入和输出要尽可能量化。有了数字才看得出一张表带来多少工作。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      document slip "Packing slip" { copies: 2, volume: 20/day }
      ordered -> pack -> sent
      pack ~> slip
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      document slip "Packing slip"
      ordered -> pack -> sent
      pack ~> slip
    `,
  },
  *check({ process }) {
    for (const node of process.nodes) {
      const { copies, volume } = node.attributes;
      if (node.kind !== 'document' || node.imported || copies !== undefined || volume !== undefined) continue;
      yield { on: node, message: phrase('unquantified-io', { node: named(node) }), help: phrase('unquantified-io.help') };
    }
  },
});
