/** The rules on soundness in words. */
import type { MessageTable } from '../message-table.ts';

export const soundnessRuleMessages = {
  'implicit-join': { en: '{ways} forward flows enter {node}', zh: '有 {ways} 条向前的流程线进入{node}' },
  'implicit-join.help': {
    en: 'let ways that are alternatives meet one step later, or gather parallel ones in a join',
    zh: '二选一的路晚一步再会合；并行的路用汇合',
  },
  'implicit-join.way': { en: 'from {from}', zh: '来自{from}' },
} as const satisfies MessageTable;
