/** The tables of a document as a workbook: a sheet each, with a head that stays, filters, and columns as wide as their texts. */
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { measure } from '../../text/measure.ts';
import type { Document } from '../document.ts';
import { plainText, type Text } from '../text.ts';
import { xmlText } from '../xml-text.ts';
import { type NamedTable, namedTables } from './named-tables.ts';
import { sheetName } from './sheet-names.ts';

export interface XlsxOptions {
  /** When it was made; 1980-01-01 unless told. */
  readonly date?: Date;
}

/** Of Calibri 11 pt, in which Excel counts widths by digits of seven pixels. */
const STYLE = { size: 11 / 0.75, bold: false };
const DIGIT = 7;
const PADDING = 3;
const WIDTHS = { least: 8, most: 48 };

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F6' } },
  alignment: { vertical: 'top', wrapText: true },
};
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

const WHOLE_NUMBER = /^(0|[1-9]\d{0,14})$/;

export async function xlsxOf(
  document: Document,
  { date = new Date(Date.UTC(1980, 0, 1)) }: XlsxOptions = {},
): Promise<Uint8Array> {
  const tables = namedTables(document);
  const { title, about = {} } = document;
  return writeXlsx({
    properties: { title: xmlText(title), creator: xmlText(about.author ?? ''), created: date, modified: date },
    sheets: tables.map((table) => sheetOf(table, document.lang)),
  });
}

function sheetOf({ name, head, rows }: NamedTable, lang: 'en' | 'zh'): WriteSheet {
  const numeric = head.map((_, i) => rows.every((row) => isNumber(row[i]!)));
  const lines: CellValue[][] = [
    head.map(cellText),
    ...rows.map((row) => row.map((text, i) => (numeric[i] ? numberOf(text) : cellText(plainText(text))))),
  ];
  return {
    ...{ name: sheetName(name, lang), rows: lines, freezePane: { rows: 1 } },
    autoFilter: { range: `A1:${columnName(head.length)}${lines.length}` },
    columns: head.map((title, i) => ({ width: widthOf([title, ...rows.map((row) => plainText(row[i]!))]) })),
    cells: new Map(lines.flatMap((line, y) => line.map((_, x) => [`${y},${x}`, { style: y === 0 ? HEAD : BODY }] as const))),
    pageSetup: { orientation: 'landscape' },
  };
}

/** A column of whole numbers alone holds numbers: `1.10` is that of a step. */
const isNumber = (text: Text) => plainText(text) === '' || WHOLE_NUMBER.test(plainText(text));
const numberOf = (text: Text) => (plainText(text) === '' ? null : Number(plainText(text)));

/** Always a text, whatever it begins with; what looks like an escape of the format is escaped. */
function cellText(text: string): string {
  return xmlText(text).replace(/_x[0-9a-f]{4}_/gi, '_x005F$&');
}

function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => measure(line, STYLE)));
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.ceil(longest / DIGIT) + PADDING));
}

function columnName(count: number): string {
  const [before, last] = [Math.floor((count - 1) / 26), (count - 1) % 26];
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + last)}`;
}
