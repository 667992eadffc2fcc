/**
 * `node scripts/phases-off.mjs [PHASE]`: switches the phases of the lane layout off, one at a time, and runs their tests on what is left: for
 * each phase at least one has to fail. Sources are changed on their way into the test runner; no file is.
 */
import { readFileSync } from 'node:fs';
import { startVitest } from 'vitest/node';
import { SWITCHES } from './phases-off/switches.mjs';

const TESTS = ['test/layout/lanes/phases.test.ts'];
const only = process.argv[2] ?? '';

function without({ file, is, becomes }) {
  return {
    name: 'without-a-phase',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/src/layout/lanes/${file}`)) return null;
      return code.replace(is, () => becomes);
    },
  };
}

const stale = SWITCHES.filter(({ file, is }) => !readFileSync(`src/layout/lanes/${file}`, 'utf8').includes(is));
if (stale.length > 0) throw new Error(`nothing to switch off: ${stale.map(({ file, is }) => `"${is}" in ${file}`).join('; ')}`);
const unnoticed = [];
for (const each of SWITCHES.filter(({ phase }) => phase.includes(only))) {
  const options = { run: true, watch: false, config: false, reporters: [{}], testTimeout: 60_000 };
  const vitest = await startVitest('test', TESTS, options, { plugins: [without(each)] });
  const tests = vitest.state.getTestModules().flatMap(({ children }) => [...children.allTests()]);
  const failed = tests.filter((test) => test.result().state === 'failed').map(({ fullName }) => fullName);
  await vitest.close();
  console.log(`${each.phase}, ${each.off}: ${failed.length === 0 ? 'NOT NOTICED' : failed.join('; ')}`);
  if (failed.length === 0) unnoticed.push(each.phase);
}
process.exit(unnoticed.length === 0 ? 0 : 1);
