import { describe, expect, it } from 'vitest';
import { equalRadii, polygon, roundedBox } from '../../../src/geometry/path.ts';
import { openOutline } from '../../../src/render/scene/open-outline.ts';

const SQUARE = polygon([
  [0, 0],
  [100, 0],
  [100, 50],
  [0, 50],
]);

describe('openOutline', () => {
  it('is the outline itself where nothing stands on it', () => {
    expect(openOutline(SQUARE, [])).toEqual([SQUARE]);
    expect(openOutline(SQUARE, [{ x: 20, y: 10, width: 20, height: 10 }])).toEqual([SQUARE]);
  });

  it('leaves out what a fact covers and joins the rest round the corners', () => {
    expect(openOutline(SQUARE, [{ x: 9, y: -7, width: 14, height: 14 }])).toEqual([
      [
        ['M', 23, 0],
        ['L', 100, 0],
        ['L', 100, 50],
        ['L', 0, 50],
        ['L', 0, 0],
        ['L', 9, 0],
      ],
    ]);
  });

  it('makes a piece between every two facts', () => {
    const gaps = [9, 77].flatMap((x) => [-7, 43].map((y) => ({ x, y, width: 14, height: 14 })));
    const pieces = openOutline(roundedBox({ x: 0, y: 0, width: 100, height: 50 }, equalRadii(4)), gaps);
    expect(pieces).toHaveLength(4);
    for (const [first] of pieces) expect(first![0]).toBe('M');
  });

  it('draws nothing of a side that is wholly covered', () => {
    const [piece, ...others] = openOutline(SQUARE, [{ x: -5, y: -5, width: 110, height: 10 }]);
    expect(others).toEqual([]);
    expect(piece).toEqual([
      ['M', 100, 5],
      ['L', 100, 50],
      ['L', 0, 50],
      ['L', 0, 5],
    ]);
  });
});
