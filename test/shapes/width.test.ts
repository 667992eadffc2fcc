import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../src/shapes/shapes.ts';
import { widthFor } from '../../src/shapes/width.ts';

describe('widthFor', () => {
  it('is the usual width for usual texts', () => {
    expect(widthFor('manual', ['Fill in the quotation request', 'Check the details'])).toBe(144);
  });

  it('is narrower where texts have room in few lines', () => {
    expect(widthFor('task', ['指定估价员', '答复客户'])).toBe(128);
    expect(widthFor('task', [])).toBe(128);
  });

  it('is just wide enough to keep long texts low, but not for one of many', () => {
    const long = 'Hand the completed form to the head of sales';
    const width = widthFor('task', [long]);
    expect(width).toBeGreaterThan(144);
    expect(shapeOf('task').fit(long, width).size.height).toBe(50);
    expect(widthFor('task', [long, ...'abcdef'])).toBeLessThan(width);
  });

  it('keeps long words whole', () => {
    expect(shapeOf('task').fit('Einverständniserklärung', widthFor('task', ['Einverständniserklärung'])).torn).toBe(false);
  });

  it('keeps each word whole that the widest shape has room for, though another text holds one that it has no room for', () => {
    const texts = ['Kreditwürdigkeitsprüfung bestanden?', 'Documentation complete?', 'Authorization/acknowledgement received?'];
    const width = widthFor('decision', texts);
    expect(texts.map((text) => shapeOf('decision').fit(text, width).torn)).toEqual([true, false, false]);
  });

  it('stops growing at the largest width', () => {
    expect(widthFor('task', ['x'.repeat(300)])).toBeLessThanOrEqual(176);
  });
});
