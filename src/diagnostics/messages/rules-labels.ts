/** The rules on labels and readability in words. */
import type { MessageTable } from '../message-table.ts';

export const labelRuleMessages = {
  'empty-label': { en: '{node} has no text', zh: '{node}没有文字' },
  'empty-label.help': { en: 'say in a few words what it is', zh: '用几个字说明它是什么' },
} as const satisfies MessageTable;
