import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Its source maps name files that its package lacks, of which vite would complain in every test file. */
const withoutSourceMaps = {
  name: 'without-source-maps',
  enforce: 'pre' as const,
  load(id: string) {
    if (!/[/\\]svg-builder[/\\].*\.js$/.test(id)) return undefined;
    return { code: readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''), map: null };
  },
};

/** Tests of the stages alone, from text to picture and document: pure functions, which leave the process as it was. */
const STAGES = [
  'analysis,compare,diagnostics,document,expand,format,grammar,interchange,layout,messages,model,prose,render,report,rules',
  'shapes,source,support,syntax,testing,text,themes',
].map((folders) => `test/{${folders}}/**/*.test.ts`);
/** These mock a module, or count what the engine runs. */
const ALONE = ['test/diagnostics/messages.test.ts', 'test/rules/speed.test.ts', 'test/support/work-growth.test.ts'];

export default defineConfig({
  plugins: [withoutSourceMaps],
  test: {
    globalSetup: ['test/support/built.ts'],
    // Only what hangs takes this long, also on a machine that is slow and busy: no test has a limit of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    server: { deps: { inline: ['svg-builder'] } },
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      // Files share their processes: to load flowc again for each takes as long as a quarter of the tests.
      { extends: true, test: { name: 'stages', include: STAGES, exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'others', include: ['test/**/*.test.ts'], exclude: STAGES } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
