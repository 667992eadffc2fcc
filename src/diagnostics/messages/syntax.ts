/** The lexer and the parser in words. */
import type { MessageTable } from '../message-table.ts';

export const syntaxMessages = {} as const satisfies MessageTable;
