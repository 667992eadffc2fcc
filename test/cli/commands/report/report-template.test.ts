import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, partsOf } from '../../../document/docx/parts.ts';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD } from '../../run.ts';

async function folderWithTemplate(...texts: string[]): Promise<string> {
  const cwd = folderWith({ 'order.flow': GOOD });
  const file = new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] });
  writeFileSync(path.join(cwd, 'ours.docx'), await Packer.toBuffer(file));
  return cwd;
}

const made = (cwd: string) => readdirSync(cwd).filter((name) => name.includes('report'));

describe('flowc report --template', () => {
  it('fills a Word file', async () => {
    const cwd = await folderWithTemplate('{{title}} of {{负责}}', '{{documents}}');
    expect(await flowc(['report', 'order.flow', '--template', 'ours.docx'], { cwd })).toMatchObject({ status: 0 });
    const body = partsOf(readFileSync(path.join(cwd, 'order.report.docx')))['word/document.xml']!;
    expect(paragraphsOf(body)).toContain('Order of Sales');
  });

  it('tells a placeholder that nothing fills, and writes nothing', async () => {
    const cwd = await folderWithTemplate('{{stpes}}');
    const { status, err } = await flowc(['report', 'order.flow', '--template', 'ours.docx'], { cwd });
    expect(status).toBe(2);
    expect(err).toContain('"ours.docx" asks for "{{stpes}}", which no report has');
    expect(err).toContain('did you mean `{{steps}}`?');
    const chinese = await flowc(['report', 'order.flow', '--template', 'ours.docx', '--lang', 'zh'], { cwd });
    expect(chinese.err).toContain('不是报告的内容');
    expect(made(cwd)).toEqual([]);
  });

  it('lists the placeholders where none is near', async () => {
    const cwd = await folderWithTemplate('{{something else}}');
    const { err } = await flowc(['report', 'order.flow', '--template', 'ours.docx'], { cwd });
    expect(err).toContain('{{title}} {{owner}}');
    expect(err).toContain('{{流程图}}');
  });

  it('tells a file that is no Word file, or none at all, and a format that has no template', async () => {
    const cwd = folderWith({ 'order.flow': GOOD, 'ours.docx': 'text' });
    const run = (...args: string[]) => flowc(['report', 'order.flow', '--template', ...args], { cwd });
    expect(await run('ours.docx')).toMatchObject({ status: 2, err: expect.stringContaining('is no Word file') });
    expect(await run('none.docx')).toMatchObject({ status: 2, err: expect.stringContaining('none.docx') });
    expect(await run('.')).toMatchObject({ status: 2 });
    expect(await run('ours.docx', '-f', 'md')).toMatchObject({ status: 2, err: expect.stringContaining('--format docx') });
    expect(made(cwd)).toEqual([]);
  });
});
