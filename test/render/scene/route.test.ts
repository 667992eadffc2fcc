import { describe, expect, it } from 'vitest';
import { cornersOf, reversed, routePath } from '../../../src/render/scene/route.ts';

describe('cornersOf', () => {
  it('leaves out points that bend nothing', () => {
    const points = [
      [0, 0],
      [0, 10],
      [0, 10],
      [0, 20],
      [30, 20],
    ] as const;
    expect(cornersOf(points)).toEqual([
      [0, 0],
      [0, 20],
      [30, 20],
    ]);
  });
});

describe('routePath', () => {
  it('bends with a radius of 6 and stops before the tip', () => {
    expect(
      routePath(
        [
          [0, 0],
          [0, 40],
          [50, 40],
        ],
        6,
      ),
    ).toEqual([
      ['M', 0, 0],
      ['L', 0, 34],
      ['Q', 0, 40, 6, 40],
      ['L', 44, 40],
    ]);
  });

  it('bends less where segments are short, never beyond their middle', () => {
    const path = routePath(
      [
        [0, 0],
        [0, 40],
        [8, 40],
        [8, 80],
      ],
      6,
    );
    expect(path[2]).toEqual(['Q', 0, 40, 4, 40]);
    expect(path[3]).toEqual(['L', 4, 40]);
  });
});

describe('reversed', () => {
  it('is the same line from its end', () => {
    expect(
      reversed([
        ['M', 0, 0],
        ['L', 0, 34],
        ['Q', 0, 40, 6, 40],
        ['L', 44, 40],
      ]),
    ).toEqual([
      ['M', 44, 40],
      ['L', 6, 40],
      ['Q', 0, 40, 0, 34],
      ['L', 0, 0],
    ]);
  });
});
