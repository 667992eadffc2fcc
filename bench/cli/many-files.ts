/**
 * `npm run bench:many -- [--files N] [--nodes N] [--against FOLDER]`: how many files a second whole builds draw, with one thread and with two, how
 * much processor time and memory they take, and how long a build takes that has nothing to do; the same of another version of flowc, built in
 * FOLDER. Beside it PlantUML on one process of that size, where it is installed: what it takes to start is most of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateProcess } from '../../test/support/process-generator.ts';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '200' }, nodes: { type: 'string', default: '30' }, against: { type: 'string' } },
});
const files = Number(values.files);
const nodes = Number(values.nodes);
const folder = mkdtempSync(join(tmpdir(), 'flowc-bench-'));
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...outer } = process.env;
const env = { ...outer, FLOWC_CACHE_DIR: join(folder, 'cache') };

interface Measured {
  readonly seconds: number;
  /** What all processors together worked for it, where the system reports it. */
  readonly work: number | null;
  /** The most memory that the run held, in MiB, where the system reports it. */
  readonly memory: number | null;
}

try {
  for (let i = 0; i < files; i++) writeFileSync(join(folder, `p${i}.flow`), generateProcess(i + 1, { nodes }));
  console.log(`${files} files of ${nodes} nodes\n\n| run | s | files/s | processor s | MiB |\n|---|--:|--:|--:|--:|`);
  const two = rows('', '.');
  if (values.against) {
    const other = rows('the other version, ', values.against);
    console.log(`\nfiles a second over the other version: ${(other / two).toFixed(2)}`);
  }
  const plantuml = plantUmlSeconds();
  console.log(
    plantuml === null ? 'PlantUML is not installed' : `PlantUML, one process of ${nodes} steps: ${plantuml.toFixed(2)} s`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** The runs of one version. Returns how long it takes with two threads. */
function rows(version: string, root: string): number {
  flowc(root, '--no-check', 'p0.flow');
  const one = row(`${version}one thread`, flowc(root, '--no-check', '--force', '--jobs', '1'));
  const two = row(`${version}two threads`, flowc(root, '--no-check', '--force', '--jobs', '2'));
  row(`${version}nothing to do`, flowc(root, '--no-check'));
  console.log(`| ${version}two threads over one | ${(one / two).toFixed(2)} | | | |`);
  return two;
}

function row(name: string, { seconds, work, memory }: Measured): number {
  const cells = [name, seconds.toFixed(2), (files / seconds).toFixed(1), work?.toFixed(1) ?? '', memory?.toFixed(0) ?? ''];
  console.log(`| ${cells.join(' | ')} |`);
  return seconds;
}

/** A build by the version in a folder. GNU time reports the work and the most memory that a process held; elsewhere only the clock is read. */
function flowc(root: string, ...args: readonly string[]): Measured {
  const command = [process.execPath, resolve(root, 'bin/flowc.cjs'), 'build', ...args];
  const start = performance.now();
  const timed = spawnSync('/usr/bin/time', ['-f', 'KiB %M, user %U, system %S', ...command], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const { stderr, status } = timed.error
    ? spawnSync(command[0]!, command.slice(1), { cwd: folder, env, encoding: 'utf8' })
    : timed;
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const found = /KiB (\d+), user ([\d.]+), system ([\d.]+)/.exec(stderr);
  return { seconds, work: found && Number(found[2]) + Number(found[3]), memory: found && Number(found[1]) / 1024 };
}

/** An activity diagram of as many steps, in two lanes. */
function plantUmlSeconds(): number | null {
  const steps = Array.from({ length: nodes }, (_, i) => `|${i % 2 ? 'A' : 'B'}|\n:Step ${i};`);
  writeFileSync(join(folder, 'p.puml'), `@startuml\n${steps.join('\n')}\n@enduml\n`);
  const start = performance.now();
  const { status } = spawnSync('plantuml', ['-tsvg', 'p.puml'], { cwd: folder });
  return status === 0 ? (performance.now() - start) / 1000 : null;
}
