/** Full-width punctuation, which Chinese keyboards type, and the ASCII it is read as. */

const ASCII: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '、': ',',
  '；': ';',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '％': '%',
  '＃': '#',
  '＠': '@',
  '／': '/',
  '\u3000': ' ',
  '－': '-',
  '～': '~',
  '＞': '>',
  '》': '>',
};

/** Punctuation with every full-width character replaced by its ASCII counterpart; `→` is an arrow. */
export function asciiPunctuation(text: string): string {
  return text.replace(/[^\0-\x7F]/g, (character) => (character === '→' ? '->' : (ASCII[character] ?? character)));
}

/** The words of a value with the punctuation that may stand in a word (`／`, `％`, U+3000) in ASCII. */
export function asciiWords(text: string): string {
  return /[／％\u3000]/.test(text) ? text.replace(/[／％\u3000]/g, (character) => ASCII[character]!) : text;
}
