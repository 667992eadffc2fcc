import { describe, expect, it } from 'vitest';
import { lineText, positionAt, sourceFile } from '../../src/source/source-file.ts';

describe('sourceFile', () => {
  it('drops a byte-order mark', () => {
    expect(sourceFile('a', '\uFEFFlane').text).toBe('lane');
  });

  it.each([
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r\nb\n\nc', [0, 3, 5, 6]],
  ])('%j begins its lines at %j', (text, starts) => {
    expect(sourceFile('a', text).lineStarts).toEqual(starts);
  });
});

describe('positionAt', () => {
  const source = sourceFile('a', 'ab\r\n😀d\n');

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [4, 2, 1],
    [6, 2, 3],
    [8, 3, 1],
    [99, 3, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(positionAt(source, offset)).toEqual({ line, column });
  });

  it('agrees with counting, on every offset', () => {
    const text = 'a\nbb\n\nccc\r\n';
    const file = sourceFile('a', text);
    for (let offset = 0; offset <= text.length; offset++) {
      const before = text.slice(0, offset).split('\n');
      expect(positionAt(file, offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
    }
  });
});

describe('lineText', () => {
  const source = sourceFile('a', 'ab\r\nc\n');

  it.each([
    [1, 'ab'],
    [2, 'c'],
    [3, ''],
    [4, ''],
  ])('line %i is %j', (line, text) => {
    expect(lineText(source, line)).toBe(text);
  });
});
