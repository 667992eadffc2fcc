import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sorted } from '../../src/diagnostics/sorted.ts';
import { FUZZ } from '../support/fuzz.ts';
import { finding, words } from './example.ts';

const at = (file: string, start: number, end: number, more = {}) => finding({ file, start, end }, more);

describe('sorted', () => {
  it('goes by file, place, code and message', () => {
    const expected = [
      at('B.flow', 9, 10),
      at('a.flow', 1, 2),
      at('a.flow', 1, 3, { code: 'a' }),
      at('a.flow', 1, 3, { code: 'b' }),
      at('a.flow', 1, 3, { code: 'b', message: words('then') }),
      at('a.flow', 10, 11),
      at('é.flow', 0, 0),
    ];
    expect(sorted([...expected].reverse())).toEqual(expected);
  });

  it('tells the same finding once, keeping the first', () => {
    const first = at('a.flow', 1, 2, { help: words('first') });
    expect(sorted([first, at('b.flow', 1, 2), at('a.flow', 1, 2)])).toEqual([first, at('b.flow', 1, 2)]);
  });

  it('keeps the graver of two equal findings', () => {
    const grave = at('a.flow', 1, 2, { severity: 'error' });
    expect(sorted([at('a.flow', 1, 2, { severity: 'info' }), grave])).toEqual([grave]);
  });

  it('keeps findings that differ in code, place or message', () => {
    const different = [at('a', 1, 2), at('a', 1, 2, { code: 'other' }), at('a', 1, 3), at('a', 1, 2, { message: words('else') })];
    expect(sorted(different)).toHaveLength(4);
  });

  it('does not depend on the order given', () => {
    const some = fc.record({
      file: fc.constantFrom('a', 'b'),
      start: fc.nat(3),
      length: fc.nat(2),
      code: fc.constantFrom('x', 'y'),
    });
    const list = fc.array(some.map(({ file, start, length, code }) => at(file, start, start + length, { code })));
    fc.assert(
      fc.property(list, (findings) => {
        expect(sorted([...findings].reverse())).toEqual(sorted(findings));
      }),
      FUZZ,
    );
  });
});
