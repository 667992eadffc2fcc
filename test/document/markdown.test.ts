import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../src/document/document.ts';
import { markdownFiles } from '../../src/document/markdown/markdown.ts';

const written = (...blocks: DocumentBlock[]) =>
  markdownFiles({ title: 'A * title', lang: 'en', blocks, pictures: {} }, 'x')[0]!.content.replace('# A \\* title\n\n', '');

describe('a document as Markdown', () => {
  it('puts its title first, and headings under it, with the anchors that links lead to', () => {
    const heading: DocumentBlock = { kind: 'heading', level: 1, text: '# One', anchor: 'one' };
    const link: DocumentBlock = {
      kind: 'paragraph',
      text: [{ text: 'see ' }, { text: 'one', to: '#one', bold: true }, { text: ' or none', to: '#none' }],
    };
    expect(written(heading, link)).toBe('## <a id="one"></a>\\# One\n\nsee [**one**](<#one>) or none\n');
  });

  it('nests lists with whatever stands in their items', () => {
    const inner: DocumentBlock = { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', text: 'b' }]] };
    const items: DocumentBlock[][] = [[{ kind: 'paragraph', text: 'a' }, inner], [{ kind: 'code', text: '```\nx' }]];
    expect(written({ kind: 'list', ordered: false, items })).toBe('- a\n\n  1. b\n- ````\n  ```\n  x\n  ````\n');
  });

  it('keeps a cell in its row', () => {
    const rows = [[[{ text: 'a|b', code: true }], 'one\ntwo | three']];
    expect(written({ kind: 'table', head: ['A', 'B'], rows })).toBe(
      '| A | B |\n| --- | --- |\n| `a\\|b` | one<br>two \\| three |\n',
    );
  });

  it('lists the headings in its contents', () => {
    const blocks: DocumentBlock[] = [
      { kind: 'contents', depth: 2 },
      { kind: 'heading', level: 1, text: 'One', anchor: 'one' },
      { kind: 'heading', level: 2, text: 'Two', anchor: 'two' },
      { kind: 'heading', level: 3, text: 'Three', anchor: 'three' },
    ];
    expect(written(...blocks)).toMatch(/^- \[One\]\(<#one>\)\n {2}- \[Two\]\(<#two>\)\n\n## <a id="one">/);
  });
});
