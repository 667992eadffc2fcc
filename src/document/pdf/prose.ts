/** Paragraphs: no line of one stands alone on a page while it has more than one. */
import type { Tag } from '../../render/pdf/printed-page.ts';
import type { Text } from '../text.ts';
import type { PdfPiece } from './piece.ts';
import { rowPiece } from './row.ts';
import { type SetLine, settingOf } from './set-text.ts';
import type { Setter } from './setter.ts';
import { BODY, type PdfStyle } from './type.ts';

const ABOVE = 3;

/** A paragraph, one piece a line. */
export function paragraphPieces(text: Text, setter: Setter, style = BODY, color = setter.inks.ink): PdfPiece[] {
  const lines = settingOf(text, style, setter.fonts).lines(setter.width);
  return linePieces(lines, { type: 'P', parent: setter.tag }, style, color, setter, ABOVE);
}

/** Set lines as pieces of a sheet, one a line, `above` points below what stands before them. */
export function linePieces(
  lines: readonly SetLine[],
  tag: Tag,
  style: PdfStyle,
  color: string,
  setter: Setter,
  above: number,
): PdfPiece[] {
  const { x, orientation } = setter;
  return lines.map((line, i) => {
    const cells = [{ tag, x, lines: [line], style, color }];
    const keep = i < lines.length - 1 && (i === 0 || i === lines.length - 2);
    return rowPiece({ cells, air: 0, above: i === 0 ? above : 0, keep, orientation }, setter);
  });
}
