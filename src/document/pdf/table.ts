/** Tables: as wide as the page, their head again on each page. One that is too wide is set in smaller type, then across a page of its own. */
import type { Fonts } from '../../text/metrics.ts';
import type { Table } from '../document.ts';
import type { Orientation } from '../drawing-area.ts';
import { typeArea } from '../drawing-area.ts';
import { type ColumnWidths, columnWidths } from './column-widths.ts';
import type { PdfPiece } from './piece.ts';
import { type PdfCell, rowPiece } from './row.ts';
import { type Setting, settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { CELLS, type PdfStyle } from './type.ts';

const PADDING = { side: 4, air: 2.5 };
const ABOVE = 8;
/** So few columns have room upright, too, where a word is too long for any way. */
const FEW = 6;
/** Ways to set a table, the best first. */
const WAYS: readonly (readonly [style: PdfStyle, orientation: Orientation])[] = [
  [CELLS[0], 'portrait'],
  [CELLS[1], 'portrait'],
  [CELLS[0], 'landscape'],
  [CELLS[1], 'landscape'],
  [CELLS[2], 'landscape'],
];

interface TablePlan extends ColumnWidths {
  readonly settings: readonly (readonly Setting[])[];
  readonly style: PdfStyle;
  readonly orientation: Orientation;
  readonly indent: number;
}

export function tablePieces({ head, rows }: Table, setter: Setter): PdfPiece[] {
  const plan = planOf([head, ...rows], setter);
  const table = { type: 'Table', parent: setter.tag } as const;
  const [first, ...others] = plan.settings.map((row, i) => {
    const tr = { type: 'TR', parent: table } as const;
    const cells = cellsOf(
      row,
      plan,
      setter,
      i === 0 ? { type: 'TH', parent: tr, scope: 'Column' } : { type: 'TD', parent: tr },
      i === 0,
    );
    return {
      cells,
      air: PADDING.air,
      orientation: plan.orientation,
      ground: { x: setter.x, width: roomOf(plan.orientation, setter.indent), shade: i === 0, rule: true },
    };
  });
  const repeat = rowPiece({ ...first!, above: 0, keep: true }, setter);
  return [
    rowPiece({ ...first!, above: ABOVE, keep: true }, setter),
    ...others.map((row) => rowPiece({ ...row, above: 0, keep: false, repeat }, setter)),
  ];
}

function planOf(rows: Table['rows'], { fonts, orientation: own, indent }: Setter): TablePlan {
  const ways = WAYS.filter(([, orientation]) => own === 'portrait' || orientation === own);
  let plan: TablePlan | undefined;
  for (const [style, orientation] of ways) {
    plan = planWith(rows, style, orientation, indent, fonts);
    if (!plan.isTorn) return plan;
  }
  const [style, orientation] = ways[0]!;
  return rows[0]!.length > FEW ? plan! : planWith(rows, style, orientation, indent, fonts);
}

function planWith(rows: Table['rows'], style: PdfStyle, orientation: Orientation, indent: number, fonts: Fonts): TablePlan {
  const settings = rows.map((row, i) => row.map((cell) => settingOf(cell, { ...style, bold: i === 0 }, fonts)));
  const room = roomOf(orientation, indent) - 2 * PADDING.side * rows[0]!.length;
  return { ...columnWidths(settings, style.size, room), settings, style, orientation, indent };
}

function roomOf(orientation: Orientation, indent: number): number {
  return typeArea(orientation).width - indent;
}

function cellsOf(
  row: readonly Setting[],
  { widths, style }: TablePlan,
  { x, inks }: Setter,
  tag: Omit<PdfCell['tag'], never>,
  isHead: boolean,
): PdfCell[] {
  let left = x;
  return row.map((setting, i) => {
    const at = left + PADDING.side;
    left += widths[i]! + 2 * PADDING.side;
    const color = isHead ? inks.quiet : inks.ink;
    return { tag: { ...tag }, x: at, lines: setting.lines(widths[i]!), style: { ...style, bold: isHead }, color };
  });
}
