import { describe, expect, it } from 'vitest';
import { outline, read } from './read.ts';

const shortOf = (text: string) => {
  const { tree, messages } = read(text);
  return [...outline(tree), ...messages];
};

describe('a line end', () => {
  it.each([
    ['separates statements', 'task a\ntask b', ['task a', 'task b']],
    ['separates attributes', 'task a {\n time: 1h\n cost: 2\n}', ['task a { time, cost }']],
    ['may be CRLF', 'task a {\r\n time: 1h\r\n}\r\ntask b\r\n', ['task a { time }', 'task b']],
    ['is skipped after an arrow', 'a ->\nb ~>\n\n# why\nc', ['a -> b ~> c']],
    ['is skipped before an arrow', 'a\n  -> b\n\n  # why\n\n  -[yes]-> c\n  ~> d', ['a -> b -[yes]-> c ~> d']],
    ['is skipped after a comma', 'f -> a,\n  b,\n\n  c', ['f -> a, b, c']],
    ['is skipped after a colon', 'task a { role:\n\n  "Clerk" }', ['task a { role }']],
    ['is skipped inside brackets', 'form[\n approved\n] ~> a', ['form[approved] ~> a']],
    ['does not matter beside braces', 'task a {\n\n}\n\nlane b {\n task c }', ['task a {  }', 'lane b { task c }']],
    ['is not needed before a closing brace', 'task a { time: 1h }', ['task a { time }']],
    ['may follow a comma between attributes', 'task a { time: 1h,\n cost: 2,\n}', ['task a { time, cost }']],
    ['may follow a flag', 'lane a {\n external\n role: x\n}', ['lane a { external, role }']],
    [
      'is as good as a semicolon',
      'task a; task b { time: 1h; cost: 2 };\n; a -> b',
      ['task a', 'task b { time, cost }', 'a -> b'],
    ],
    ['is skipped before a name that is a keyword', 'a ->\nend', ['a -> end']],
    ['is skipped before a list that begins with a keyword', 'a ->\nend, task -> b', ['a -> end, task -> b']],
    ['is skipped before a connector', 'a ->\n@A', ['a -> @A']],
  ])('%s', (_, text, short) => {
    expect(shortOf(text)).toEqual(short);
  });
});

describe('a dangling mark', () => {
  const noEnd = 'expected the name of a node or lane, found the end of the line';
  it.each([
    ['a ->\ntask b "B"', ['a -> ?', 'task b "B"', noEnd]],
    ['a ->\n\n# why\nend done', ['a -> ?', 'end done', noEnd]],
    ['a -> b,\nnote "x" on b', ['a -> b', 'note "x" on b', noEnd]],
    ['note "x" on a,\nlane b "B"', ['note "x" on a', 'lane b "B"', 'expected a name, found the end of the line']],
    ['task a { role:\n time: 1h }', ['task a { time }', 'expected a value, found the end of the line']],
    ['lane a { role:\n task b "B" }', ['lane a { task b "B" }', 'expected a value, found the end of the line']],
  ])('%j is the error, not the line after it', (text, short) => {
    expect(shortOf(text)).toEqual(short);
  });
});

describe('comments', () => {
  it('are kept with their places', () => {
    const text = '# first\r\ntask a # second\n#third\n｛';
    const { comments } = read(text).tree;
    expect(comments.map(({ text: words, ownLine }) => [words, ownLine])).toEqual([
      [' first', true],
      [' second', false],
      ['third', true],
    ]);
    expect(comments.map(({ span }) => text.slice(span.start, span.end))).toEqual(['# first', '# second', '#third']);
  });

  it('are none inside texts and labels', () => {
    const { tree } = read('task a "# no"\na -[# no]-> b\na -["#"]-> c # yes');
    expect(tree.comments).toHaveLength(1);
  });
});
