/**
 * What a reader takes a branch for. The language knows `yes` and `no` and their Chinese words as whole labels, which rules go by; people also
 * write "no, minor" or label a chart in their own language, and expect that branch to be drawn as the answer it is.
 */
const YES = new Set(['yes', 'ja', 'oui', 'sí', 'sì', 'sim', 'да', '是']);
const NO = new Set(['no', 'nein', 'non', 'não', 'nee', 'нет', '否']);

/** The answer that a label begins with, as a word of its own; in Chinese its first character. */
export function answerRead(label: string | null): 'yes' | 'no' | null {
  const text = (label ?? '').normalize('NFC').trim().toLowerCase();
  const word = /^(?:[是否]|\p{L}+)/u.exec(text)?.[0] ?? '';
  if (YES.has(word)) return 'yes';
  return NO.has(word) ? 'no' : null;
}
