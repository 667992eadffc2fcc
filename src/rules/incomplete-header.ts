import { phrasesOf } from '../diagnostics/phrase.ts';
import type { ProcessAttributes } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { mentioned } from './helpers/mentioned.ts';
import { isBlank } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'incomplete-header': { en: 'the process does not state {keys}', zh: '流程没有写明 {keys}' },
  'incomplete-header.absent': { en: 'the file has no `process` statement', zh: '文件没有“流程”语句' },
  'incomplete-header.help': { en: 'state it in the block of `process`', zh: '写在“流程”的花括号里' },
});

const KEYS = ['owner', 'version', 'date', 'author', 'approver', 'customer', 'purpose', 'scope'] as const;

export const incompleteHeader = defineRule({
  name: 'incomplete-header',
  category: 'responsibility',
  severity: { recommended: 'off', strict: 'warning', minimal: 'off' },
  options: {
    keys: {
      type: 'texts',
      default: ['owner', 'customer'],
      words: KEYS,
      about: { en: 'the keys that the process must state', zh: '流程必须写明的属性' },
    },
  },
  docs: {
    summary: {
      en: 'The file has a `process` statement that says who owns the process and who its customer is.',
      zh: '文件要有“流程”语句，写明流程由谁负责、客户是谁。',
    },
    why: {
      en: 'Start, end and customer of a process must be clear. Without an owner nobody answers for the chart itself.',
      zh: '流程的起点、终点和客户要清楚一致。没有负责人，这张图本身就没有人管。',
    },
    good: flow`
      process "Delivery" { owner: "Logistics", customer: "The buyer" }
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      process "Delivery" { owner: "Logistics" }
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check(context) {
    const { process, options } = context;
    if (flowGraph(context).nodes.length === 0) return;
    if (!process.hasStatement) {
      if (!mentioned(context).words.has('process')) yield { on: process, message: phrase('incomplete-header.absent') };
      return;
    }
    const missing = options.keys.filter((key) => !isStated(process.attributes[key]));
    if (missing.length === 0) return;
    const keys = missing.map((key) => `\`${key}\``).join(', ');
    yield { on: process, message: phrase('incomplete-header', { keys }), help: phrase('incomplete-header.help') };
  },
});

function isStated(value: ProcessAttributes[(typeof KEYS)[number]]): boolean {
  if (value === undefined) return false;
  return typeof value === 'string' ? !isBlank(value) : value.length > 0;
}
