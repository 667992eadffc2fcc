/** The command line in words. */
import type { MessageTable } from '../message-table.ts';

export const cliMessages = {} as const satisfies MessageTable;
