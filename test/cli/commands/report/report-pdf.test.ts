/** The pages of a report as PDF: charts fill them, and their sheets are called by the pages on which they stand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasProgram, outputOf } from '../../../support/programs.ts';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

const ids = Array.from({ length: 18 }, (_, i) => `t${i}`);
const LONG = `process "Long" { owner: "Sales", customer: "Buyer" }
lane a "Sales"
start s "Buyer asks" in a
${ids.map((id, i) => `task ${id} "Do part ${i}" in a`).join('\n')}
end e "Done" in a
s -> ${ids.join(' -> ')} -> e
`;
const pagesIn = (pdf: Buffer) => Number(/Pages:\s+(\d+)/.exec(outputOf('pdfinfo', ['FILE'], pdf).toString())![1]);
const textOn = (pdf: Buffer, page: number) =>
  outputOf('pdftotext', ['-f', `${page}`, '-l', `${page}`, 'FILE', '-'], pdf).toString();

describe('a report as PDF', () => {
  it.runIf(hasProgram('pdftotext'))(
    'calls the sheets of a chart by their pages, and has no more of them than a build',

    async () => {
      const cwd = folderWith({
        'long.flow': LONG,
        'short.flow': LONG.replace(/t(?:[3-9]|[1-4]\d)\b.*\n/g, '').replace(/s -> .*/, 's -> t0 -> t1 -> t2 -> e'),
      });
      await flowc(['report', 'long.flow', 'short.flow', '-o', 'book.pdf'], { cwd });
      await flowc(['build', 'long.flow', '-o', 'long.pdf', '--page', 'A4'], { cwd });
      const book = readFileSync(path.join(cwd, 'book.pdf'));
      const pages = Array.from({ length: pagesIn(book) }, (_, i) => ({ page: i + 1, text: textOn(book, i + 1) }));
      const sheets = pages.filter(({ text }) => /^[A-Z]\/\d+$/m.test(text));
      expect(sheets.length).toBeGreaterThan(1);
      expect(sheets.length).toBeLessThanOrEqual(pagesIn(readFileSync(path.join(cwd, 'long.pdf'))));
      const numbers = sheets.map(({ page }) => page);
      for (const { page, text } of sheets) {
        expect(text.replaceAll(' ', '')).toContain(`${page}/${pages.length}`);
        for (const [, other] of text.matchAll(/^[A-Z]\/(\d+)$/gm)) expect(numbers).toContain(Number(other));
      }
    },
  );
});
