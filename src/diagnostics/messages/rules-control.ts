/** The rules on risk and control in words. */
import type { MessageTable } from '../message-table.ts';

export const controlRuleMessages = {
  'segregation-of-duties': {
    en: '{node} is taken by the one who did all the work before it',
    zh: '{node}由做完前面全部工作的同一方作出',
  },
  'segregation-of-duties.help': { en: 'let another lane, role or person decide', zh: '换一个泳道、角色或人员来判断' },
  'segregation-of-duties.step': { en: 'done by the same owner', zh: '由同一方完成' },
  'decision-without-check': { en: 'nothing is done between {start} and {node}', zh: '{start}和{node}之间没有任何活动' },
  'decision-without-check.help': {
    en: 'draw the step in which somebody checks what is decided on',
    zh: '画出作判断之前的检查步骤',
  },
  'decision-without-check.decider': {
    en: 'the last step before {node} is {step} of somebody else',
    zh: '{node}之前的最后一步是别人的{step}',
  },
  'decision-without-check.decider-help': { en: 'draw the step in which the decider checks', zh: '画出判断者本人的检查步骤' },
  'control-without-evidence': {
    en: 'nothing at {node}, nor on the way that it lets pass, keeps a record',
    zh: '{node}处以及通过之后都没有留下记录',
  },
  'control-without-evidence.help': {
    en: 'write or file a document there, or name the `system` that keeps the record',
    zh: '在那里写出文档或存档，或者写明留有记录的“系统”',
  },
} as const satisfies MessageTable;
