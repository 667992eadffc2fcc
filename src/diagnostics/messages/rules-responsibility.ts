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
} as const satisfies MessageTable;
