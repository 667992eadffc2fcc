/** The process model in words. */
import type { MessageTable } from '../message-table.ts';

export const modelMessages = {} as const satisfies MessageTable;
