/** Reports of processes that nobody wrote: whatever stands in a file, they say something, and no link leads nowhere. */
import { describe, expect, it } from 'vitest';
import { htmlDocument, markdownFiles, report } from '../../src/api.ts';
import { build } from '../model/example.ts';
import { FUZZ } from '../support/fuzz.ts';
import { Random } from '../support/generator/random.ts';
import { generateProcess } from '../support/process-generator.ts';

const noDiagram = async () => ({ diagram: null, problem: null });

/** Without some of its lines, and with subprocesses that see other files of the book. */
function damaged(text: string, random: Random): string {
  return text
    .split('\n')
    .filter(() => !random.chance(0.1))
    .map((line) => {
      if (!random.chance(0.3)) return line;
      return line.replace(/^task (\w+) ("[^"]*")(.*?)(\{.*)?$/, `subprocess $1 $2$3 { see: "${random.int(0, 4)}.flow" }`);
    })
    .join('\n');
}

describe('the report of random processes', () => {
  it.each(Array.from({ length: 10 }, (_, i) => i))('is written (%i)', async (n) => {
    const random = new Random(FUZZ.seed * 100 + n);
    const texts = Array.from({ length: 5 }, (_, i) =>
      damaged(generateProcess(FUZZ.seed * 1000 + 10 * n + i, { nodes: 12 }), random),
    );
    const files = Object.fromEntries(texts.map((text, i) => [`${i}.flow`, text]));
    const inputs = texts.map((text, i) => ({
      process: build(text, files, { file: `${i}.flow`, mayBeBroken: true }).process,
      findings: [],
    }));
    for (const document of [await report(inputs, noDiagram), await report(inputs.slice(0, 1), noDiagram)]) {
      const page = htmlDocument(document);
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...page.matchAll(/ href="#([^"]*)"/g)].map(([, to]) => to).filter((to) => !ids.includes(to))).toEqual([]);
      const steps = document.data![0]!;
      expect(steps.rows.every((row) => row.length === steps.head.length)).toBe(true);
      expect(markdownFiles(document, null)[0]!.content).toContain('## ');
    }
  });
});
