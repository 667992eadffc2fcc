import { describe, expect, it } from 'vitest';
import type { PlacedPage, TextLine } from '../../src/geometry/diagram.ts';
import { draw, drawPage } from './support/drawing.ts';

const HEAD = `process "Quotation" {
  owner: "Administration"
  customer: "The enquiring customer"
  version: "1.2"
  date: 2026-05-01
  author: "Li Ming"
  approver: ["General manager", "Board"]
  scope: "From enquiry to answer"
}`;
const WIDE = ['a', 'b', 'c', 'd', 'e'].map((id) => `lane ${id} "Department of ${id}"\ntask t${id} in ${id}`).join('\n');
const A4 = { name: 'A4', widthMm: 297, heightMm: 210, fit: false };

const span = ({ anchor, x, width }: TextLine): [number, number] =>
  anchor === 'start' ? [x, x + width] : anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];

function textsInside(page: PlacedPage): void {
  for (const line of [...page.heading, ...page.legend.map((entry) => entry.line), ...page.lanes.flatMap(({ lines }) => lines)]) {
    const [from, to] = span(line);
    expect(from, line.text).toBeGreaterThanOrEqual(0);
    expect(to, line.text).toBeLessThanOrEqual(page.width);
  }
}

describe('the title block', () => {
  it('says what the process states, each fact under its name', async () => {
    const { heading } = await drawPage(`${HEAD}\n${WIDE}`);
    const names = heading.filter(({ tone, size }) => tone === 'quiet' && size === 11).map(({ text }) => text);
    expect(names).toEqual(['Owner', 'Customer', 'Version', 'Date', 'Author', 'Approver']);
    const value = (name: string) => {
      const label = heading.find(({ text }) => text === name)!;
      return heading.find((line) => line.x === label.x && line.y > label.y)?.text;
    };
    expect(['Owner', 'Version', 'Date', 'Approver'].map(value)).toEqual([
      'Administration',
      '1.2',
      '2026-05-01',
      'General manager, Board',
    ]);
  });

  it('wraps below the title where the drawing is narrow', async () => {
    const wide = await drawPage(`${HEAD}\n${WIDE}`);
    const narrow = await drawPage(`${HEAD}\nstart s\nend e\ns -> e`);
    textsInside(wide);
    textsInside(narrow);
    expect(new Set(narrow.heading.map(({ y }) => y)).size).toBeGreaterThan(new Set(wide.heading.map(({ y }) => y)).size);
    expect(narrow.frame.y).toBeGreaterThan(Math.max(...narrow.heading.map(({ y }) => y)));
  });

  it('breaks a title that is wider than the drawing', async () => {
    const page = await drawPage(`process "${'A process with a very long name '.repeat(4)}"\nstart s\nend e\ns -> e`);
    textsInside(page);
  });

  it('says a long title and scope whole, beside the facts or above them, however narrow the drawing', async () => {
    const title = 'Handling of complaints about deliveries that arrive late, damaged or incomplete at customers abroad';
    const scope =
      'All deliveries outside of the Union that forwarders handle under frame contracts, but for samples and dangerous goods';
    const head = `process "${title}" { owner: "Service", customer: "The customer", version: "1", author: "A", scope: "${scope}" }`;
    for (const lanes of ['lane a "A"\ntask t in a', 'lane a "A"\ntask t in a\nlane b "B"\ntask u in b', WIDE]) {
      const page = await drawPage(`${head}\n${lanes}`);
      const said = page.heading.map(({ text }) => text).join(' ');
      expect(said).toContain(title);
      expect(said).toContain(scope);
      textsInside(page);
    }
  });

  it('shortens what would leave no room for the drawing', async () => {
    const long = '报价申请与审批流程'.repeat(30);
    const text = `流程 "${long}" { 负责: "${long}", 范围: "${long}" }\n开始 s\n结束 e\ns -> e`;
    const page = await drawPage(text, { page: A4 });
    textsInside(page);
    expect(page.heading.filter(({ text: line }) => line.endsWith('…')).length).toBeGreaterThanOrEqual(2);
    expect(page.frame.y).toBeLessThan(page.height / 2);
  });

  it('takes up no room where there is nothing to say', async () => {
    const page = await drawPage('start s\nend e\ns -> e');
    expect(page.heading).toEqual([]);
    expect(page.frame.y).toBe(page.frame.x);
  });

  it('names each of several pages', async () => {
    const { pages } = await draw('process "P"\nstart s\npage "Rework"\nend e\ns -> e');
    expect(pages.map(({ heading }) => heading.map(({ text }) => text))).toEqual([
      ['P', 'Page', '1 of 2'],
      ['P', 'Rework', 'Page', '2 of 2'],
    ]);
  });
});

describe('the legend', () => {
  it('explains what the page shows and nothing else', async () => {
    const { legend } = await drawPage(
      'start s\ntask t\nfork f\ndocument d\njoin j\nend e\ns -> t -> f -> j -> e\nf -> j\nt ~> d',
    );
    expect(legend.map(({ kind }) => kind)).toEqual([
      'terminator',
      'task',
      'bar',
      'document',
      'mainFlow',
      'otherFlow',
      'informationFlow',
    ]);
  });

  it('shows the sign of a key control as the page does', async () => {
    const text = 'start s\ntask t { control: "KC-7 counted" }\nend e\ns -> t -> e';
    const entry = (await drawPage(text)).legend.find(({ kind }) => kind === 'control')!;
    expect([entry.line.text, entry.sampleLine?.text]).toEqual(['Key control', 'KC-7']);
  });

  it('can be left out', async () => {
    const page = await drawPage('process { legend: false }\nstart s\nend e\ns -> e');
    expect(page.legend).toEqual([]);
    expect(page.height).toBe(page.frame.y + page.frame.height + page.frame.x);
  });

  it('speaks the language of the process', async () => {
    const { legend } = await drawPage('开始 甲 "开始"\n结束 乙 "结束"\n甲 -> 乙');
    expect(legend.map(({ line }) => line.text)).toEqual(['开始/结束', '主流程']);
  });
});

describe('the sheet', () => {
  it('is of the size of the drawing by itself', async () => {
    const page = await drawPage('start s\nend e\ns -> e');
    expect(page.width).toBe(page.frame.width + 2 * page.frame.x);
  });

  it('is a paper that the drawing fits on, filled by its frame', async () => {
    const page = await drawPage('lane a "A"\nlane b "B"\nstart s in a\nend e in b\ns -> e', { page: A4 });
    expect(page.width / page.height).toBeCloseTo(297 / 210, 6);
    expect(page.width).toBeCloseTo((297 / 25.4) * 96, 6);
    expect(page.frame.width).toBeCloseTo(page.width - 72, 6);
    expect(page.legend.at(-1)!.line.y).toBeLessThan(page.height - 36);
    for (const { id, lane, x, width } of page.nodes) {
      const own = page.lanes.find((each) => each.id === lane)!;
      expect(x + width / 2, id).toBeCloseTo(own.x + own.width / 2, -1);
    }
  });

  it('shrinks the drawing to 85 % at most, except with fit', async () => {
    const tall = `${Array.from({ length: 8 }, (_, i) => `task t${i}`).join('\n')}`;
    const [slightly, far] = [tall, `${tall}\n${tall.replaceAll(' t', ' u')}`];
    const { sheet } = await drawPage(slightly, { page: A4 });
    expect(sheet.scale).toBeLessThan(1);
    expect(sheet.scale).toBeGreaterThanOrEqual(0.85);
    expect((await draw(far, { page: A4 })).pages.length).toBeGreaterThan(1);
    const fitted = await drawPage(far, { page: { ...A4, fit: true } });
    expect(fitted.width / fitted.height).toBeCloseTo(297 / 210, 6);
    expect(fitted.sheet.scale).toBeLessThan(0.85);
  });

  it('has the size of the paper, and the margin that the author set', async () => {
    const { sheet, frame } = await drawPage('process { margin: 15mm }\nstart s\nend e\ns -> e', { page: A4 });
    expect([sheet.width, sheet.height]).toEqual([expect.closeTo(841.89, 2), expect.closeTo(595.276, 2)]);
    expect(sheet.margin).toBeCloseTo((15 / 25.4) * 72, 6);
    expect(frame.x * 0.75 * sheet.scale).toBeCloseTo(sheet.margin, 6);
  });
});
