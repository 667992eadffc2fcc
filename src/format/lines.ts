/**
 * Formatted text before it is joined: lines with a depth of indentation. A line that continues a text block has no depth: it is kept to the
 * letter, because its indentation is part of the text.
 */
export interface FormattedLine {
  readonly depth: number | null;
  readonly text: string;
}

/** No line gets longer where it can be broken; in columns of a terminal. */
export const LONGEST = 120;

export const INDENT = '  ';

/** The lines of a text at a depth: the first is indented, the others (of a text block) stay as they are. */
export function linesOf(text: string, depth: number): FormattedLine[] {
  return text.split(/\r?\n/).map((line, i) => ({ depth: i === 0 ? depth : null, text: line }));
}

/** The lines with more written behind the last of them. */
export function behind(lines: readonly FormattedLine[], text: string): FormattedLine[] {
  const last = lines.at(-1)!;
  return [...lines.slice(0, -1), { ...last, text: last.text + text }];
}

/** The text of the lines, each with `lineEnd`; what was not verbatim has no blanks at its end. */
export function join(lines: readonly FormattedLine[], lineEnd: string): string {
  return lines.map(({ depth, text }) => (depth === null ? text : (INDENT.repeat(depth) + text).trimEnd()) + lineEnd).join('');
}
