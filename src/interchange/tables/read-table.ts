/**
 * Tables of steps → drafts: the layout of Visio's Data Visualizer, and those that people keep. The row with the most known names is the head; of
 * several sheets or tables that one is read whose head is known best.
 */
import { inFlowOrder } from '../draft/draft-order.ts';
import { withLegalFlows } from '../draft/legal-flows.ts';
import { named } from '../draft/named.ts';
import { LIMITS, type Remark, Remarks, Unreadable } from '../draft/remark.ts';
import { type Imported, plainText, Sketch } from '../draft/sketch.ts';
import { goOnBehindData, isChineseText, nameDecision, settleSplits, settleTerminators } from '../draft/splits.ts';
import { phrase } from '../interchange-messages.ts';
import { askedColumns, type ColumnMeaning, headerScore, type Mapping, mappingOf } from './column-meanings.ts';
import { type Grid, gridOfCsv, gridsOfMarkdown, gridsOfXlsx } from './grid.ts';
import { addEnds, addNext } from './read-next.ts';
import { addRows, type TableRow } from './read-rows.ts';

export interface TableReading {
  readonly processes: readonly Imported[];
  readonly remarks: readonly Remark[];
  /** What each column was taken for; null for what is dropped. */
  readonly mapping: readonly (readonly [column: string, meaning: string | null])[];
}

export type TableFormat = 'xlsx' | 'csv' | 'tsv' | 'md';

/** The process of a table: bytes of a workbook, else text. `columns` is what `--columns` says. Throws `Unreadable`. */
export async function readTable(
  content: Uint8Array | string,
  format: TableFormat,
  name = 'process',
  columns?: string,
): Promise<TableReading> {
  const asked = askedColumns(columns);
  const grids = await gridsOf(content, format);
  const heads = grids.map((grid) => ({ grid, ...headOf(grid, asked) }));
  const best = heads.reduce<(typeof heads)[number] | null>(
    (found, each) => (found === null || each.score > found.score ? each : found),
    null,
  );
  if (best === null || best.score < 2) throw new Unreadable(phrase('import.table.head'));
  const remarks = new Remarks();
  for (const { grid } of heads) {
    if (grid !== best.grid && grid.rows.length > 1)
      remarks.dropped(phrase('import.table.other'), { line: grid.name === null ? grid.first : null, part: grid.name });
  }
  const mapping = mappingOf(best.grid.rows[best.at]!, asked);
  for (const [column, meaning] of mapping.shown)
    if (meaning === null) remarks.dropped(phrase('import.table.column'), { line: null, part: column });
  const rows = rowsOf(best.grid, best.at, mapping);
  if (rows.length === 0) throw new Unreadable(phrase('import.table.empty'));
  if (rows.length > LIMITS.parts) throw new Unreadable(phrase('import.tooMany', { most: LIMITS.parts }));
  const draft = draftOf(rows, mapping, name, remarks);
  return { processes: [{ name, draft }], remarks: remarks.list, mapping: mapping.shown };
}

async function gridsOf(content: Uint8Array | string, format: TableFormat): Promise<Grid[]> {
  if (format === 'xlsx') return gridsOfXlsx(content as Uint8Array);
  return format === 'md' ? gridsOfMarkdown(content as string) : [gridOfCsv(content as string, format === 'tsv')];
}

/** Titles may stand above the head. */
function headOf(
  { rows }: Grid,
  asked: ReadonlyMap<string, ColumnMeaning | null>,
): { readonly at: number; readonly score: number } {
  let best = { at: 0, score: 0 };
  rows.slice(0, 15).forEach((row, at) => {
    const score = headerScore(row, asked);
    if (score > best.score) best = { at, score };
  });
  return best;
}

function rowsOf({ rows, first }: Grid, head: number, { columns }: Mapping): TableRow[] {
  return rows.slice(head + 1).flatMap((cells, i): TableRow[] => {
    const cell = (meaning: ColumnMeaning) => {
      const column = columns.get(meaning);
      return column === undefined ? '' : (cells[column] ?? '');
    };
    return plainText(cell('text')) === '' ? [] : [{ key: `row ${i}`, line: first + head + 1 + i, cell }];
  });
}

function draftOf(rows: readonly TableRow[], { columns }: Mapping, name: string, remarks: Remarks) {
  const isChinese = isChineseText(rows.map((row) => row.cell('text')).join(''));
  const sketch = new Sketch();
  sketch.title = name;
  addRows(rows, sketch, remarks);
  addNext(rows, columns.has('next'), sketch, remarks);
  settleTerminators(sketch);
  addEnds(rows, isChinese, sketch, remarks);
  for (const node of sketch.nodes.values()) if (node.kind === 'decision') nameDecision(node, sketch, isChinese);
  goOnBehindData(sketch);
  settleSplits(sketch, isChinese, remarks);
  return named(inFlowOrder(withLegalFlows(sketch.draft(), remarks)));
}
