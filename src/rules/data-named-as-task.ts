import { phrasesOf } from '../diagnostics/phrase.ts';
import { isDataNode, isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { isBlank, named, plain } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'data-named-as-task': { en: '{node} repeats the text of a step', zh: '{node}重复了步骤的文字' },
  'data-named-as-task.help': { en: 'name what the step makes, not the step', zh: '写步骤生成的东西，而不是步骤本身' },
  'data-named-as-task.step': { en: 'the step', zh: '这个步骤' },
});

export const dataNamedAsTask = defineRule({
  name: 'data-named-as-task',
  category: 'information',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  docs: {
    summary: {
      en: 'The text of a document, data, system or archive is not the text of a step.',
      zh: '文档、数据、系统、存档的文字不能和步骤的文字相同。',
    },
    why: {
      en: 'A data box describes what the action beside it makes (“supplier price list”), never the action again (“select supplier”).',
      zh: '数据框写的是旁边操作生成的数据（“供应商价目表”），而不是再写一遍操作（“选择供应商”）。',
    },
    good: flow`
      lane buyer "Purchasing"
      start needed "Supplier needed" in buyer
      task select "Select the supplier" in buyer
      end done "Supplier selected" in buyer
      document list "Supplier price list"
      needed -> select -> done
      select ~> list
    `,
    bad: flow`
      lane buyer "Purchasing"
      start needed "Supplier needed" in buyer
      task select "Select the supplier" in buyer
      end done "Supplier selected" in buyer
      document list "Select the supplier"
      needed -> select -> done
      select ~> list
    `,
  },
  *check({ process }) {
    const data = process.nodes.filter((node) => isDataNode(node) && !node.imported && !isBlank(node.text));
    if (data.length === 0) return;
    const steps = new Map<string, ProcessNode>();
    for (const node of process.nodes.filter(isStep)) {
      const text = plain(node.text);
      if (!steps.has(text)) steps.set(text, node);
    }
    for (const node of data) {
      const step = steps.get(plain(node.text));
      if (step === undefined) continue;
      yield {
        on: node,
        message: phrase('data-named-as-task', { node: named(node) }),
        help: phrase('data-named-as-task.help'),
        related: [{ on: step, message: phrase('data-named-as-task.step') }],
      };
    }
  },
});
