/**
 * `npm run bench:paper -- FOLDER… [--direction right] [--every N] [--paper "A4 portrait"] [--json FILE] [--before FILE]`: how many sheets the
 * processes of folders take on paper and how full these are, as Markdown. `--every` draws each Nth file alone; `--json` keeps the figures, and
 * `--before` sets the sheets in relation to those kept earlier.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureOptions } from '../../src/cli/drawing/picture-options.ts';
import type { PageSize } from '../../src/model/process.ts';
import { table } from '../layout/markdown.ts';
import { type Measured, measureSheets } from './sheets.ts';

const PAPERS = ['A4 portrait', 'A4 landscape', 'A3 landscape', 'A4'];
const COLUMNS = [
  'paper',
  'processes',
  'sheets',
  ': before',
  '< half used',
  '≤ 2 steps',
  'connectors',
  'broken rules',
  'least type',
  'ms',
];
/** Type below this is too small to be read on paper. */
const FEW_STEPS = 2;
const HALF = 0.5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    direction: { type: 'string' },
    every: { type: 'string', default: '1' },
    paper: { type: 'string', multiple: true },
    json: { type: 'string' },
    before: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

type Kept = Record<string, readonly Measured[]>;

const files = positionals
  .flatMap((folder) =>
    folder.endsWith('.flow')
      ? [folder]
      : readdirSync(folder)
          .filter((name) => name.endsWith('.flow'))
          .sort()
          .map((name) => join(folder, name)),
  )
  .filter((_, i) => i % Number(values.every) === 0);
const before: Kept = values.before === undefined ? {} : JSON.parse(readFileSync(values.before, 'utf8'));
const kept: Kept = {};
const rows: string[][] = [];
for (const paper of values.paper ?? PAPERS) {
  const measured: Measured[] = [];
  for (const file of files) {
    const found = await measureSheets(
      file,
      readFileSync(file, 'utf8'),
      sizeOf(paper),
      values.direction as 'down' | 'right' | undefined,
    );
    if (found === null) continue;
    measured.push(found);
    if (values.verbose) console.log(`${paper} ${told(found)}`);
  }
  kept[paper] = measured;
  rows.push(rowOf(paper, measured, before[paper] ?? []));
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(kept));
console.log(table(COLUMNS, rows));

function sizeOf(paper: string): PageSize {
  const { page } = pictureOptions({ page: paper }, () => {
    throw new Error(`no paper ${paper}`);
  });
  return page as PageSize;
}

/** Sheets that are less than half used, the last ones of a process aside, and those with few steps where the process has more. */
function rowOf(paper: string, all: readonly Measured[], earlier: readonly Measured[]): string[] {
  const sheets = all.flatMap((each) => each.sheets);
  const inner = all.flatMap((each) => each.sheets.slice(0, -1));
  const before = new Map(earlier.map((each) => [each.name, each.sheets.length]));
  const ratio = sheets.length / all.reduce((sum, { name, sheets: own }) => sum + (before.get(name) ?? own.length), 0);
  return [
    paper,
    String(all.length),
    String(sheets.length),
    earlier.length === 0 ? '–' : ratio.toFixed(2),
    `${inner.filter(({ used }) => used < HALF).length} of ${sheets.length} (${((100 * inner.filter(({ used }) => used < HALF).length) / sheets.length).toFixed(1)} %)`,
    String(
      all.filter(({ steps }) => steps > FEW_STEPS).flatMap((each) => each.sheets.filter(({ steps }) => steps <= FEW_STEPS))
        .length,
    ),
    String(sheets.reduce((sum, { connectors }) => sum + connectors, 0)),
    String(all.reduce((sum, { broken }) => sum + broken.length, 0)),
    `${Math.min(...sheets.map(({ points }) => points)).toFixed(2)} pt`,
    Math.max(...all.map(({ milliseconds }) => milliseconds)).toFixed(0),
  ];
}

function told({ name, sheets, broken, milliseconds }: Measured): string {
  const each = sheets.map(({ steps, used, connectors }) => `${steps}/${Math.round(100 * used)}%/${connectors}`);
  return `${name}: ${sheets.length} [${each.join(' ')}] ${broken.join(',')} ${milliseconds.toFixed(0)} ms`;
}
