/**
 * Names and values as a block: on a grid of four columns, each fact as wide as it needs, so that what is known of a step takes a few lines and
 * still begins where the eye looks for it.
 */
import type { FactsBlock } from '../document.ts';
import { typeArea } from '../drawing-area.ts';
import { lines as below } from '../text.ts';
import type { PdfPiece } from './piece.ts';
import { type PdfCell, rowPiece } from './row.ts';
import { type Setting, settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { FACT } from './type.ts';

const COLUMNS = 4;
const COLUMN_GAP = 14;
/** Between a name and its value. */
const GAP = 6;
const AIR = 0.75;
const ABOVE = 2;
/** Names are no wider than this share of a line. */
const WIDEST_NAME = 0.3;
/** From so many columns on, a value may be broken in one more line than it asks for. */
const WIDE = 2;
/** What takes no more of a page than this share is not torn. */
const WHOLE = 0.3;

interface PlacedFact {
  readonly name: Setting;
  readonly nameWidth: number;
  readonly value: Setting;
  readonly span: number;
}

export function factPieces({ facts }: FactsBlock, setter: Setter): PdfPiece[] {
  const { fonts, inks, x, width, orientation } = setter;
  const list = { type: 'L', parent: setter.tag } as const;
  const unit = (width - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS;
  const widthOf = (span: number) => span * unit + (span - 1) * COLUMN_GAP;
  const cellsAt = ({ name, nameWidth, value }: PlacedFact, column: number, room: number): PdfCell[] => {
    const item = { type: 'LI', parent: list } as const;
    const at = x + column * (unit + COLUMN_GAP);
    const left = nameWidth + GAP;
    return [
      { tag: { type: 'Lbl', parent: item } as const, x: at, lines: name.lines(nameWidth), style: FACT, color: inks.quiet },
      {
        tag: { type: 'LBody', parent: item } as const,
        x: at + left,
        lines: value.lines(room - left),
        style: FACT,
        color: inks.ink,
      },
    ];
  };
  const placed = facts.map(({ name, values }): PlacedFact => {
    const label = settingOf(name, FACT, fonts);
    const value = settingOf(below(values), FACT, fonts);
    const nameWidth = Math.min(WIDEST_NAME * width, label.natural);
    return { name: label, nameWidth, value, span: spanOf(value, nameWidth + GAP, widthOf) };
  });
  const pieces = rowsOf(placed).map((row, i) => {
    let column = 0;
    const cells = row.flatMap((fact, k) => {
      const span = k === row.length - 1 ? COLUMNS - column : fact.span;
      const own = cellsAt(fact, column, widthOf(span));
      column += span;
      return own;
    });
    return rowPiece({ cells, air: AIR, above: i === 0 ? ABOVE : 0, keep: false, orientation }, setter);
  });
  const isWhole = pieces.reduce((sum, { height }) => sum + height, 0) <= WHOLE * typeArea(orientation).height;
  return pieces.map((piece, i) => (i < pieces.length - 1 && (isWhole || i === 0) ? { ...piece, keep: true } : piece));
}

/** The fewest columns in which a value needs no more lines than across the page, or hardly more. */
function spanOf(value: Setting, taken: number, widthOf: (span: number) => number): number {
  const linesIn = (span: number) => value.lines(widthOf(span) - taken).length;
  const least = linesIn(COLUMNS);
  for (let span = 1; span < COLUMNS; span++) if (linesIn(span) <= least + (span >= WIDE ? 1 : 0)) return span;
  return COLUMNS;
}

/** Facts in their order, as many in a row as have room. */
function rowsOf(facts: readonly PlacedFact[]): PlacedFact[][] {
  const rows: PlacedFact[][] = [];
  let used = COLUMNS;
  for (const fact of facts) {
    if (used + fact.span > COLUMNS) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(fact);
    used += fact.span;
  }
  return rows;
}
