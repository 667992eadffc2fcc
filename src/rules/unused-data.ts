import { phrasesOf } from '../diagnostics/phrase.ts';
import { isDataNode } from '../model/node-kinds.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { mentioned } from './helpers/mentioned.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'unused-data': { en: '{node} is neither written nor read', zh: '{node}既没有写入也没有读取' },
  'unused-data.help': { en: 'connect it, such as `… ~> {id}`, or remove it', zh: '给它连线，例如 `… ~> {id}`，或者删除它' },
});

export const unusedData = defineRule({
  name: 'unused-data',
  category: 'information',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  docs: {
    summary: {
      en: 'Every document, data, system and archive of the file is written, read or named as a tool by some step.',
      zh: '文件里的每个文档、数据、系统和存档都要有步骤写入、读取，或者作为工具提到。',
    },
    why: {
      en: 'A document that hangs beside the chart unconnected leaves open who makes it and who needs it.',
      zh: '没有连线的文档，谁写、谁用都不清楚。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      document slip "Packing slip"
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
    `,
  },
  *check(context) {
    const { process } = context;
    if (flowGraph(context).nodes.length === 0) return;
    const used = new Set(mentioned(context).words);
    for (const { from, to } of process.flows) for (const end of [from, to]) if (end.kind === 'node') used.add(end.id);
    for (const { attributes } of process.nodes) for (const { node } of attributes.system ?? []) if (node !== null) used.add(node);
    for (const node of process.nodes) {
      if (!isDataNode(node) || node.imported || used.has(node.id)) continue;
      yield {
        on: node,
        message: phrase('unused-data', { node: named(node) }),
        help: phrase('unused-data.help', { id: node.id }),
      };
    }
  },
});
