/** A file that began with a byte-order mark keeps it: the program that wrote it may need it. */
import { readFileSync } from 'node:fs';

const BYTE_ORDER_MARK = '\uFEFF';

/** The mark that the file at an absolute path begins with, or nothing. */
export function byteOrderMark(absolute: string): string {
  return readFileSync(absolute, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
}
