import { phrasesOf } from '../diagnostics/phrase.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';

const phrase = phrasesOf({
  'too-many-nodes': { en: 'the file has {count} flow nodes, more than {max}', zh: '文件有 {count} 个流程节点，超过 {max} 个' },
  'too-many-nodes.help': {
    en: 'put steps that belong together into a subprocess of its own',
    zh: '把相关的步骤放进单独的子流程',
  },
});

/** Forty-nine parts to pick, seven a line. */
const ROWS = Array.from({ length: 7 }, (_, row) => Array.from({ length: 7 }, (_, i) => row * 7 + i + 1));

export const tooManyNodes = defineRule({
  name: 'too-many-nodes',
  category: 'labels',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  options: {
    max: {
      type: 'count',
      default: 50,
      about: { en: 'how many flow nodes a file may have', zh: '一个文件最多可以有多少个流程节点' },
    },
  },
  docs: {
    summary: {
      en: 'A file has no more than 50 flow nodes; documents, data, systems and archives do not count.',
      zh: '一个文件的流程节点不超过 50 个；文档、数据、系统和存档不算。',
    },
    why: {
      en: 'Large charts are understood less and hold more mistakes. Put what belongs together into a subprocess of its own.',
      zh: '图太大就难懂，错误也多。把相关的步骤放进单独的子流程。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      subprocess pick "Pick the goods" in store
      subprocess ship "Ship the goods" in store
      end sent "Goods sent" in store
      ordered -> pick -> ship -> sent
    `,
    bad: `lane store "Warehouse" {
  start ordered "Order comes in"
${ROWS.map((row) => `  ${row.map((i) => `task t${i} "Pick part ${i}"`).join('; ')}\n`).join('')}  end sent "Goods sent"
}
ordered -> ${ROWS.map((row) => row.map((i) => `t${i}`).join(' -> ')).join(' ->\n  ')} -> sent
`,
  },
  *check(context) {
    const { max } = context.options;
    const count = flowGraph(context).nodes.length;
    if (count <= max) return;
    yield { on: context.process, message: phrase('too-many-nodes', { count, max }), help: phrase('too-many-nodes.help') };
  },
});
