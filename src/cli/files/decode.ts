/** Bytes of a `.flow` file as text, or what is wrong with them: people save files in other encodings than UTF-8, and name other files. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';

const phrase = phrasesOf({
  'file.tooLarge': { en: 'the file is larger than {limit} MiB', zh: '文件超过 {limit} MiB' },
  'file.tooLarge.help': {
    en: "a process of this size can't be drawn; split it into subprocesses",
    zh: '这样大的流程无法绘制，请拆分为子流程',
  },
  'file.utf16': { en: 'the file is in UTF-16, expected UTF-8', zh: '文件编码为 UTF-16，应为 UTF-8' },
  'file.notUtf8': { en: 'the text is not UTF-8 from here on', zh: '从此处起不是 UTF-8 文本' },
  'file.encoding.help': {
    en: "save the file as UTF-8; text editors call this the file's encoding",
    zh: '请在编辑器中把文件另存为 UTF-8 编码（常见的原因是保存成了 GBK）',
  },
  'file.binary': { en: 'this is no text: it holds a zero byte', zh: '这不是文本：其中含有零字节' },
  'file.binary.help': { en: 'a .flow file is plain text', zh: '.flow 文件是纯文本' },
});

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
