/** Words of ASCII are read without the patterns that know all scripts: they must end where those would end them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiBareEnd, asciiIdentifierEnd } from '../../src/syntax/ascii-scan.ts';

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*(?:-\p{XID_Continue}+)*/u;
const BARE_END = /[\s,;:{}[\]"“”#＃：，、；｛｝【】［］]|[-－~～][>＞》[【［]|→|=>|[\p{Cc}\p{Cf}]/u;

const sign = fc.constantFrom(...'abz09_--~=>[]{},;:"# \n\t\x01\x7f.$/\\@“中：－＞】é\u200b\u00a0');
const texts = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));

describe('the ends of words', () => {
  it('are those of the pattern for identifiers, or left to it', () => {
    fc.assert(
      fc.property(texts, (rest) => {
        const end = asciiIdentifierEnd(`a${rest}`, 0);
        if (end !== null) expect(end).toBe(IDENTIFIER.exec(`a${rest}`)![0].length);
        else expect(rest).toMatch(/[^\0-~]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('are those of the pattern for bare words, or left to it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const end = asciiBareEnd(text, 0);
        if (end !== null) expect(end).toBe(BARE_END.exec(text)?.index ?? text.length);
        else expect(text).toMatch(/[^\0-~]/);
      }),
      { numRuns: 2000 },
    );
  });
});
