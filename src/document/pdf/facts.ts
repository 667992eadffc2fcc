/** Names and values side by side. */
import type { Facts } from '../document.ts';
import { typeArea } from '../drawing-area.ts';
import { lines as below } from '../text.ts';
import type { Piece } from './piece.ts';
import { rowPiece } from './row.ts';
import { settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { BODY } from './type.ts';

const GAP = 14;
const AIR = 1.5;
const ABOVE = 3;
/** Names are no wider than this share of a line. */
const WIDEST_NAME = 0.3;
/** What takes no more of a page than this share is not torn. */
const WHOLE = 0.3;

export function factPieces({ facts }: Facts, setter: Setter): Piece[] {
  const { fonts, inks, x, width, orientation } = setter;
  const list = { type: 'L', parent: setter.tag } as const;
  const names = facts.map(({ name }) => settingOf(name, BODY, fonts));
  const nameWidth = Math.min(WIDEST_NAME * width, Math.max(...names.map(({ natural }) => natural)));
  const left = nameWidth + GAP;
  const pieces = facts.map(({ values }, i) => {
    const item = { type: 'LI', parent: list } as const;
    const value = settingOf(below(values), BODY, fonts).lines(width - left);
    const cells = [
      { tag: { type: 'Lbl', parent: item } as const, x, lines: names[i]!.lines(nameWidth), style: BODY, color: inks.quiet },
      { tag: { type: 'LBody', parent: item } as const, x: x + left, lines: value, style: BODY, color: inks.ink },
    ];
    return rowPiece({ cells, air: AIR, above: i === 0 ? ABOVE : 0, keep: false, orientation }, setter);
  });
  const isShort = pieces.reduce((sum, { height }) => sum + height, 0) <= WHOLE * typeArea(orientation).height;
  return pieces.map((piece, i) => (i < pieces.length - 1 && (isShort || i === 0) ? { ...piece, keep: true } : piece));
}
