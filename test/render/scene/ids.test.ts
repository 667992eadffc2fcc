import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueIds } from '../../../src/render/scene/context.ts';
import { FUZZ } from '../../support/fuzz.ts';

describe('uniqueIds', () => {
  it('keeps identifiers of any script as they are and numbers the second', () => {
    const id = uniqueIds();
    expect(id('node-审批')).toBe('node-审批');
    expect(id('node-order-to-cash')).toBe('node-order-to-cash');
    expect(id('node-@A')).toBe('node-@A');
    expect(id('edge-a--b')).toBe('edge-a--b');
    expect(id('edge-a--b')).toBe('edge-a--b--2');
    expect(id('edge-a--b')).toBe('edge-a--b--3');
  });

  it('gives ids without blanks, quotes or markup, never one twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (wanted) => {
        const id = uniqueIds();
        const ids = [...wanted, ...wanted].map((name) => id(`node-${name}`));
        expect(new Set(ids).size).toBe(ids.length);
        for (const given of ids) expect(given).toMatch(/^[^\s"'<>&#]+$/);
      }),
      FUZZ,
    );
  });
});
