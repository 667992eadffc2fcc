import { unzipSync } from 'fflate';
import { create, type Font } from 'fontkit';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Document, DocumentBlock } from '../../../src/document/document.ts';
import { docxOf } from '../../../src/document/docx/docx.ts';
import { shippedFonts, usedLetters } from '../../../src/entries/embed.ts';
import { memoized } from '../../support/memoized.ts';
import { hasOffice, printedByOffice } from '../../support/office.ts';
import { outputOf } from '../../support/programs.ts';
import { reportOn } from '../../support/report-on.ts';
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

const written = memoized(async () => docxOf(await reportOn(CHINESE)));
const bare = (...blocks: DocumentBlock[]): Document => ({ title: 'Title', lang: 'en', blocks, pictures: {} });
const documentPart = async (document: Document) => partsOf(await docxOf(document))['word/document.xml']!;

describe('a document as a Word file', () => {
  it('holds nothing that a strict reader stumbles over', async () => {
    expect(faultsOf(await written())).toEqual([]);
  });

  it('is the same twice, and bears the date that it is given', async () => {
    const document = await reportOn(CHINESE);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
    onTestFinished(() => void vi.useRealTimers());
    const first = await docxOf(document);
    vi.setSystemTime(new Date('2031-10-11T12:13:14Z'));
    expect(Buffer.compare(await docxOf(document), first)).toBe(0);
    // The date of the first file in the package as ZIP counts it: the first of January 1980, also where a clock was read only once.
    expect(Buffer.from(first).readUInt16LE(12)).toBe(0x21);
    const dated = partsOf(await docxOf(document, { date: new Date(1e12) }));
    expect(dated['docProps/core.xml']).toContain('2001-09-09T01:46:40Z');
  });

  it("uses the names of Word's own styles, in the document's language", async () => {
    const { 'word/styles.xml': styles, 'word/document.xml': body } = partsOf(await written());
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
    const blocks: DocumentBlock[] = [
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
    const blocks = ['One', 'Two', 'Three'].map((text): DocumentBlock => ({ kind: 'heading', level: 1, text }));
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

describe('charts in a Word file', () => {
  /** The one pixel that stands for a chart drawn in pixels. */
  const PIXEL = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  /** As many copies of the chart have more than a thousand shapes. */
  const MANY = 18;
  const many = async (times: number): Promise<Document> => {
    const { pictures, ...document } = await reportOn(CHINESE);
    const repeated = Object.entries(pictures).map(([name, { pages }]) => [name, { pages: Array(times).fill(pages).flat() }]);
    return { ...document, pictures: Object.fromEntries(repeated) };
  };

  it('are pictures where they would be too many shapes to open quickly, and lead to the descriptions all the same', async () => {
    const parts = partsOf(await docxOf(await many(MANY), { raster: () => PIXEL }));
    const body = parts['word/document.xml']!;
    expect(body.match(/<asvg:svgBlip /g)).toHaveLength(MANY);
    expect(body).not.toContain('<wps:txbx>');
    expect(parts['word/media/image1.svg']).toContain('>客户询价</text>');
    expect(parts['word/media/image1.svg']).not.toContain('<a ');
    const marks = new Set([...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name));
    const links = [...parts['word/_rels/document.xml.rels']!.matchAll(/Target="#([^"]+)"/g)].map(([, name]) => name!);
    expect(new Set(links).size).toBe(4);
    expect(links.filter((link) => !marks.has(link))).toEqual([]);
  });

  it('are shapes where they are few, or where nothing draws pixels', async () => {
    for (const file of [await docxOf(await many(1), { raster: () => PIXEL }), await docxOf(await many(MANY))]) {
      const body = partsOf(file)['word/document.xml']!;
      expect(body).toContain('<wps:txbx>');
      expect(body).not.toContain('<pic:pic');
    }
  });

  it('bring their letters along, as fonts that a reader of fonts opens', async () => {
    const document = await reportOn(CHINESE);
    const chartFont = await usedLetters(
      Object.values(document.pictures).flatMap(({ pages }) => pages),
      shippedFonts(),
    );
    const file = await docxOf(document, { chartFont });
    expect(Buffer.compare(file, await docxOf(document, { chartFont }))).toBe(0);
    const table = partsOf(file)['word/fontTable.xml']!;
    const keys = [...table.matchAll(/w:fontKey="\{([^}]+)\}"/g)].map(([, key]) => key!);
    expect(keys).toHaveLength(2);
    keys.forEach((key, i) => {
      const font = unzipSync(file)[`word/fonts/font${i + 1}.odttf`]!;
      const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
      const opened = create(Buffer.from(font.map((byte, at) => (at < 32 ? byte ^ mask[at % 16]! : byte)))) as Font;
      expect(opened.familyName).toBe('Noto Sans SC');
      expect(opened.hasGlyphForCodePoint('报'.codePointAt(0)!)).toBe(true);
      expect(opened.hasGlyphForCodePoint('锅'.codePointAt(0)!)).toBe(false);
    });
  });
});

describe.runIf(hasOffice())('LibreOffice', () => {
  it('shows the chart as a drawing with its texts, Chinese too, and no picture in pixels', async () => {
    const pdf = printedByOffice(await written(), 'docx');
    const text = outputOf('pdftotext', ['FILE', '-'], pdf).toString().replace(/\s/g, '');
    for (const node of ['客户询价', '填写《报价申请表》', '内容是否清楚?', '客户得到报价'])
      expect(text.split(node).length).toBeGreaterThan(2);
    const images = outputOf('pdfimages', ['-list', 'FILE'], pdf).toString().trim().split('\n');
    expect(images).toHaveLength(2);
  });
});

describe('many links', () => {
  it('are the same twice, whatever names the library gives them', async () => {
    const text = Array.from({ length: 60 }, (_, i) => ({ text: `${i}`, to: `https://a.example/${i}` }));
    const file = await docxOf(bare({ kind: 'paragraph', text }));
    expect(Buffer.compare(file, await docxOf(bare({ kind: 'paragraph', text })))).toBe(0);
    expect(faultsOf(file)).toEqual([]);
  });
});
