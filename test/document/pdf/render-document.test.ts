import { describe, expect, it } from 'vitest';
import { documentPdf } from '../../../src/document/pdf/render-document.ts';
import { shippedFonts } from '../../../src/resources/package-files.ts';
import { hasPreflight, hasProgram, outputOf, pixelsOfPdf, preflightFindings } from '../../support/programs.ts';
import { reportOn } from '../../support/report-on.ts';

const fonts = shippedFonts();
const withPoppler = it.runIf(hasProgram('pdftotext') && hasProgram('pdftoppm') && hasProgram('pdffonts'));

const CHINESE = `流程 "报价 & <流程>" { 版本: "1.2" }
泳道 业务 "业务部" { 角色: "业务员" }
开始 询价 "客户询价" 在 业务
任务 填表 "填写《报价申请表》，office" 在 业务 { 说明: "逐项填写，不得遗漏" }
结束 回复 "向客户报价" 在 业务
询价 -> 填表 -> 回复
`;

async function print(text: string, options = {}): Promise<Uint8Array> {
  return documentPdf(await reportOn(text), { fonts, theme: 'light', ...options });
}

const readable = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('a report as PDF', () => {
  it('is tagged: headings, lists, tables, links and figures with words', async () => {
    const pdf = readable(await print(CHINESE));
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (zh)');
    for (const type of ['Document', 'H1']) expect(count(pdf, new RegExp(`/S /${type}\\b`, 'g'))).toBe(1);
    for (const type of ['H2', 'H3', 'TOC', 'TOCI', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link', 'Figure', 'P'])
      expect(count(pdf, new RegExp(`/S /${type}\\b`, 'g')), type).toBeGreaterThan(0);
    expect(count(pdf, /\/Scope \/Column/g)).toBe(count(pdf, /\/S \/TH\b/g));
  });

  it('leads only to places that it has, from text to chart and back', async () => {
    const pdf = readable(await print(CHINESE));
    const goals = new Set([...pdf.matchAll(/\/S \/GoTo\n\/D \(([a-z0-9-]+)\)/g)].map((match) => match[1]!));
    expect([...goals].some((goal) => goal.startsWith('drawn-'))).toBe(true);
    expect([...goals].some((goal) => goal.startsWith('place-'))).toBe(true);
    for (const goal of goals) expect(pdf).toMatch(new RegExp(`\\(${goal}\\) \\[\\d+ 0 R /XYZ`));
  });

  it('is the same each time, and dated only where it is told', async () => {
    const pdf = await print(CHINESE);
    expect(Buffer.compare(pdf, await print(CHINESE))).toBe(0);
    expect(readable(pdf)).not.toMatch(/CreationDate|CreateDate/);
    expect(readable(await print(CHINESE, { date: new Date('2026-05-01T10:00:00Z') }))).toContain('(D:20260501100000Z)');
  });

  withPoppler('shows and gives back its text, in embedded fonts', async () => {
    const pdf = await print(CHINESE);
    const text = outputOf('pdftotext', ['-layout', 'FILE', '-'], pdf).toString();
    for (const part of ['报价 & <流程>', '版本 1.2', '填写《报价申请表》，office', '逐项填写，不得遗漏'])
      expect(text).toContain(part);
    expect(text).toMatch(/1 ?\/ ?3/);
    const [, , ...listed] = outputOf('pdffonts', ['FILE'], pdf).toString().trim().split('\n');
    for (const font of listed) expect(font).toMatch(/yes yes yes/);
    const { rgb } = pixelsOfPdf(pdf, 1, 50);
    expect(rgb.filter((value) => value < 100).length).toBeGreaterThan(200);
  });

  it.runIf(hasPreflight())('keeps to PDF/A where it is asked for', async () => {
    const findings = preflightFindings(await print(CHINESE, { pdfa: true, date: new Date('2026-05-01T10:00:00Z') }));
    expect(findings.filter((line) => !/CIDSet entry is missing|part must be 1/.test(line))).toEqual([]);
  });
});
