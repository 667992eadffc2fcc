/**
 * A table as comma-separated values (RFC 4180), in UTF-8 with a byte-order mark, without which Excel takes Chinese for something else. A text
 * that a spreadsheet would run as a formula is kept from that by an apostrophe (OWASP, CSV injection).
 */
import type { Table } from '../document.ts';
import { plainText, type Text } from '../text.ts';

const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

export function csvOf({ head, rows }: Table): string {
  const lines = [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join('')}`;
}

function cellOf(text: Text): string {
  const plain = plainText(text);
  const harmless = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
