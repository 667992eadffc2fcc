/**
 * Text of a stranger must never steer a terminal: control characters and the marks that turn the direction of writing are shown as escapes.
 * A line's own direction stays right, because only explicit overrides, embeddings and isolates are escaped, never letters.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text with each unprintable character as an escape of the language, such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (unit) => SHORT[unit] ?? `\\u{${unit.codePointAt(0)!.toString(16)}}`);
}
