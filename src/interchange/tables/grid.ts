/** A table as rows of texts: of a workbook's sheets, of separated values, of the tables in a Markdown file. */

import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { LIMITS, refuseHuge, Unreadable } from '../draft/remark.ts';
import { phrase } from '../interchange-messages.ts';

export interface Grid {
  /** Of the sheet; null where there is one table alone. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
  /** The line or row of the source on which the first row stands, from 1. */
  readonly first: number;
}

/** No workbook of a process unpacks to more. */
const MOST_UNPACKED = 128 * 1024 * 1024;
/** Packed bytes per step, which bounds what one step unpacks. */
const STEP = 8192;

/** The sheets of a workbook. Formulas count with the values that were stored with them; none is computed. */
export async function gridsOfXlsx(bytes: Uint8Array): Promise<Grid[]> {
  refuseBomb(bytes);
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: LIMITS.parts + 100 });
    return sheets.map(({ name, rows }) => ({ name, first: 1, rows: rows.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw new Unreadable(phrase('import.table.workbook', { problem: (error as Error).message.split('\n')[0]! }));
  }
}

/** What the entries say of their size is not believed: they are unpacked once, and counted. */
function refuseBomb(bytes: Uint8Array): void {
  let total = 0;
  const tooLarge = new Unreadable(phrase('import.tooLarge', { most: MOST_UNPACKED / 1024 / 1024 }));
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, chunk) => {
      if (error) throw new Unreadable(phrase('import.table.workbook', { problem: error.message }));
      total += chunk.length;
      if (total > MOST_UNPACKED) throw tooLarge;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    // the unpacker passes on what its own callbacks throw
    if (total > MOST_UNPACKED) throw tooLarge;
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(phrase('import.table.workbook', { problem: (error as Error).message }));
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? String((value as { text?: unknown }).text ?? '') : String(value);
}

/** Values separated by commas, semicolons or tabs, whichever the first lines have most of. */
export function gridOfCsv(text: string, isTabs: boolean): Grid {
  refuseHuge(text);
  const body = text.replace(/^\ufeff/, '');
  const head = body.slice(0, 4000);
  const count = (sign: string) => head.split(sign).length - 1;
  const delimiter = isTabs || (count('\t') > count(',') && count('\t') > count(';')) ? '\t' : count(';') > count(',') ? ';' : ',';
  return { name: null, first: 1, rows: parseCsv(body, { delimiter }).map((row) => row.map(cellText)) };
}

/** The tables of a Markdown file: lines between bars, of which the second is a rule. */
export function gridsOfMarkdown(text: string): Grid[] {
  refuseHuge(text);
  const lines = text.split(/\r?\n/);
  const grids: Grid[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (
      !/\|/.test(lines[i]!) ||
      !/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[i + 1] ?? '') ||
      !/\|/.test(lines[i + 1]!)
    )
      continue;
    const rows = [cells(lines[i]!)];
    const first = i + 1;
    for (i += 2; i < lines.length && /\|/.test(lines[i]!); i++) rows.push(cells(lines[i]!));
    // the rule between head and body is no row, but has a line
    grids.push({ name: null, first, rows: [rows[0]!, [], ...rows.slice(1)] });
  }
  return grids;
}

function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((each) =>
    each
      .replace(/\\\|/g, '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/\*\*|__|`/g, '')
      .trim(),
  );
}
