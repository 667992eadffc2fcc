/** The lint rules in words. */
import type { MessageTable } from '../message-table.ts';

export const ruleMessages = {} as const satisfies MessageTable;
