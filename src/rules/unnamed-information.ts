import type { Phrase } from '../diagnostics/diagnostic.ts';
import { phrasesOf } from '../diagnostics/phrase.ts';
import { isFlowNode } from '../model/node-kinds.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { Finding } from './engine/rule.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'unnamed-information': { en: 'nothing says what goes from {from} to {to}', zh: '没有说明从{from}传给{to}的是什么' },
  'unnamed-information.all': {
    en: '{count} information flows do not say what they carry: from {from} to {to} and {more} more',
    zh: '{count} 条信息流没有说明传的是什么：从{from}到{to}，另有 {more} 条',
  },
  'unnamed-information.help': {
    en: 'label the arrow, such as `~[delivery date]~>`, or put a document between them',
    zh: '给箭头加标签，例如 `~[交货期]~>`，或者在中间放一个文档',
  },
});

export const unnamedInformation = defineRule({
  name: 'unnamed-information',
  category: 'information',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  docs: {
    summary: {
      en: 'An information flow between two flow nodes has a label, or a document or data between them.',
      zh: '两个流程节点之间的信息流要有标签，或者中间有文档或数据。',
    },
    why: {
      en: 'An arrow says that something is passed on; only a name says what.',
      zh: '箭头只说明传了东西，写上名称才知道传的是什么。',
    },
    good: flow`
      lane sales "Sales"
      lane store "Warehouse"
      start asked "Order comes in" in sales
      task take "Take the order" in sales
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> take -> pack -> sent
      take ~[delivery date]~> pack
    `,
    bad: flow`
      lane sales "Sales"
      lane store "Warehouse"
      start asked "Order comes in" in sales
      task take "Take the order" in sales
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> take -> pack -> sent
      take ~> pack
    `,
  },
  *check({ process }) {
    const flowNodes = new Map(process.nodes.filter(isFlowNode).map((node) => [node.id, node]));
    for (const each of process.flows) {
      if (each.kind !== 'information' || each.label?.trim()) continue;
      const [from, to] = [each.from, each.to].map((end) => (end.kind === 'node' ? flowNodes.get(end.id) : undefined));
      if (!from || !to) continue;
      const ends = { from: named(from), to: named(to) };
      yield {
        on: each,
        message: phrase('unnamed-information', ends),
        help: phrase('unnamed-information.help'),
        group: { key: 'all', merge: (flows) => together(flows, ends) },
      };
    }
  },
});

/** Whoever draws one without a name draws all of them so: that is one thing to be told. */
function together(flows: readonly Finding[], ends: { readonly from: Phrase; readonly to: Phrase }): Finding {
  return {
    on: flows[0]!.on,
    message: phrase('unnamed-information.all', { ...ends, count: flows.length, more: flows.length - 1 }),
    help: phrase('unnamed-information.help'),
    shows: flows.map(({ on }) => on),
  };
}
