/**
 * `npm run bench:lint -- [--files 2000] [--out FILE]`: how fast flowc lints, rule by rule and beside bpmnlint, as Markdown. bpmnlint is installed
 * by `npm ci --prefix bench/lint`; it gets the same processes as BPMN.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NO_FILES, type RunRule, read } from '../../src/api.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { generateProcess } from '../../test/support/process-generator.ts';
import { table } from '../layout/markdown.ts';
import { bpmnXml } from './bpmn-xml.ts';
import { coldRuns } from './cold.ts';
import { bpmnlint, flowc, type Linter } from './linters.ts';

const NODES = 30;
/** The linters take turns, so that a busy moment of the machine affects both. */
const TURNS = 20;

const METHOD = `From the text to the findings, by the recommended rules of each, in one process; both were warmed up. bpmnlint gets the same processes as
BPMN. Its two rules about the picture are off, since the files hold none.`;

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, out: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});
const texts = Array.from({ length: Number(values.files) }, (_, seed) => generateProcess(seed, { nodes: NODES, lanes: 4 }));
const xmls = texts.map((text) => bpmnXml(read(sourceFile('a.flow', text), NO_FILES).process));

const parts: string[] = [];
for await (const part of sections()) {
  parts.push(part);
  console.log(`${part}\n`);
}
if (values.out) writeFileSync(values.out, `${parts.join('\n\n')}\n`);

/** The report piece by piece, each as soon as it is measured. */
async function* sections(): AsyncGenerator<string> {
  yield `# How fast flowc lints\n\n${texts.length} generated processes of ${NODES} nodes in 4 lanes; Node ${process.version}.`;
  yield `## Beside bpmnlint\n\n${METHOD}\n\n${await throughput()}`;
  yield `## By rule\n\n${byRule()}`;
  const rounds = Number(values.rounds);
  yield `## One file, cold\n\nThe whole command on one file, beside Node's own start; medians of ${rounds} interleaved runs.\n\n${coldRuns(texts[0]!, rounds)}`;
}

async function throughput(): Promise<string> {
  const runs = [
    { linter: flowc(), texts },
    { linter: await bpmnlint(), texts: xmls },
  ].map((run) => ({ ...run, time: 0, findings: 0 }));
  for (const { linter, texts: own } of runs) await lintAll(linter, own.slice(0, Math.min(own.length, 500)));
  const size = Math.ceil(texts.length / TURNS);
  for (let from = 0; from < texts.length; from += size) {
    for (const run of runs) {
      const start = performance.now();
      run.findings += await lintAll(run.linter, run.texts.slice(from, from + size));
      run.time += performance.now() - start;
    }
  }
  const slowest = Math.max(...runs.map(({ time }) => time));
  const rows = runs.map(({ linter, time, findings }) => [
    linter.name,
    (1000 * (texts.length / time)).toFixed(0),
    (time / texts.length).toFixed(2),
    (slowest / time).toFixed(1),
    `${findings}`,
  ]);
  return table(['linter', 'files a second', 'ms a file', '× the slower', 'findings'], rows);
}

async function lintAll({ lint }: Linter, files: readonly string[]): Promise<number> {
  let findings = 0;
  for (const file of files) findings += await lint(file);
  return findings;
}

/** What several rules share counts for the one that asks for it first. */
function byRule(): string {
  const times = new Map<string, number>();
  const runRule: RunRule = ({ name }, check) => {
    const start = performance.now();
    const found = check();
    times.set(name, (times.get(name) ?? 0) + performance.now() - start);
    return found;
  };
  const linter = flowc(runRule);
  for (const text of texts) linter.lint(text);
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([name, time]) => [name, ((1000 * time) / texts.length).toFixed(1), ((100 * time) / all).toFixed(1)]);
  return table(['rule', 'µs a file', '% of all rules'], [...rows, ['all', ((1000 * all) / texts.length).toFixed(1), '100.0']]);
}
