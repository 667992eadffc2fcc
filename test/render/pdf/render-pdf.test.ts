import { describe, expect, it } from 'vitest';
import { compile, NO_FILES } from '../../../src/api.ts';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { shippedFonts } from '../../../src/resources/package-files.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { layOut } from '../../support/draw-flow.ts';
import { hasPreflight, hasProgram, outputOf, pixelsOfPdf, preflightFindings } from '../../support/programs.ts';

const fonts = shippedFonts();
const withPoppler = it.runIf(hasProgram('pdftotext') && hasProgram('pdftoppm') && hasProgram('pdffonts'));

const TWO_PAGES = `process "Order & <delivery>" { page: A4 landscape }
lane sales "Sales"
lane store "Warehouse"
start wanted "Order comes in" in sales
task confirm "Confirm the order" in sales { link: "https://example.com/a b?x=(1)" }
subprocess pay "Payment" in sales { see: "sub/pay ment.flow" }
page "Second"
task pack "Pack the goods" in store
end sent "Goods sent" in store
wanted -> confirm -> pay -> pack -> sent
`;

const CHINESE = `流程 "报价流程"
泳道 业务 "业务部" { 角色: "业务员" }
开始 询价 "客户询价" 在 业务
任务 填表 "填写《报价申请表》，office" 在 业务
结束 回复 "向客户报价" 在 业务
询价 -> 填表 -> 回复
`;

const A4_LANDSCAPE = [expect.closeTo(841.89, 1), expect.closeTo(595.28, 1)];

const print = async (text: string, options = {}) => renderPdf(await layOut(text, 'down'), { fonts, ...options });
/** Everything but the compressed streams can be read. */
const readable = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('a PDF', () => {
  it('says what it is, in which language, and lists its pages, lanes and steps', async () => {
    const pdf = readable(await print(TWO_PAGES));
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/Title (Order & <delivery>)');
    expect(pdf).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Order &amp; &lt;delivery&gt;</rdf:li>');
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/Title \(1: From .+ to .+\)/);
    expect(pdf).toContain('/Title (2: Second)');
    expect(pdf).toContain('/Title (Lane: Warehouse)');
    const phased = readable(await print('lane a "A"\nphase "Idea"\nstart s "S" in a\nphase "Launch"\nend e "E" in a\ns -> e\n'));
    expect(phased.match(/\/Title \(Phase: [^)]+\)/g)).toEqual(['/Title (Phase: Idea)', '/Title (Phase: Launch)']);
    expect(pdf.match(/\/Title \(\d+ .+\)/g)?.length).toBeGreaterThan(0);
  });

  it('says nothing of when it was made, unless it is told', async () => {
    expect(readable(await print(TWO_PAGES))).not.toMatch(/CreationDate|CreateDate|19\d\d-/);
    const dated = readable(await print(TWO_PAGES, { date: new Date('2026-05-01T10:00:00Z') }));
    expect(dated).toContain('/CreationDate');
    expect(dated).toContain('(D:20260501100000Z)');
    expect(dated).toContain('<xmp:CreateDate>2026-05-01T10:00:00Z</xmp:CreateDate>');
  });

  it('is the same each time', async () => {
    expect(Buffer.compare(await print(CHINESE), await print(CHINESE))).toBe(0);
  });

  it('tells those who have it read aloud what each node and flow is', async () => {
    const pdf = readable(await print(TWO_PAGES));
    expect(pdf).toContain('/Marked true');
    expect(count(pdf, /\/S \/Document\b/g)).toBe(1);
    expect(count(pdf, /\/S \/Sect\b/g)).toBe(2);
    expect(pdf).toContain('/Alt (Step: Confirm the order, in Sales)');
    expect(pdf).toContain('/Alt (From "Order comes in" to "Confirm the order")');
    expect(pdf.indexOf('/Alt (Lane: Sales)')).toBeGreaterThan(0);
  });

  it('leads from a connector to its partner and back, to the web and to other drawings', async () => {
    const pdf = readable(await print(TWO_PAGES));
    const goals = [...pdf.matchAll(/\/S \/GoTo\n\/D \((node-\d+)\)/g)].map((match) => match[1]!);
    expect(goals).toHaveLength(2);
    expect(new Set(goals).size).toBe(2);
    for (const goal of goals) expect(pdf).toContain(`(${goal})`);
    expect(pdf).toContain('/URI (https://example.com/a%20b?x=\\(1\\))');
    expect(pdf).toMatch(/\/Type \/Filespec\n\/F \(sub\/pay ment\.pdf\)/);
  });

  it('is as large as the paper it is drawn for', async () => {
    const { diagram } = await compile(sourceFile('a.flow', TWO_PAGES), NO_FILES, { check: false });
    const pdf = readable(await renderPdf(diagram!, { fonts }));
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) => match.slice(1).map(Number));
    expect(sizes).toEqual([A4_LANDSCAPE, A4_LANDSCAPE]);
  });

  withPoppler('holds its text, in the order of its letters, and shows it', async () => {
    const pdf = await print(CHINESE);
    const text = outputOf('pdftotext', ['FILE', '-'], pdf).toString();
    for (const line of ['报价流程', '填写《报价\n申请表》，office', '向客户报价', '业务部']) expect(text).toContain(line);
    const { rgb } = pixelsOfPdf(pdf, 1, 96);
    const dark = rgb.filter((value) => value < 80).length;
    expect(dark).toBeGreaterThan(2000);
  });

  withPoppler('keeps characters that the font has not in its text, though it draws a square', async () => {
    const pdf = await print(CHINESE.replace('office', '𠮷'), { pdfa: true });
    expect(outputOf('pdftotext', ['FILE', '-'], pdf).toString()).toContain('𠮷');
    expect(readable(pdf)).not.toContain('.notdef');
  });

  withPoppler('embeds the letters that it needs and no more', async () => {
    const pdf = await print(CHINESE);
    const fontsTold = outputOf('pdffonts', ['FILE'], pdf).toString().trim().split('\n').slice(2);
    expect(fontsTold).toHaveLength(2);
    for (const font of fontsTold) expect(font).toMatch(/Identity-H +yes yes yes/);
    expect(pdf.length).toBeLessThan(40_000);
  });
});

describe('a PDF for archives', () => {
  it('calls itself PDF/A-2b and brings its colour profile', async () => {
    const pdf = readable(await print(CHINESE, { pdfa: true }));
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf).toContain('/S /GTS_PDFA1');
    expect(readable(await print(CHINESE))).not.toContain('pdfaid');
  });

  // The validator knows PDF/A-1b, of which PDF/A-2b drops that subsets list their glyphs (CIDSet), and has another number.
  it.runIf(hasPreflight())('stands the validator', async () => {
    for (const text of [CHINESE, TWO_PAGES]) {
      const findings = preflightFindings(await print(text, { pdfa: true, date: new Date('2026-05-01T10:00:00Z') }));
      expect(findings.filter((line) => !/CIDSet entry is missing|part must be 1/.test(line))).toEqual([]);
      expect(findings.some((line) => line.includes('part must be 1'))).toBe(true);
    }
  });
});
