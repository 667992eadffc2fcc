import { describe, expect, it } from 'vitest';
import type { FlowEnd } from '../../../src/model/process.ts';
import { processOf } from '../example.ts';

const pagesOf = (text: string) => processOf(text).nodes.map(({ id, page }) => `${id} ${page}`);
const titles = (text: string) => processOf(text).pages.map(({ number, title }) => `${number} ${title}`);

describe('pages', () => {
  it('are one without a statement', () => {
    expect(titles('task a')).toEqual(['1 null']);
    expect(processOf('').pages).toEqual([{ number: 1, title: null, span: null }]);
  });

  it('begin at their statement; what stands before the first is on page 1', () => {
    const text = 'task a\npage "Two"\ntask b\ndocument d\npage\ntask c';
    expect(pagesOf(text)).toEqual(['a 1', 'b 2', 'd 2', 'c 3']);
    expect(titles(text)).toEqual(['1 null', '2 Two', '3 null']);
  });

  it('begin with 1 where no node stands before the first', () => {
    const text = 'lane l "L"\npage "One"\ntask a\npage "Two"\ntask b';
    expect(pagesOf(text)).toEqual(['a 1', 'b 2']);
    expect(titles(text)).toEqual(['1 One', '2 Two']);
  });

  it('count a page without nodes', () => {
    expect(pagesOf('page "One"\npage "Two"\ntask a')).toEqual(['a 2']);
    expect(titles('task a\npage "Two"')).toEqual(['1 null', '2 Two']);
  });

  it('hold the nodes in blocks of lanes', () => {
    expect(pagesOf('lane l "L" { task a }\npage "Two"\nlane m "M" { task b }\nlane l { task c }')).toEqual(['a 1', 'b 2', 'c 2']);
  });

  it('are those of the nodes at a connector, wherever the flow is written', () => {
    const { flows } = processOf('task a\npage "Two"\ntask b\na -> @A/2\n@A/1 -> b');
    const connector = (end: FlowEnd) => (end.kind === 'connector' ? [end.page, end.statedPage] : null);
    expect(connector(flows[0]!.to)).toEqual([1, 2]);
    expect(connector(flows[1]!.from)).toEqual([2, 1]);
  });

  it('are those of the first node of a note', () => {
    const { notes } = processOf('task a\npage "Two"\ntask b\nnote "N" on a, b, a\nnote "M" on b');
    expect(notes).toMatchObject([
      { text: 'N', on: ['a', 'b'], page: 1 },
      { text: 'M', on: ['b'], page: 2 },
    ]);
  });
});
