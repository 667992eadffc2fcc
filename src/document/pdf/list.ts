/** Lists, whose items hold blocks of their own. */
import type { Block, List } from '../document.ts';
import type { Parts, Piece } from './piece.ts';
import { rowPiece } from './row.ts';
import { settingOf } from './set-text.ts';
import { indented, type Setter } from './setter.ts';
import { BODY } from './type.ts';

const INDENT = 18;
/** Deeper lists stand no further in. */
const NARROWEST = 200;
const BETWEEN = 2;

type SetBlocks = (blocks: readonly Block[], setter: Setter) => Piece[];

export function listPieces({ ordered, items }: List, setter: Setter, blockPieces: SetBlocks): Piece[] {
  const list = { type: 'L', parent: setter.tag } as const;
  return items.flatMap((blocks, i) => {
    const item = { type: 'LI', parent: list } as const;
    const label = { type: 'Lbl', parent: item } as const;
    const by = setter.width - INDENT < NARROWEST ? 0 : INDENT;
    const [first, ...others] = blockPieces(blocks, indented(setter, by, { type: 'LBody', parent: item }));
    if (first === undefined) return [];
    const lines = settingOf(ordered ? `${i + 1}.` : '•', BODY, setter.fonts).lines(INDENT);
    const cell = { tag: label, x: setter.x, lines, style: BODY, color: setter.inks.quiet };
    const mark = rowPiece({ cells: [cell], air: 0, above: 0, keep: false, orientation: 'portrait' }, setter);
    const draw: Piece['draw'] = (y, pageOf): Parts => [...mark.draw(y, pageOf), ...first.draw(y, pageOf)];
    return [{ ...first, above: i === 0 ? first.above : BETWEEN, draw }, ...others];
  });
}
