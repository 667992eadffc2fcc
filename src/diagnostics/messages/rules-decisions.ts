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
  'duplicate-branch-label': { en: 'another branch of {node} says "{label}", too', zh: '{node}的另一个分支也写着“{label}”' },
  'duplicate-branch-label.first': { en: 'the branch "{label}"', zh: '分支“{label}”' },
  'probability-sum': {
    en: 'the branches of {node} add up to {sum}%, not 100%',
    zh: '{node}各分支的概率加起来是 {sum}%，不是 100%',
  },
  'probability-sum.rest': {
    en: 'other branches state no share and would be left with less than nothing',
    zh: '其他没写概率的分支就只剩下负数了',
  },
  'decision-not-a-question': { en: '{node} is answered by yes or no but asks nothing', zh: '{node}用“是”“否”回答，却不是问句' },
  'decision-not-a-question.help': { en: 'write it as a question, such as "… in order?"', zh: '写成问句，例如“……是否合格？”' },
} as const satisfies MessageTable;
