import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Its source maps name files that its package lacks, of which vite would complain in every test file. */
const withoutSourceMaps = {
  name: 'without-source-maps',
  enforce: 'pre' as const,
  load(id: string) {
    if (!/[/\\]svg-builder[/\\].*\.js$/.test(id)) return undefined;
    return { code: readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''), map: null };
  },
};

/** These mock a module, or count what the engine runs: each has a process of its own. */
const ALONE = [
  'diagnostics/messages',
  'rules/speed',
  'support/work-growth',
  'growth',
  'cli/watch/unreported',
  'cli/files/paths',
].map((name) => `test/${name}.test.ts`);

/** What takes longest is begun first, so that no process waits for it at the end: a fresh clone knows no times of former runs. */
const LONG = [
  'layout/lanes/dense',
  'render/same-picture',
  'layout/pagination/paginate',
  'cli/installed',
  'client/edit',
  'examples',
  'interchange/round-trip',
  'document/docx/docx',
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ project, moduleId }: TestSpecification) => {
      if (project.name === 'alone') return 0;
      return LONG.some((name) => moduleId.endsWith(name)) ? 1 : 2;
    };
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b));
  }
}

export default defineConfig({
  plugins: [withoutSourceMaps],
  test: {
    globalSetup: ['test/support/built.ts'],
    // Only what hangs takes this long, also on a machine that is slow and busy: no test has a limit of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    server: { deps: { inline: ['svg-builder'] } },
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // Files share their processes, which they leave as they found them: to load flowc again for each takes a third of the whole time.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
    ],
  },
});
