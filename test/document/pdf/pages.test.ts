import { describe, expect, it } from 'vitest';
import { type Document, type DocumentBlock, facts, heading, paragraph, table } from '../../../src/document/document.ts';
import { pagesOf } from '../../../src/document/pdf/pages.ts';
import type { PrintedPage, PrintedPart } from '../../../src/render/pdf/printed-page.ts';
import type { Scene, SceneItem } from '../../../src/render/scene/scene.ts';

const document = (blocks: readonly DocumentBlock[]): Document => ({
  title: 'Title',
  lang: 'en',
  about: { version: '2' },
  blocks,
  pictures: {},
});
const print = (...blocks: DocumentBlock[]) => pagesOf(document(blocks), { theme: 'light' });

const partsOf = ({ parts }: PrintedPage) => parts.filter((part): part is PrintedPart => part.kind === 'part');
const textsOf = (page: PrintedPage, isTagged = true) =>
  partsOf(page)
    .filter(({ tag }) => (tag !== null) === isTagged)
    .flatMap(({ items }) => items.flatMap((item: SceneItem) => (item.type === 'text' ? [item.text.trim()] : [])));
const tagsOf = (page: PrintedPage) => partsOf(page).flatMap(({ tag }) => (tag === null ? [] : [tag.type]));
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const rows = (count: number, text = 'x') => Array.from({ length: count }, (_, i) => [`row ${i}`, text]);

const WIDE: Scene = {
  width: 1400,
  height: 300,
  sheet: { width: 1400, height: 300, margin: 0, scale: 1, isPaper: false },
  lang: 'en',
  title: 'Map',
  listed: { process: 'Map', part: null, isFirst: true },
  description: '',
  quiet: '#667',
  role: 'map',
  items: [],
};

describe('a printed document', () => {
  it('numbers its pages, with title and version at the head of all but the first', () => {
    const pages = print(paragraph(words(2000)));
    expect(pages.length).toBeGreaterThan(1);
    expect(textsOf(pages[0]!, false)).toEqual([`1 / ${pages.length}`]);
    expect(textsOf(pages[1]!, false)).toEqual(['Title', 'Version 2', `2 / ${pages.length}`]);
  });

  it('lists its headings with their pages, and begins behind the list', () => {
    const pages = print(heading(1, 'One'), paragraph(words(500)), heading(1, 'Two'), heading(2, 'Part'), paragraph('end'));
    const last = String(pages.length);
    expect(textsOf(pages[0]!)).toEqual(['Title', 'Version 2', 'One', '2', 'Two', last, 'Part', last]);
    expect(partsOf(pages[0]!).filter(({ link }) => link !== null)).toHaveLength(3);
  });

  it('keeps a heading with what follows', () => {
    for (let lines = 40; lines < 60; lines++) {
      const pages = print(
        paragraph(Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n')),
        heading(1, 'Head'),
        table('t', ['A', 'B'], rows(3))[0]!,
      );
      const page = pages.find((each) => textsOf(each).includes('Head'))!;
      expect(textsOf(page)).toContain('row 0');
    }
  });

  it('keeps a line with the picture that it introduces, also across a page', () => {
    const blocks: DocumentBlock[] = [paragraph('The map'), { kind: 'picture', name: 'map', text: 'Map' }];
    const [first] = pagesOf({ ...document(blocks), pictures: { map: { pages: [WIDE] } } }, { theme: 'light' });
    expect(first!.width).toBeGreaterThan(first!.height);
    expect(textsOf(first!)).toEqual(['Title', 'Version 2', 'The map']);
    expect(first!.parts.some(({ kind }) => kind === 'scene')).toBe(true);
  });

  it('repeats the head of a table as decoration, and tears no row that a page holds', () => {
    const pages = print(...table('t', ['Name', 'Text'], rows(60, words(40))));
    const withRows = pages.filter((page) => tagsOf(page).includes('TD'));
    expect(withRows.length).toBeGreaterThan(2);
    expect(tagsOf(withRows[0]!)).toContain('TH');
    for (const page of withRows.slice(1)) {
      expect(tagsOf(page)).not.toContain('TH');
      expect(textsOf(page, false)).toContain('Name');
    }
    for (const page of withRows) {
      const ends = textsOf(page).filter((text) => text.endsWith('word39')).length;
      expect(ends).toBe(textsOf(page).filter((text) => text.startsWith('row ')).length);
    }
  });

  it('tears a row that no page holds', () => {
    const pages = print(...table('t', ['A', 'B'], [['long', words(3000)]]));
    const all = pages.flatMap((page) => textsOf(page)).join(' ');
    expect(pages.length).toBeGreaterThan(2);
    expect(all).toMatch(/word2999$/);
    for (const page of pages)
      for (const part of partsOf(page))
        for (const item of part.items) if (item.type === 'text') expect(item.at[1]).toBeLessThan(page.height - 20);
  });

  it('tears no word of a table that fits, in smaller type or across the page', () => {
    const long = 'Verantwortlichkeitsbereich';
    const head = Array.from({ length: 6 }, (_, i) => `${long}${i}`);
    const [page] = print(...table('t', head, [head, head]));
    expect(textsOf(page!).filter((text) => text.startsWith(long))).toHaveLength(18);
    expect(print(...table('t', [...head, ...head.slice(0, 1)], [])).length).toBe(1);
    const wide = [...head, 'seven', 'eight'];
    expect(print(...table('t', wide, [wide])).at(-1)!.width).toBeGreaterThan(800);
  });

  it('begins no line with a Chinese closing mark and ends none with an opening one', () => {
    const text = '业务员填写《报价申请表》，交给管理部（需附图片）；管理部核对后转交报价员。'.repeat(30);
    const lines = print(paragraph(text), ...facts([['说明', text]])).flatMap((page) => textsOf(page));
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).not.toMatch(/^[，。；）》]|[（《]$/);
  });

  it('takes texts without any blank, empty ones and blanks alone', () => {
    const odd = ['', ' ', '\n\n', 'x'.repeat(5000), '\u202e\u0000', '👩‍👩‍👧'.repeat(400)];
    const pages = print(
      heading(1, ''),
      ...odd.map((text) => paragraph(text)),
      ...table(
        't',
        ['', 'B'],
        odd.map((text) => [text, text]),
      ),
    );
    for (const page of pages) {
      for (const { items } of partsOf(page)) {
        for (const item of items) if (item.type === 'text') expect(item.at[0] + (item.width ?? 0)).toBeLessThan(page.width);
      }
    }
  });

  it('marks links only where they lead somewhere', () => {
    const text = [{ text: 'here', to: '#there' }, { text: ' and ' }, { text: 'nowhere', to: '#gone' }];
    const pages = print(heading(1, 'There', 'there'), paragraph(text));
    expect(pages.flatMap(partsOf).flatMap(({ link }) => link?.to ?? [])).toEqual(['#there']);
  });
});
