/** The text of one `.flow` file and where its lines begin. Offsets are UTF-16 code units; a byte-order mark is not part of `text`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Offset of each line's first unit; `lineStarts[0]` is 0. Line ends are `\n` and `\r\n`. */
  readonly lineStarts: readonly number[];
}

/** Line and column, both from 1; a column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Makes a source file of a path and its text, without a byte-order mark. */
export function sourceFile(path: string, text: string): SourceFile {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineStarts = [0];
  for (let i = body.indexOf('\n'); i >= 0; i = body.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  return { path, text: body, lineStarts };
}

/** The position of an offset; offsets past the end give the position after the last unit. */
export function positionAt(source: SourceFile, offset: number): Position {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, source.text.length) - source.lineStarts[low]! + 1 };
}

/** The text of a line (counted from 1), without its line end. */
export function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  const end = source.lineStarts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$/, '');
}

/** A half-open range of UTF-16 offsets in one file: `start` is the first unit, `end` the one after the last. */
export interface Span {
  /** Path of the file as the user names it: forward slashes, relative to the working directory; `<stdin>` for standard input. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
