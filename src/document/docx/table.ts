/** Tables and lists of facts: real styles, a head that is repeated on every page, and columns as wide as their texts ask. */
import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FactsBlock, Table as TableBlock } from '../document.ts';
import type { Text } from '../text.ts';
import { type DocxWriting, inline } from './inline.ts';
import { columnsOf, type TableColumns } from './table-columns.ts';

/** Of a list of facts: the same in all of them, so that they stand below each other. */
const SHARE_OF_NAMES = 0.18;

/** `width` is that of the text, in twentieths of a point. */
export function tableOf({ head, rows }: TableBlock, width: number, writing: DocxWriting): Table {
  const { styles } = writing;
  const columns = columnsOf(head, rows, width);
  const { widths, headHeight } = columns;
  const height = headHeight === 0 ? {} : { height: { value: headHeight, rule: HeightRule.ATLEAST } };
  const top = new TableRow({ tableHeader: true, cantSplit: true, ...height, children: headCells(head, columns, writing) });
  const body = rows.map(
    (row) =>
      new TableRow({ cantSplit: true, children: row.map((text, i) => cell([text], widths[i]!, styles.tableText, writing)) }),
  );
  return new Table({
    style: styles.table,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [top, ...body],
    width: { size: width, type: WidthType.DXA },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
  });
}

function headCells(head: readonly string[], { widths, turned }: TableColumns, writing: DocxWriting): TableCell[] {
  return head.map((name, i) => cell([name], widths[i]!, writing.styles.tableHead, writing, turned[i]));
}

/** Names in the first column, values in the second, one below the other. */
export function factsOf({ facts }: FactsBlock, width: number, writing: DocxWriting): Table {
  const { styles } = writing;
  const names = Math.round(SHARE_OF_NAMES * width);
  const widths = [names, width - names];
  const rows = facts.map(
    ({ name, values }) =>
      new TableRow({
        cantSplit: true,
        children: [cell([name], names, styles.factName, writing), cell(values, widths[1]!, styles.tableText, writing)],
      }),
  );
  return new Table({
    style: styles.facts,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows,
    width: { size: width, type: WidthType.DXA },
    tableLook: { firstRow: false, noHBand: true, noVBand: true },
  });
}

function cell(texts: readonly Text[], width: number, style: string, writing: DocxWriting, upright = false): TableCell {
  const children = texts.map((text) => new Paragraph({ style, children: inline(text, writing) }));
  const direction = upright
    ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT, verticalAlign: VerticalAlign.CENTER }
    : {};
  return new TableCell({ width: { size: width, type: WidthType.DXA }, ...direction, children });
}
