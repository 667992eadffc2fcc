/**
 * Runs each command once and keeps V8's code cache beside the bundles, so that the first run of a user who built flowc is a fast one.
 * A cache is worth its time only after a real run, when the functions that a run needs are compiled. It is a gift: where it fails, flowc works.
 */
import { spawnSync } from 'node:child_process';

const SAMPLE =
  'process "Sample"\nlane a "A"\nlane b "B"\nstart s "Start" in a\ntask t "Work" in a\ndocument d "Note"\ndecision ok "OK?" in b\nend e "End" in b\ns -> t -> ok\nok -[yes]-> e\nok -[no]-> t\nt ~> d ~> ok\n';

const RUNS = [
  ['check', '-'],
  ['build', '-'],
  ['build', '-', '-f', 'pdf'],
  ['build', '-', '-f', 'png'],
  ['explain', 'missing-end'],
];

export function warmCodeCache() {
  for (const args of RUNS) {
    spawnSync(process.execPath, ['bin/flowc.cjs', ...args], { input: SAMPLE, env: { ...process.env, FLOWC_CACHE_DIR: 'dist' } });
  }
}
