import { phrasesOf } from '../diagnostics/phrase.ts';
import { isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { type Information, information, isInformation } from './helpers/information.ts';
import { named, titleOf } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'input-without-output': { en: 'the process reads "{input}" but writes nothing', zh: '流程读取“{input}”，却什么也没写出' },
  'input-without-output.task': { en: '{node} reads something but writes nothing', zh: '{node}有输入，却没有输出' },
});

export const inputWithoutOutput = defineRule({
  name: 'input-without-output',
  category: 'information',
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  options: {
    per: {
      type: 'choice',
      default: 'process',
      words: ['process', 'task'],
      about: {
        en: 'whether the process as a whole or each task that reads must write something',
        zh: '要求整个流程有输出（process），还是每个读取文档的任务都有输出（task）',
      },
    },
  },
  docs: {
    summary: {
      en: 'A process that reads a document or data from outside writes something, too.',
      zh: '流程读取外来的文档或数据，就要写出点什么。',
    },
    why: {
      en: 'What has an input has an output. Work that only takes in leaves nothing that its customer could use.',
      zh: '有输入必有输出。只进不出的工作，客户什么也得不到。',
    },
    good: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      end done "Order taken" in sales
      document order "Order"
      document slip "Order confirmation"
      asked -> check -> done
      order ~> check ~> slip
    `,
    bad: flow`
      lane sales "Sales"
      start asked "Order comes in" in sales
      task check "Check the order" in sales
      end done "Order taken" in sales
      document order "Order"
      asked -> check -> done
      order ~> check
    `,
  },
  *check(context) {
    const { process, options } = context;
    const known = information(context);
    if (options.per === 'task') {
      for (const node of process.nodes.filter(isStep)) {
        if (!known.readBy(node).some(isInformation) || known.senders.has(node)) continue;
        yield { on: node, message: phrase('input-without-output.task', { node: named(node) }) };
      }
    } else if (known.senders.size === 0 && !known.hasUnknownSource) {
      const input = process.nodes.find((node) => isInput(node, known));
      if (input) yield { on: process, message: phrase('input-without-output', { input: titleOf(input) }) };
    }
  },
});

/** A document or data that the process reads and does not make. */
function isInput(node: ProcessNode, { readersOf, writersOf }: Information): boolean {
  return isInformation(node) && readersOf(node).length > 0 && writersOf(node).length === 0;
}
