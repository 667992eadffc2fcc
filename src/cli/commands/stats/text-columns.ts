/** Text in columns of a terminal, in which a Chinese character takes two. */
import stringWidth from 'string-width';
import { printable } from '../../../diagnostics/printable.ts';

const BETWEEN = 2;

/** Lines with the first cell left and the others right, in columns as wide as their widest cell; the first is cut where a line would be too long. */
export function aligned(rows: readonly (readonly string[])[], width: number): string[] {
  const cells = rows.map((row) => row.map(printable));
  const columns = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...cells.map((row) => stringWidth(row[i] ?? ''))));
  const others = widths.slice(1).reduce((sum, each) => sum + each + BETWEEN, 0);
  const first = Math.max(8, Math.min(widths[0]!, width - others));
  return cells.map((row) => {
    const right = row.slice(1).map((cell, i) => ' '.repeat(BETWEEN + widths[i + 1]! - stringWidth(cell)) + cell);
    const left = cut(row[0]!, first);
    return (left + ' '.repeat(first - stringWidth(left)) + right.join('')).trimEnd();
  });
}

/** The text, or as much of it as fits with an ellipsis. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text in lines of at most this width, broken at spaces and between Chinese characters; lines after the first are indented. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).match(WORD) ?? []) {
    if (line.trim() !== '' && stringWidth((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = indent + word.trimStart();
    } else line += word;
  }
  return [...lines, line.trimEnd()];
}

/** A word with the space behind it, or one character of a script that is written without spaces, with the marks that may not begin a line. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，、。；：！？”）》」]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu;

const graphemes = (text: string) => new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
