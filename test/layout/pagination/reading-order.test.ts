import { describe, expect, it } from 'vitest';
import { readingOrder } from '../../../src/layout/pagination/reading-order.ts';

/** The order of letters A, B, C … from arrows such as `A>B`. */
function order(count: number, arrows: string): string {
  const index = (letter: string) => letter.charCodeAt(0) - 65;
  const list = arrows.split(' ').map((arrow) => ({ from: index(arrow[0]!), to: index(arrow[2]!) }));
  return String.fromCharCode(...readingOrder(count, list).order.map((node) => node + 65));
}

describe('the order in which a process is read', () => {
  it('takes one branch whole before the next', () => {
    expect(order(8, 'A>B B>C B>F C>D D>E F>G E>H G>H')).toBe('ABFGCDEH');
  });

  it('keeps a short ending or correction beside its decision', () => {
    expect(order(7, 'A>B B>C B>G G>A C>D D>E E>F')).toBe('ABGCDEF');
  });

  it('reads a second begin just before what it leads to', () => {
    expect(order(6, 'A>B B>C C>D F>E E>C')).toBe('ABFECD');
  });

  it('has every node once, whatever goes in circles', () => {
    const arrows = 'A>B B>C C>A C>C D>E E>D F>B';
    expect([...order(7, arrows)].sort().join('')).toBe('ABCDEFG');
    const goesBack = readingOrder(3, [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 0 },
      { from: 1, to: 1 },
    ]).goesBack;
    expect(goesBack).toEqual([false, false, true, true]);
  });

  it('takes a chain of any length', () => {
    const count = 50_000;
    const arrows = Array.from({ length: count - 1 }, (_, i) => ({ from: i, to: i + 1 }));
    expect(readingOrder(count, arrows).order.at(-1)).toBe(count - 1);
  });
});
