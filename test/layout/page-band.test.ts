import { describe, expect, it } from 'vitest';
import type { PlacedPage, TextLine } from '../../src/geometry/diagram.ts';
import { draw, drawPage } from './support/drawing.ts';

const FLOW = 'lane a "Sales"\nstart s in a\ntask t "Fill in" in a\nend e in a\ns -> t -> e';
const HEAD = 'process "Quotation" {\nversion: "1.2"\nowner: "Administration"\nx-classification: "Internal"\n}';
const A6 = { name: 'A6', widthMm: 105, heightMm: 148, fit: false };

const texts = ({ bands = [] }: PlacedPage) => bands.map(({ text }) => text);
const left = ({ x, width, anchor }: TextLine) => x - { start: 0, middle: width / 2, end: width }[anchor];

describe('the head and the foot of a sheet', () => {
  it('are absent unless the project sets them', async () => {
    expect(await drawPage(`${HEAD}\n${FLOW}`)).not.toHaveProperty('bands');
  });

  it('fill their fields with what the process states', async () => {
    const page = await drawPage(`${HEAD}\n${FLOW}`, {
      pageHeader: { left: '{title}, version {version}', right: '{classification}' },
      pageFooter: { center: '{owner}', right: '{page}/{pages}' },
    });
    expect(texts(page)).toEqual(['Quotation, version 1.2', 'Internal', 'Administration', '1/1']);
  });

  it('leave out a text whose fields the process does not state, and take no room then', async () => {
    const plain = await drawPage(`process "Q"\n${FLOW}`);
    const page = await drawPage(`process "Q"\n${FLOW}`, { pageHeader: { left: 'Version {version}', right: '{classification}' } });
    expect(page).toEqual(plain);
  });

  it('stand above the title block and below everything else, and the frame moves down', async () => {
    const options = { pageHeader: { left: 'Example Ltd' }, pageFooter: { left: 'Uncontrolled when printed' } };
    const plain = await drawPage(`${HEAD}\n${FLOW}`);
    const page = await drawPage(`${HEAD}\n${FLOW}`, options);
    const [head, foot] = page.bands!;
    expect(head!.y).toBeLessThan(Math.min(...page.heading.map(({ y, size }) => y - size)));
    expect(page.frame.y).toBeGreaterThan(plain.frame.y);
    expect(foot!.y - foot!.size).toBeGreaterThan(Math.max(...page.legend.map(({ sample: { y, height } }) => y + height)));
    expect(foot!.y).toBeLessThan(page.height);
  });

  it('count the pages of a process, and of the document that it is in', async () => {
    const chain = Array.from({ length: 24 }, (_, i) => `task t${i} "Step ${i}"`).join('\n');
    const flow = Array.from({ length: 24 }, (_, i) => `t${i}`).join(' -> ');
    const text = `process "Long"\n${chain}\n${flow}`;
    const options = { page: A6, pageFooter: { right: '{page}/{pages}' } };
    const { pages } = await draw(text, options);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(texts)).toEqual(pages.map((_, i) => `${i + 1}/${pages.length}`));
    const book = await draw(text, { ...options, numbering: { first: 7, of: 40 } });
    expect(book.pages.flatMap(texts)[0]).toBe('7/40');
    for (const { bands, height, sheet } of pages) {
      expect(sheet.isPaper).toBe(true);
      expect(bands!.at(-1)!.y).toBeLessThan(height);
    }
  });

  it('break texts that do not fit side by side, without laying one over another', async () => {
    const long = 'A sentence that every sheet of this organisation has to bear';
    const page = await drawPage(`process "Q"\n${FLOW}`, { pageHeader: { left: long, center: long, right: long } });
    const lines = page.bands!;
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map(({ text }) => text).join(' ')).toBe([long, long, long].join(' '));
    for (const [i, a] of lines.entries()) {
      expect(left(a)).toBeGreaterThanOrEqual(0);
      expect(left(a) + a.width).toBeLessThanOrEqual(page.width);
      for (const b of lines.slice(i + 1).filter(({ y }) => y === a.y)) {
        expect(left(a) + a.width < left(b) || left(b) + b.width < left(a)).toBe(true);
      }
    }
  });
});
