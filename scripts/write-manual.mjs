/** Writes the manual page, which is made of the command line's own TypeScript: bundled, run, thrown away. */
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

export async function writeManual(file) {
  const made = path.resolve(path.dirname(file), 'manual.tmp.cjs');
  const options = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', external: ['@resvg/resvg-js'] };
  await build({ ...options, entryPoints: ['scripts/manual.ts'], outfile: made, define: { 'import.meta.url': '""' } });
  try {
    writeFileSync(file, createRequire(import.meta.url)(made).manual());
  } finally {
    rmSync(made);
  }
}
