import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { draw, type ReportInput, read, report } from '../../../src/api.ts';
import type { Block, Document } from '../../../src/document/document.ts';
import { docxOf } from '../../../src/document/docx/docx.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { hasOffice, printedByOffice } from '../../support/office.ts';
import { outputOf } from '../../support/programs.ts';
import { faultsOf, paragraphsOf, partsOf } from './parts.ts';

const CHINESE = `process "报价" { lang: zh, owner: "管理部", version: "1.2" }
lane sales "业务部"
start asked "客户询价" in sales
task fill "填写《报价申请表》" in sales { description: "填写 **全部** 内容" }
decision clear "内容是否清楚?" in sales
end done "客户得到报价" in sales
asked -> fill -> clear
clear -> done : yes
clear -> fill : no
`;

async function reportOn(text: string): Promise<Document> {
  const { process } = read(sourceFile('a.flow', text));
  const input: ReportInput = { process, findings: [] };
  return report([input], draw);
}

const bare = (...blocks: Block[]): Document => ({ title: 'Title', lang: 'en', blocks, pictures: {} });
const documentPart = async (document: Document) => partsOf(await docxOf(document))['word/document.xml']!;

describe('a document as a Word file', () => {
  it('holds nothing that a strict reader stumbles over', async () => {
    expect(faultsOf(await docxOf(await reportOn(CHINESE)))).toEqual([]);
  });

  it('is the same twice, and bears the date that it is given', async () => {
    const document = await reportOn(CHINESE);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
    onTestFinished(() => void vi.useRealTimers());
    const first = await docxOf(document);
    vi.setSystemTime(new Date('2031-10-11T12:13:14Z'));
    expect(Buffer.compare(await docxOf(document), first)).toBe(0);
    const dated = partsOf(await docxOf(document, { date: new Date(1e12) }));
    expect(dated['docProps/core.xml']).toContain('2001-09-09T01:46:40Z');
  });

  it("uses the names of Word's own styles, in the document's language", async () => {
    const { 'word/styles.xml': styles, 'word/document.xml': body } = partsOf(await docxOf(await reportOn(CHINESE)));
    expect(styles).toContain('<w:name w:val="heading 1"/>');
    expect(styles).toContain('w:val="zh-CN"');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:tblStyle w:val="FlowcFacts"/>');
  });

  it('repeats the head of a table and keeps its rows whole', async () => {
    const body = await documentPart(bare({ kind: 'table', head: ['A', 'B'], rows: [['1', '2']] }));
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  it('leads to its anchors, and nowhere else within it', async () => {
    const text = [
      { text: 'there', to: '#there' },
      { text: 'nowhere', to: '#nowhere' },
      { text: 'out', to: 'https://a.example/?b&c' },
    ];
    const blocks: Block[] = [
      { kind: 'paragraph', text },
      { kind: 'heading', level: 1, text: 'There', anchor: 'there' },
    ];
    const file = await docxOf(bare(...blocks));
    const parts = partsOf(file);
    const [, target] = /<w:hyperlink[^>]* w:anchor="([^"]+)"/.exec(parts['word/document.xml']!)!;
    expect(parts['word/document.xml']).toContain(`<w:bookmarkStart w:name="${target}"`);
    expect(parts['word/document.xml']!.match(/<w:hyperlink /g)).toHaveLength(2);
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://a.example/?b&amp;c"');
    expect(faultsOf(file)).toEqual([]);
  });

  it('writes what users write as text', async () => {
    const hostile = 'a\u0000b\u000bc \ud800 ]]> <w:p/> & "q" \uffff';
    const file = await docxOf({ ...bare({ kind: 'paragraph', text: hostile }, { kind: 'code', text: hostile }), title: hostile });
    expect(faultsOf(file)).toEqual([]);
    expect(paragraphsOf(partsOf(file)['word/document.xml']!)).toContain('abc \ufffd ]]&gt; &lt;w:p/&gt; &amp; &quot;q&quot; ');
  });

  it('lists its headings in a table of contents that is filled in, with their pages', async () => {
    const blocks = ['One', 'Two', 'Three'].map((text): Block => ({ kind: 'heading', level: 1, text }));
    const paragraphs = paragraphsOf(await documentPart(bare(...blocks)));
    expect(paragraphs.filter((text) => text.startsWith('Two'))).toEqual(['Two1', 'Two']);
  });

  it('puts a drawing that needs the room on a sheet that lies across', async () => {
    const tasks = Array.from({ length: 9 }, (_, i) => `t${i}`);
    const lines = tasks.map((id) => `task ${id} "Do the work of ${id}" in a`).join('\n');
    const wide = `process "Wide" { direction: right }\nlane a "A"\n${lines}\nstart s "Begin" in a\nend e "End" in a\ns -> ${tasks.join(' -> ')} -> e\n`;
    const body = await documentPart(await reportOn(wide));
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(1);
  });
});

describe.runIf(hasOffice())('LibreOffice', { timeout: 120_000 }, () => {
  it('shows the chart as a drawing with its texts, Chinese too, and no picture in pixels', async () => {
    const pdf = printedByOffice(await docxOf(await reportOn(CHINESE)), 'docx');
    const text = outputOf('pdftotext', ['FILE', '-'], pdf).toString().replace(/\s/g, '');
    for (const node of ['客户询价', '填写《报价申请表》', '内容是否清楚?', '客户得到报价'])
      expect(text.split(node).length).toBeGreaterThan(2);
    const images = outputOf('pdfimages', ['-list', 'FILE'], pdf).toString().trim().split('\n');
    expect(images).toHaveLength(2);
  });
});

describe('many links', () => {
  it('are the same twice, whatever names the library gives them', async () => {
    const text = Array.from({ length: 200 }, (_, i) => ({ text: `${i}`, to: `https://a.example/${i}` }));
    const file = await docxOf(bare({ kind: 'paragraph', text }));
    expect(Buffer.compare(file, await docxOf(bare({ kind: 'paragraph', text })))).toBe(0);
    expect(faultsOf(file)).toEqual([]);
  });
});
