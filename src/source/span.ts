/** A half-open range of UTF-16 offsets in one file: `start` is the first unit, `end` the one after the last. */
export interface Span {
  /** Path of the file as the user names it: forward slashes, relative to the working directory; `<stdin>` for standard input. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
