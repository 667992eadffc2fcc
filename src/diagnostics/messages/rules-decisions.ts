/** The rules on decisions in words. */
import type { MessageTable } from '../message-table.ts';

export const decisionRuleMessages = {
  'decision-without-alternative.none': { en: '{node} has no way out', zh: '{node}没有出口' },
  'decision-without-alternative.one': { en: '{node} has only one way out', zh: '{node}只有一个出口' },
  'decision-without-alternative.same': {
    en: 'every way out of {node} leads to {target}',
    zh: '{node}的所有出口都通向{target}',
  },
  'decision-without-alternative.help': {
    en: 'draw where each answer leads; where there is nothing to decide, make it a task',
    zh: '画出每个答案通向哪里；如果没有什么可判断的，请改用任务',
  },
  'unlabelled-branch': { en: 'the branch from {from} to {to} has no label', zh: '从{from}到{to}的分支没有标签' },
  'unlabelled-branch.help': {
    en: 'write the answer that leads this way on the arrow, such as `-[yes]->`',
    zh: '在箭头上写明走这条路的答案，例如 `-[是]->`',
  },
  'unlabelled-branch.fix': { en: 'label it "{answer}"', zh: '加上标签“{answer}”' },
} as const satisfies MessageTable;
