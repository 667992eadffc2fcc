/**
 * `npm run bench:print`: how long a whole run takes that makes a PDF, and how large the file is. Beside flowc, in the same run, what draws the
 * same quotation: PlantUML where it is installed, and mermaid-cli (`PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix bench/print`) where there is a
 * Chromium, which `CHROMIUM` may name. They draw fewer symbols: see quotation.puml and quotation.mmd. Runs are interleaved; the median is printed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateProcess } from '../../test/support/process-generator.ts';
import { median } from '../median.ts';

const HERE = 'bench/print';
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;

interface Run {
  readonly name: string;
  readonly output: string;
  readonly command: readonly string[];
}

try {
  const runs = [...flowcRuns(), ...plantUmlRuns(), ...mermaidRuns()];
  const times = new Map<string, number[]>(runs.map(({ name }) => [name, []]));
  for (let round = -1; round < Number(values.rounds); round++) {
    for (const run of runs) {
      const time = timeOf(run);
      if (round >= 0) times.get(run.name)!.push(time);
    }
  }
  const base = median(times.get(runs[0]!.name)!);
  console.log(`| run | ms | × ${runs[0]!.name} | KiB |\n|---|--:|--:|--:|`);
  for (const { name, output } of runs) {
    const time = median(times.get(name)!);
    console.log(`| ${name} | ${time.toFixed(0)} | ${(time / base).toFixed(2)} | ${(statSync(output).size / 1024).toFixed(0)} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function flowcRuns(): Run[] {
  const large = join(folder, 'large.flow');
  writeFileSync(large, generateProcess(1, { nodes: 150 }));
  const quotation = 'examples/quotation.flow';
  return [
    flowc('flowc, quotation', quotation),
    flowc('flowc, quotation on A4', quotation, '--page', 'A4 landscape'),
    flowc('flowc, 150 nodes on A4', large, '--page', 'A4 landscape'),
  ];
}

function flowc(name: string, file: string, ...options: readonly string[]): Run {
  const output = join(folder, `${name.replace(/\W+/g, '-')}.pdf`);
  return {
    name,
    output,
    command: [process.execPath, 'bin/flowc.cjs', 'build', '--no-check', '--no-cache', file, '-o', output, ...options],
  };
}

function plantUmlRuns(): Run[] {
  if (spawnSync('plantuml', ['-version']).error) return [];
  const command = ['plantuml', '-tpdf', '-o', folder, resolve(HERE, 'quotation.puml')];
  return [{ name: 'PlantUML, quotation', output: join(folder, 'quotation.pdf'), command }];
}

function mermaidRuns(): Run[] {
  const mmdc = join(HERE, 'node_modules/.bin/mmdc');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(mmdc) || !existsSync(executablePath)) return [];
  const output = join(folder, 'mermaid.pdf');
  const browser = join(folder, 'browser.json');
  writeFileSync(browser, JSON.stringify({ executablePath, args: ['--no-sandbox'] }));
  return [
    {
      name: 'mermaid-cli, quotation',
      output,
      command: [mmdc, '-q', '-p', browser, '-f', '-i', join(HERE, 'quotation.mmd'), '-o', output],
    },
  ];
}

function timeOf({ name, command }: Run): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command[0]!, command.slice(1), { env });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return time;
}
