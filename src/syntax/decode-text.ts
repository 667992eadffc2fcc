/** What a quoted text says: its quotes removed, its escapes resolved and, for a text block, its common indentation removed. */
import type { Str } from './tree.ts';

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|([\s\S]?))/g;
const SIMPLE: Readonly<Record<string, string>> = { '"': '"', '“': '“', '”': '”', '\\': '\\', n: '\n', t: '\t' };

/** An escape that means nothing, by its place in the inner text. */
export interface BadEscape {
  readonly start: number;
  readonly end: number;
}

/** The value of the text between the quotes. Unknown escapes stay as they were written. */
export function decodeText(inner: string, quote: Str['quote']): string {
  const written = quote === 'block' ? withoutIndentation(inner) : inner;
  return written.includes('\\') ? written.replace(ESCAPE, (each) => decoded(each) ?? each) : written;
}

/** Every escape of the text between the quotes that the language does not know. */
export function badEscapes(inner: string): BadEscape[] {
  if (!inner.includes('\\')) return [];
  const bad = [...inner.matchAll(ESCAPE)].filter((match) => decoded(match[0]) === null);
  return bad.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function decoded(written: string): string | null {
  if (!written.startsWith('\\u{')) return SIMPLE[written.slice(1)] ?? null;
  const code = Number.parseInt(written.slice(3), 16);
  const scalar = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return scalar ? String.fromCodePoint(code) : null;
}

/** A first and a last line of white space alone do not count; blank lines do not count for the indentation. */
function withoutIndentation(inner: string): string {
  const lines = inner.split(/\r?\n/);
  if (lines.length > 1 && isBlank(lines.at(-1)!)) lines.pop();
  const ownFirst = lines.length > 0 && !isBlank(lines[0]!);
  if (!ownFirst) lines.shift();
  const indented = lines.slice(ownFirst ? 1 : 0).filter((line) => !isBlank(line));
  const width = commonIndentation(indented).length;
  return lines.map((line, i) => (i === 0 && ownFirst ? line : isBlank(line) ? '' : line.slice(width))).join('\n');
}

function commonIndentation(lines: readonly string[]): string {
  let common = /^\s*/.exec(lines[0] ?? '')![0];
  for (const line of lines) {
    let same = 0;
    while (same < common.length && common[same] === line[same]) same++;
    common = common.slice(0, same);
  }
  return common;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
