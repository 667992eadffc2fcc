/** The tables of a document that stand on their own: by name, each once, and as comma-separated values. */
import type { Document, Table } from '../document.ts';
import { plainText, type Text } from '../text.ts';

export interface NamedTable extends Table {
  readonly name: string;
}

/** First those that are made for nothing else, then those in the text. */
export function namedTables({ blocks, data = [] }: Document): NamedTable[] {
  const tables = [...data, ...blocks.filter((block) => block.kind === 'table')];
  const named = new Map<string, NamedTable>();
  for (const table of tables) if (table.name && !named.has(table.name)) named.set(table.name, { ...table, name: table.name });
  return [...named.values()];
}

const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A table as comma-separated values (RFC 4180), in UTF-8 with a byte-order mark, without which Excel takes Chinese for something else. A
 * text that a spreadsheet would run as a formula is kept from that by an apostrophe (OWASP, CSV injection).
 */
export function csvOf({ head, rows }: Table): string {
  const lines = [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join('')}`;
}

function cellOf(text: Text): string {
  const plain = plainText(text);
  const harmless = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
