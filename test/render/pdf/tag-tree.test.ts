/** What is wrong for those who have a PDF read to them, by the parts of PDF/UA (ISO 14289-1) that a program can judge. */
import { describe, expect, it } from 'vitest';
import { documentPdf } from '../../../src/document/pdf/render-document.ts';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { shippedFonts } from '../../../src/resources/package-files.ts';
import { layOut } from '../../support/draw-flow.ts';
import { memoized } from '../../support/memoized.ts';
import { reportOn } from '../../support/report-on.ts';
import { allIn, type Tagged, type TagTree, tagTreeOf } from '../../support/tag-tree.ts';

const fonts = shippedFonts();

/** Declared in another order than the work flows, on two pages. */
const ORDER = `process "Order" { owner: "Sales", volume: 20/day }
lane sales "Sales" { role: "Clerk" }
lane store "Store" { role: "Keeper" }
task refuse "Refuse the order" in sales
decision ok "In stock?" in sales { control: "KC-1 nothing is promised that is not there", risk: "A promise is broken" }
task check "Check the stock" in sales { description: "Look **twice**: see [the rules](https://example.com/rules)" }
document form "Order form" { copies: 1 }
start came "Order comes in" in sales
end lost "Order lost" in sales
page "Delivery"
end sent "Goods sent" in store
task pack "Pack the goods" in store
came -> check -> ok
ok -[yes]-> pack -> sent
ok -[no]-> refuse -> lost
check ~> form ~> ok
`;

const CHINESE = `流程 "报价" { 负责: "业务部" }
泳道 业务 "业务部" { 角色: "业务员" }
开始 询价 "客户询价" 在 业务
任务 填表 "填写《报价申请表》" 在 业务 { 说明: "逐项填写" }
结束 回复 "向客户报价" 在 业务
询价 -> 填表 -> 回复
`;

const chart = memoized(async (text: string) => tagTreeOf(await renderPdf(await layOut(text, 'down'), { fonts })));
const handedIn = memoized(async (text: string) => tagTreeOf(await documentPdf(await reportOn(text), { fonts, theme: 'light' })));

const elementsOf = ({ pages }: TagTree) => pages.flatMap(allIn);
const withRole = (elements: readonly Tagged[], role: string) => elements.filter((element) => element.role === role);
const nodesOf = (page: readonly Tagged[]) =>
  withRole(allIn(page), 'Figure').flatMap(
    ({ alt }) => /^(?:Start|Step|Decision|End|Document): (.+), in /.exec(alt ?? '')?.[1] ?? [],
  );

const FILES: readonly (readonly [name: string, print: () => Promise<TagTree>])[] = [
  ['a chart', () => chart(ORDER)],
  ['a chart in Chinese', () => chart(CHINESE)],
  ['a report', () => handedIn(ORDER)],
  ['a report in Chinese', () => handedIn(CHINESE)],
];

describe.each(FILES)('the tags of %s', (_, print) => {
  it('hold all text, in a language that is named', async () => {
    const { isMarked, language, untagged, silentLinks } = await print();
    expect({ isMarked, untagged, silentLinks }).toEqual({ isMarked: true, untagged: [], silentLinks: 0 });
    expect(language).toMatch(/^(en|zh)/);
  });

  it('give every figure and link of a chart its words', async () => {
    const figures = withRole(elementsOf(await print()), 'Figure');
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter(({ alt }) => alt === null || alt.trim() === '')).toEqual([]);
  });

  it('skip no level of heading', async () => {
    const levels = elementsOf(await print())
      .flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? [])
      .map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([]);
  });
});

describe('the tags of a report', () => {
  it('give every table its headers, and every row as many cells', async () => {
    const tables = withRole(elementsOf(await handedIn(ORDER)), 'Table');
    expect(tables.length).toBeGreaterThan(3);
    for (const { children } of tables) {
      const [head, ...rows] = children;
      expect(children.every(({ role }) => role === 'TR')).toBe(true);
      expect(new Set(head!.children.map(({ role }) => role))).toEqual(new Set(['TH']));
      expect(head!.children.every(({ text }) => text.trim() !== '')).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.children.map(({ role }) => role)).toEqual(head!.children.map(() => 'TD'));
    }
  });

  it('read its chapters in their order', async () => {
    const chapters = withRole(elementsOf(await handedIn(ORDER)), 'H2').map(({ text }) => text.trim());
    expect(chapters.slice(0, 4)).toEqual(['Flowchart', 'Process card', 'Process description', 'Job duties']);
  });
});

describe('the tags of a chart', () => {
  it('read its nodes in the order of the flow, yes before no, wherever they are declared', async () => {
    const { pages } = await chart(ORDER);
    expect(pages.map(nodesOf)).toEqual([
      ['Order comes in', 'Check the stock', 'Order form', 'In stock?', 'Refuse the order', 'Order lost'],
      ['Pack the goods', 'Goods sent'],
    ]);
  });

  it('name a connector as it is drawn on its page, also at the ends of flows', async () => {
    const { pages } = await chart(ORDER);
    const alts = pages.map((page) => withRole(allIn(page), 'Figure').map(({ alt }) => alt!));
    expect(alts[0]).toContain('Connector: A/2 Pack the goods, in Sales');
    expect(alts[0]).toContain('From "In stock?" to "A/2": yes');
    expect(alts[1]).toContain('From "A/1" to "Pack the goods"');
  });
});
