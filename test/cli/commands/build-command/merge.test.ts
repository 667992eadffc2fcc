/** Several processes as one PDF. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasProgram, outputOf } from '../../../support/programs.ts';
import { folderWith } from '../../folder.ts';
import { BAD, flowc, GOOD, TWO_PAGES } from '../../run.ts';

const CALLER = `process "Sale" { owner: "Sales", customer: "Buyer" }
lane sales "Sales"
start asked "Buyer asks" in sales
subprocess order "Order" in sales { see: "parts/order.flow" }
subprocess other "Other" in sales { see: "elsewhere.flow" }
end done "Sold" in sales
asked -> order -> other -> done
`;
const FILES = { 'a.flow': CALLER, 'parts/order.flow': TWO_PAGES, 'elsewhere.flow': GOOD };
const merged = async (files: Record<string, string>, ...args: string[]) => {
  const cwd = folderWith(files);
  const run = await flowc(['build', 'a.flow', 'parts', '--merge', '-o', 'book.pdf', ...args], { cwd });
  return { run, cwd, file: path.join(cwd, 'book.pdf') };
};

describe('flowc build --merge', () => {
  it('puts all processes into one PDF with a table of contents that leads to each page', async () => {
    const { run, file } = await merged(FILES);
    expect(run).toEqual({ status: 0, out: '', err: 'wrote 1 file\n' });
    const pdf = readFileSync(file).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4);
    expect(pdf).toContain('>book</rdf:li>');
    for (const page of [2, 3, 4]) expect(pdf).toContain(`/D (page-${page})`);
  });

  it('leads from a process to one that is in the book, and to a file beside it where it is not', async () => {
    const { file } = await merged(FILES);
    const pdf = readFileSync(file).toString('latin1');
    // Once from the table of contents, once from the caller.
    expect(pdf.match(/\/D \(page-3\)/g)).toHaveLength(2);
    expect(pdf).toContain('/F (elsewhere.pdf)');
    expect(pdf).not.toContain('order.pdf');
  });

  it.runIf(hasProgram('pdftotext'))('counts its pages through', async () => {
    const { file } = await merged(FILES);
    const pdf = readFileSync(file);
    const text = outputOf('pdftotext', ['-l', '1', 'FILE', '-'], pdf).toString();
    expect(text.match(/\S.*/g)).toEqual([
      'Contents',
      'Sale',
      '2',
      'Order',
      '3',
      'Order: Second',
      '4',
      expect.stringMatching(/^1 ?\/ ?4$/),
    ]);
    const shown = [2, 3, 4].map((page) => outputOf('pdftotext', ['-f', `${page}`, '-l', `${page}`, 'FILE', '-'], pdf).toString());
    shown.forEach((each, i) => {
      expect(each).toContain(`${i + 2} of 4`);
    });
    expect(shown[1]).toMatch(/[A-Z]\/4/);
    expect(shown[2]).toMatch(/[A-Z]\/3/);
  });

  it('knows whether the book is up to date', async () => {
    const { cwd } = await merged(FILES);
    const verify = () => flowc(['build', 'a.flow', 'parts', '--merge', '-o', 'book.pdf', '--verify'], { cwd });
    expect((await verify()).status).toBe(0);
  });

  it('writes nothing where one of them has an error', async () => {
    const { run, file } = await merged({ ...FILES, 'parts/order.flow': BAD });
    expect(run.status).toBe(1);
    expect(run.err).toContain('error[dead-end]');
    expect(existsSync(file)).toBe(false);
  });

  it('asks where to, and for PDF', async () => {
    const cwd = folderWith(FILES);
    expect((await flowc(['build', '--merge'], { cwd })).err).toContain('option "--merge" writes one PDF, expected its path');
    expect((await flowc(['build', '--merge', '-o', 'a.svg'], { cwd })).status).toBe(2);
  });
});
