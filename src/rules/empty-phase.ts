import { phrasesOf } from '../diagnostics/phrase.ts';
import { isFlowNode } from '../model/node-kinds.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { oneLine } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'empty-phase': { en: 'phase "{phase}" has no step', zh: '阶段“{phase}”没有步骤' },
  'empty-phase.help': {
    en: 'declare its steps between this line and the next phase, or remove it',
    zh: '把它的步骤声明在这一行与下一个阶段之间，或者删除它',
  },
});

export const emptyPhase = defineRule({
  name: 'empty-phase',
  category: 'structure',
  severity: { recommended: 'warning', strict: 'warning', minimal: 'off' },
  docs: {
    summary: {
      en: 'Every phase holds a step, decision, start or end: nodes belong to the phase that they are declared in.',
      zh: '每个阶段都要有步骤、判断、开始或结束：节点属于声明它的那个阶段。',
    },
    why: {
      en: 'A phase without a step is not drawn. Its steps were forgotten, or stand behind the next phase by mistake.',
      zh: '没有步骤的阶段不会画出来。不是忘了它的步骤，就是误把步骤写到了下一个阶段之后。',
    },
    good: flow`
      lane store "Warehouse"
      phase "Order"
      start asked "Order comes in" in store
      phase "Delivery"
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      phase "Order"
      phase "Delivery"
      start asked "Order comes in" in store
      task pack "Pack the goods" in store
      end sent "Goods sent" in store
      asked -> pack -> sent
    `,
  },
  *check({ process, marks }) {
    if (marks.unreadLines.size > 0) return;
    const used = new Set(process.nodes.filter(isFlowNode).map(({ phase }) => phase));
    for (const phase of process.phases) {
      if (used.has(phase.number)) continue;
      yield { on: phase, message: phrase('empty-phase', { phase: oneLine(phase.title) }), help: phrase('empty-phase.help') };
    }
  },
});
