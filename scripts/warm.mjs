/**
 * Runs each command once and keeps V8's code cache beside the bundles, so that the first run of a user who built flowc is a fast one.
 * A cache is worth its time only after a real run, when the functions that a run needs are compiled. It is a gift: where it fails, flowc works.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** It uses most of the language, so that most of what reads it is compiled. */
const EXAMPLE = 'examples/quotation.flow';

const RUNS = [
  ['check', EXAMPLE],
  ['build', EXAMPLE, '-o', '-', '--no-cache'],
  ['build', '-', '--no-check', '-f', 'pdf'],
  ['build', '-', '--no-check', '-f', 'png'],
  ['report', EXAMPLE, '-f', 'md', '-o', '-'],
  ['explain', 'missing-end'],
];

export function warmCodeCache() {
  const input = readFileSync(EXAMPLE);
  for (const args of RUNS) {
    spawnSync(process.execPath, ['bin/flowc.cjs', ...args], { input, env: { ...process.env, FLOWC_CACHE_DIR: 'dist' } });
  }
}
