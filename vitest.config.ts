import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: '100%',
    server: { deps: { inline: ['svg-builder'] } },
    coverage: { provider: 'v8', include: ['src/**'] },
  },
});
