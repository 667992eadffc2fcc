/** Text as it was typed, line by line, on a shade. */
import type { Code } from '../document.ts';
import type { PdfPiece } from './piece.ts';
import { rowPiece } from './row.ts';
import { settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { CODE } from './type.ts';

const PADDING = 6;
const ABOVE = 6;
/** Of a blank at the beginning of a line, in em. */
const BLANK = 0.5;
/** Lines begin at the latest at this share of the width. */
const DEEPEST = 0.5;

export function codePieces({ text }: Code, setter: Setter): PdfPiece[] {
  const { fonts, inks, tag, x, width, orientation } = setter;
  const code = { type: 'Code', parent: tag } as const;
  const typed = text
    .replace(/\t/g, '  ')
    .replace(/\s+$/, '')
    .split(/\r\n?|\n/);
  return typed.map((line, i) => {
    const depth = Math.min(/^ */.exec(line)![0].length * BLANK * CODE.size, DEEPEST * width);
    const lines = settingOf(line, CODE, fonts).lines(width - 2 * PADDING - depth);
    const cells = [
      { tag: code, x: x + PADDING + depth, lines: lines.length === 0 ? [EMPTY] : lines, style: CODE, color: inks.ink },
    ];
    const ground = { x, width, shade: true, rule: false };
    return rowPiece(
      { cells, air: 0, above: i === 0 ? ABOVE : 0, keep: i === 0 && typed.length > 1, orientation, ground },
      setter,
    );
  });
}

const EMPTY = { runs: [], width: 0 };
