/**
 * `npm run bench:layout -- [FOLDER] [--out FILE]`: how well and how fast flowc draws, beside other engines, as Markdown. FOLDER holds `.flow`
 * files to draw besides the generated ones; the other engines are installed by `npm ci --prefix bench/layout`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateProcess } from '../../test/support/process-generator.ts';
import { PEERS } from './engines.ts';
import { table } from './markdown.ts';
import { compareEngines } from './quality.ts';
import { measureSizes, SIZE_COLUMNS } from './sizes.ts';
import { measureStability } from './stability.ts';
import { TALLY_COLUMNS } from './tally.ts';

const GENERATED = 60;
const EDITS = 100;
const DIRECTIONS = ['down', 'right'] as const;

const METHOD = `All drawings are scored by one checker (\`test/support/geometry-checker.ts\`). Every engine gets the boxes, in flowc's sizes, that flowc
drew on one page; lane headers and notes are held against flowc alone. Times are those of a warm process. The first columns say which share of the drawings breaks none of the
hard rules: no overlaps, no edge through a box or hidden by another, lanes that are bands, labels that stand free. The rest are means a drawing.`;

const SIZES_METHOD = `One generated process a size, four lanes; each drawing in a process of its own, after a warm-up. flowc's time runs from the text to the finished
geometry.`;

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const report = (await sections(positionals[0] ?? null)).join('\n\n');
if (values.out) writeFileSync(values.out, `${report}\n`);
else console.log(report);
process.exit();

async function sections(folder: string | null): Promise<string[]> {
  const generated = Array.from({ length: GENERATED }, (_, seed) =>
    generateProcess(seed, { nodes: 8 + (seed % 20) * 2, lanes: 1 + (seed % 5) }),
  );
  const parts = ['# How flowc draws, beside other engines', METHOD];
  if (folder !== null) parts.push('## Processes drawn by people', ...(await quality(flowFilesIn(folder))));
  parts.push(`## ${GENERATED} generated processes`, ...(await quality(generated)));
  parts.push('## Time and memory', SIZES_METHOD, table(SIZE_COLUMNS, await measureSizes()));
  parts.push('## Stability', await stability(generated), '## Options', options());
  return parts;
}

function flowFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.flow'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

async function quality(texts: readonly string[]): Promise<string[]> {
  const parts: string[] = [];
  for (const direction of DIRECTIONS) {
    const tallies = await compareEngines(texts, direction);
    parts.push(
      `Flow ${direction}:`,
      table(
        TALLY_COLUMNS,
        tallies.map((tally) => tally.row()),
      ),
    );
  }
  return parts;
}

async function stability(texts: readonly string[]): Promise<string> {
  const { edits, nodes, moved } = await measureStability(texts, EDITS, 'down');
  const share = ((100 * moved) / nodes).toFixed(1);
  return `${edits} times one task was inserted into a flow: ${share} % of ${nodes} nodes changed sides with one of their four nearest nodes.`;
}

function options(): string {
  return PEERS.map(
    ({ name, options, leavesOut }) => `- ${name}: ${options}${leavesOut === null ? '' : `; it leaves out ${leavesOut}`}.`,
  ).join('\n');
}
