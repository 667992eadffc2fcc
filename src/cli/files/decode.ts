/** Bytes of a `.flow` file as text, or what is wrong with them: people save files in other encodings than UTF-8, and name other files. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';

export type Decoded =
  | { readonly text: string; readonly problem: null }
  /** `text` is what could be read before byte `problem.at`'s place in the text. */
  | { readonly text: string; readonly problem: { readonly at: number; readonly message: Phrase; readonly help: Phrase } };

const MOST_MEBIBYTES = 4;

/** A larger file is no process that anyone draws: ten thousand nodes take about one. */
export const MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024;

/** Reads UTF-8, with or without a byte-order mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES)
    return refused('', phrase('file.tooLarge', { limit: MOST_MEBIBYTES }), phrase('file.tooLarge.help'));
  if (isUtf16(bytes)) return refused('', phrase('file.utf16'), phrase('file.encoding.help'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const binary = text.indexOf('\0');
    return binary < 0
      ? { text, problem: null }
      : refused(text.slice(0, binary), phrase('file.binary'), phrase('file.binary.help'));
  } catch {
    if (bytes.includes(0)) return refused('', phrase('file.binary'), phrase('file.binary.help'));
    const text = new TextDecoder('utf-8').decode(bytes);
    return refused(text.slice(0, text.indexOf('\uFFFD')), phrase('file.notUtf8'), phrase('file.encoding.help'));
  }
}

function refused(text: string, message: Phrase, help: Phrase): Decoded {
  return { text, problem: { at: text.length, message, help } };
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
