/**
 * What a reader takes a branch for. The language knows `yes` and `no` and their Chinese words as whole labels, which rules go by; people also
 * write "no, minor" or label a chart in their own language, and expect that branch to be drawn as the answer it is.
 */
const ANSWERS: Readonly<Record<string, 'yes' | 'no'>> = {
  ...{ yes: 'yes', ja: 'yes', oui: 'yes', sí: 'yes', sì: 'yes', sim: 'yes', да: 'yes', 是: 'yes' },
  ...{ no: 'no', nein: 'no', non: 'no', não: 'no', nee: 'no', нет: 'no', 否: 'no' },
};

/** The answer that a label begins with, as a word of its own; in Chinese its first character. */
export function answerRead(label: string | null): 'yes' | 'no' | null {
  const text = (label ?? '').normalize('NFC').trim().toLowerCase();
  const word = /^(?:[是否]|\p{L}+)/u.exec(text)?.[0] ?? '';
  return Object.hasOwn(ANSWERS, word) ? ANSWERS[word]! : null;
}
