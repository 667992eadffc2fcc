/** The rules on responsibility and lanes in words. */
import type { MessageTable } from '../message-table.ts';

export const responsibilityRuleMessages = {
  'unowned-task': { en: '{node} belongs to no lane', zh: '{node}不属于任何泳道' },
  'unowned-task.help': { en: 'add `in <lane>`', zh: '加上 `在 <泳道>`' },
  'unowned-task.role': { en: '{node} does not say who does it', zh: '{node}没有说明由谁负责' },
  'unowned-task.role-help': {
    en: 'put it in a lane, or give it a `role` or `responsible`',
    zh: '把它放进泳道，或者写上“角色”或“执行”',
  },
  'empty-lane': { en: 'lane "{lane}" is empty', zh: '泳道“{lane}”是空的' },
  'empty-lane.help': { en: 'put its steps into it, or remove it', zh: '把它的步骤放进去，或者删除它' },
  'missing-role': { en: '{node} names no role', zh: '{node}没有写明角色' },
  'missing-role.lane': {
    en: 'lane "{lane}" names no role for its {count} steps',
    zh: '泳道“{lane}”没有写明角色，其中有 {count} 个步骤',
  },
  'missing-role.lane-help': { en: 'add `role: "…"` to the lane', zh: '在泳道上写“角色”' },
  'missing-role.help': { en: 'add `role: "…"` to it or to its lane', zh: '在它或它的泳道上写“角色”' },
  'incomplete-header': { en: 'the process does not state {keys}', zh: '流程没有写明 {keys}' },
  'incomplete-header.absent': { en: 'the file has no `process` statement', zh: '文件没有“流程”语句' },
  'incomplete-header.help': { en: 'state it in the block of `process`', zh: '写在“流程”的花括号里' },
} as const satisfies MessageTable;
