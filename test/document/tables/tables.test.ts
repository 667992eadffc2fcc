import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../../src/document/document.ts';
import { csvOf, namedTables } from '../../../src/document/tables/tables.ts';
import { xlsxOf } from '../../../src/document/tables/xlsx.ts';
import { hasOffice, printedByOffice } from '../../support/office.ts';
import { outputOf } from '../../support/programs.ts';
import { faultsOf, partsOf } from '../docx/parts.ts';

const table = (name: string, ...rows: Table['rows']): Table => ({ kind: 'table', name, head: ['Name', '数量'], rows });
const documentWith = (...tables: Table[]): Document => ({ title: 'T', lang: 'zh', blocks: tables, pictures: {} });

describe('a table as CSV', () => {
  it('begins with a byte-order mark, ends lines as RFC 4180 says, and quotes what needs it', () => {
    const csv = csvOf(table('a', ['one, "two"', '1'], ['three\nfour', [{ text: '报' }, { text: '价', bold: true }]]));
    expect(csv).toBe('\ufeffName,数量\r\n"one, ""two""",1\r\n"three\nfour",报价\r\n');
  });

  it('keeps texts from running as formulas, but not numbers', () => {
    const cells = ['=1+1', '+cmd', '-x', '@a', '\tb', '-5', '+1.5', 'a=b'];
    const lines = csvOf(table('a', ...cells.map((cell) => [cell, ''])))
      .split('\r\n')
      .slice(1, -1);
    expect(lines).toEqual(["'=1+1,", "'+cmd,", "'-x,", "'@a,", "'\tb,", '-5,', '+1.5,', 'a=b,']);
  });
});

describe('the tables of a document', () => {
  it('are those with names, each once, first those that stand in no text', () => {
    const document = { ...documentWith(table('b', ['2', '2']), table(''), table('a')), data: [table('b', ['1', '1'])] };
    expect(namedTables(document).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['b', 1],
      ['a', 0],
    ]);
  });

  it('are sheets of a workbook with a head that stays and filters; numbers are numbers, all else is text', async () => {
    const hostile = '=cmd|x \u0000\ud800 _x0041_ <&>';
    const file = await xlsxOf(documentWith(table('documents', [hostile, '12'], ['1.10', '']), table('risks', ['-1', '01'])));
    expect(faultsOf(file)).toEqual([]);
    const parts = partsOf(file);
    expect(parts['xl/workbook.xml']).toMatch(/<sheet name="文件清单".*<sheet name="未控制的风险"/);
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles[^>]*>'?文件清单'?!\$1:\$1</);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>12<\/v>/);
    expect(sheet).not.toContain('<f>');
    expect(parts['xl/sharedStrings.xml']).toContain('=cmd|x \ufffd _x005F_x0041_ &lt;&amp;&gt;');
    expect(parts['xl/sharedStrings.xml']).toContain('1.10');
  });

  it('hold times and costs as numbers that add up, with their units', async () => {
    const hours = [{ text: '30分钟', figure: { unit: 'hours', value: 0.5 } as const }];
    const cost = [{ text: '80元', figure: { unit: 'money', value: 80, currency: 'CNY' } as const }];
    const parts = partsOf(await xlsxOf(documentWith(table('steps', [hours, cost], ['月末', '']))));
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(/<c r="A2"[^>]*><v>0\.5<\/v>/);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>80<\/v>/);
    expect(parts['xl/styles.xml']).toContain('formatCode="0.00&quot;小时&quot;"');
    expect(parts['xl/styles.xml']).toContain('formatCode="#,##0.00&quot; CNY&quot;"');
  });

  it('have a font by name, and rows as high as their wrapped texts', async () => {
    const parts = partsOf(await xlsxOf(documentWith(table('a', ['很'.repeat(100), '1'], ['a', '2']))));
    expect(parts['xl/styles.xml']).toContain('<name val="Microsoft YaHei"/>');
    const heights = [...parts['xl/worksheets/sheet1.xml']!.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(heights[1]).toBeGreaterThanOrEqual(4 * 15);
    expect(heights[2]).toBeLessThan(20);
  });

  it('are the same twice', async () => {
    const document = documentWith(table('a', ['1', '2']));
    expect(Buffer.compare(await xlsxOf(document), await xlsxOf(document))).toBe(0);
  });
});

describe.runIf(hasOffice())('LibreOffice', () => {
  it('opens the workbook', async () => {
    const pdf = printedByOffice(await xlsxOf(documentWith(table('documents', ['报价申请表', '12']))), 'xlsx');
    expect(outputOf('pdftotext', ['FILE', '-'], pdf).toString().replace(/\s+/g, ' ')).toContain('报价申请表');
  });
});
