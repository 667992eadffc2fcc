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

export default defineConfig({
  plugins: [withoutSourceMaps],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built.ts'],
    // Only what hangs takes this long, also on a machine that is slow and busy: no test has a limit of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    server: { deps: { inline: ['svg-builder'] } },
    coverage: { provider: 'v8', include: ['src/**'] },
  },
});
