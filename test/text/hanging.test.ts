import { describe, expect, it } from 'vitest';
import { hangingShift } from '../../src/text/hanging.ts';

describe('hangingShift', () => {
  it('centres a line without the full-width mark at its end', () => {
    expect(hangingShift('与生产部沟通，', { size: 12 })).toBe(6);
    expect(hangingShift('《报价申请表》', { size: 12 })).toBe(0);
    expect(hangingShift('同意报价？', { size: 12 })).toBe(3);
    expect(hangingShift('填写《报价申请表》', { size: 12 })).toBe(3);
    expect(hangingShift('Approved?', { size: 12 })).toBe(0);
  });
});
