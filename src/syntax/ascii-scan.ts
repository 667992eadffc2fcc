/**
 * Where words of plain ASCII end, found without a regular expression: V8 takes half a millisecond to compile one that knows the letters of all
 * scripts, and each costs more than these loops. Where a sign of another script stands, the lexer's patterns decide.
 */

const DELIMITERS = new Set([...',;:{}[]"#'].map((sign) => sign.charCodeAt(0)));
const LAST = 0x7e;
const [BLANK, HYPHEN, TILDE, EQUALS, GREATER, BRACKET] = [...' -~=>['].map((sign) => sign.charCodeAt(0));

/** The end of the identifier that begins with a letter or `_` at `at`; null where it may go on in another script. */
export function asciiIdentifierEnd(text: string, at: number): number | null {
  let end = at + 1;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (isWordSign(code)) continue;
    if (code > LAST) return null;
    if (code !== HYPHEN) return end;
    const next = text.charCodeAt(end + 1);
    if (next > LAST) return null;
    if (!isWordSign(next)) return end;
  }
}

/** The first place from `from` on where a bare word ends; null where a sign of another script comes before. */
export function asciiBareEnd(text: string, from: number): number | null {
  for (let end = from; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > LAST) return null;
    if (code <= BLANK! || DELIMITERS.has(code)) return end;
    if (code !== HYPHEN && code !== TILDE && code !== EQUALS) continue;
    const next = text.charCodeAt(end + 1);
    if (next > LAST) return null;
    if (next === GREATER || (next === BRACKET && code !== EQUALS)) return end;
  }
  return text.length;
}

/** Not for the code of a place behind the end, which is not a number. */
function isWordSign(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
