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

const GENERATED = 30;
const EDITS = 100;
const DIRECTIONS = ['down', 'right'] as const;

const METHOD = `All drawings are scored by one checker (\`test/support/geometry-checker.ts\`). Every engine gets the boxes, in flowc's sizes, that flowc
drew on one page; lane headers and notes are held against flowc alone. Times are those of a warm process. The first columns say which share of
the drawings breaks none of the hard rules: no overlaps, no edge through a box or hidden by another, lanes that are bands, labels that stand free. The rest are means a drawing.`;

const SIZES_METHOD = `One generated process a size, four lanes; each drawing in a process of its own, after a warm-up. flowc's time runs from the text to the finished
geometry.`;

const STABILITY_METHOD = `One task is inserted into a flow, each time into the unchanged text. A node has moved where it changed sides with one of its four nearest
nodes.`;

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const parts: string[] = [];
for await (const part of sections(positionals[0] ?? null)) {
  parts.push(part);
  console.log(`${part}\n`);
}
if (values.out) writeFileSync(values.out, `${parts.join('\n\n')}\n`);
process.exit();

/** The report piece by piece, each as soon as it is measured. */
async function* sections(folder: string | null): AsyncGenerator<string> {
  const generated = Array.from({ length: GENERATED }, (_, seed) =>
    generateProcess(seed, { nodes: 8 + (seed % 20) * 2, lanes: 1 + (seed % 5) }),
  );
  yield '# How flowc draws, beside other engines';
  yield METHOD;
  const given = folder === null ? [] : flowFilesIn(folder);
  if (given.length > 0) yield* quality('Processes drawn by people', given);
  yield* quality(`${GENERATED} generated processes`, generated);
  yield `## Time and memory\n\n${SIZES_METHOD}`;
  yield table(SIZE_COLUMNS, await measureSizes());
  yield `## Stability\n\n${STABILITY_METHOD}`;
  if (given.length > 0) yield await stability('Processes drawn by people', given);
  yield await stability('Generated processes', generated);
  yield `## Options\n\n${options()}`;
}

function flowFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.flow'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

async function* quality(title: string, texts: readonly string[]): AsyncGenerator<string> {
  yield `## ${title}`;
  for (const direction of DIRECTIONS) {
    const rows = (await compareEngines(texts, direction)).map((tally) => tally.row());
    yield `Flow ${direction}:\n\n${table(TALLY_COLUMNS, rows)}`;
  }
}

async function stability(title: string, texts: readonly string[]): Promise<string> {
  const { edits, nodes, moved } = await measureStability(texts, EDITS, 'down');
  const share = ((100 * moved) / nodes).toFixed(1);
  return `${title}: after ${edits} edits, ${share} % of ${nodes} nodes had moved.`;
}

function options(): string {
  return PEERS.map(
    ({ name, options, leavesOut }) => `- ${name}: ${options}${leavesOut === null ? '' : `; it leaves out ${leavesOut}`}.`,
  ).join('\n');
}
