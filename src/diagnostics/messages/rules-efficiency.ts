/** The rules on efficiency in words. */
import type { MessageTable } from '../message-table.ts';

export const efficiencyRuleMessages = {
  'ping-pong': {
    en: 'work goes to and fro between "{a}" and "{b}" {times} times in a row, {node} included',
    zh: '工作在“{a}”和“{b}”之间连续来回 {times} 次，包括{node}',
  },
  'ping-pong.help': { en: 'let one of them do neighbouring steps in one go', zh: '让其中一方把相邻的步骤一次做完' },
  'many-handoffs': { en: 'even the shortest path changes its lane {changes} times', zh: '最短的路径也要换 {changes} 次泳道' },
  'many-handoffs.help': { en: 'give neighbouring steps to one department', zh: '把相邻的步骤交给同一个部门' },
  'duplicate-step': { en: '{node} is done a second time by the same owner', zh: '{node}由同一方又做了一遍' },
  'duplicate-step.help': {
    en: 'leave one out, or say in the text what is different',
    zh: '去掉一个，或者在文字里说明有什么不同',
  },
  'duplicate-step.first': { en: 'the first time', zh: '第一遍' },
  'long-rework': { en: 'work goes back from {from} to {to} over {span} lanes', zh: '工作从{from}退回到{to}，跨了 {span} 条泳道' },
  'long-rework.help': { en: 'check nearer to the step that has to be done again', zh: '在离返工步骤更近的地方检查' },
  'excessive-approvals': {
    en: '{node} is approval number {approvals} in a row, each by somebody else',
    zh: '{node}是接连的第 {approvals} 个审批，每个都由不同的人作出',
  },
  'excessive-approvals.help': { en: 'leave out those who cannot judge more than the others', zh: '去掉并不能多判断什么的审批' },
  'excessive-approvals.before': { en: 'approval {place}', zh: '第 {place} 个审批' },
} as const satisfies MessageTable;
