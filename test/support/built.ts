/**
 * Runs before all tests: builds `dist` where it is missing or older than the sources, since some tests run what is built. It is built once and
 * never while tests run: others would find it half there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['src', 'bin', 'grammar', 'scripts', 'fonts'];

export default function setup(): void {
  const built = existsSync('dist/main.cjs') ? statSync('dist/main.cjs').mtimeMs : 0;
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const newest = Math.max(...['package-lock.json', ...files].map((file) => statSync(file).mtimeMs));
  if (newest > built) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'ignore' });
}
