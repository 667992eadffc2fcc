import { describe, expect, it } from 'vitest';
import { proseText } from '../../src/document/prose-text.ts';
import { plainText } from '../../src/document/text.ts';
import { readProse } from '../../src/prose/read-prose.ts';
import { growth } from '../support/growth.ts';

const words = (text: string) => readProse(text).flatMap((block) => (block.kind === 'paragraph' ? plainText(block.text) : []));

describe('prose', () => {
  it('has paragraphs, lists, emphasis, code and links', () => {
    expect(readProse('One **bold** *word*.\n\n- a `b`\n- [c](https://c.example/)\n')).toEqual([
      {
        kind: 'paragraph',
        text: [{ text: 'One ' }, { text: 'bold', bold: true }, { text: ' ' }, { text: 'word', italic: true }, { text: '.' }],
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ kind: 'paragraph', text: [{ text: 'a ' }, { text: 'b', code: true }] }],
          [{ kind: 'paragraph', text: [{ text: 'c', to: 'https://c.example/' }] }],
        ],
      },
    ]);
    expect(readProse('1. 材料\n2. 人工')).toMatchObject([{ kind: 'list', ordered: true, items: [{}, {}] }]);
    expect(readProse('```\n**x**\n```')).toEqual([{ kind: 'code', text: '**x**' }]);
  });

  it('keeps the lines of its author', () => {
    expect(readProse('first\nsecond\n\nthird')).toEqual([
      { kind: 'paragraph', text: 'first\nsecond' },
      { kind: 'paragraph', text: 'third' },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<b>bold</b> &lt;',
    '![alt](http://x.example/y.png)',
    '# a number, no heading',
    '> 5 pieces',
    '[run](javascript:alert(1))',
    '[here](#card)',
    '[a]: https://a.example',
    '<javascript:alert(1)>',
    '---',
    'a\n===',
  ])('takes %s for text', (text) => {
    expect(words(text)).toEqual([text]);
  });

  it.each<[string, (length: number) => string]>([
    ...['- ', '1. ', '*a **b ', '[', '`', '![', '_a', '\\', '<', '[a](', '- a\n  '].map(
      (part): [string, (length: number) => string] => [part, (length) => part.repeat(length / part.length)],
    ),
    ['- x, each further in', (length) => Array.from({ length: Math.sqrt(length) }, (_, i) => `${'  '.repeat(i)}- x\n`).join('')],
    ['*a … a*', (length) => `${'*a '.repeat(length / 6)}${'a* '.repeat(length / 6)}`],
  ])('is read in time that grows no faster than the text, however it is nested: %s', (_, hostile) => {
    const reading = (length: number) => {
      const text = hostile(length);
      return () => void readProse(text);
    };
    expect(growth(reading, 30_000)).toBeLessThan(2.5);
  });

  it('can stand in a cell', () => {
    expect(proseText(readProse('All of it:\n\n- **a**\n- b\n'))).toEqual([
      { text: 'All of it:' },
      { text: '\n' },
      { text: '•' },
      { text: ' ' },
      { text: 'a', bold: true },
      { text: '\n' },
      { text: '• b' },
    ]);
  });
});
