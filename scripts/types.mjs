/** The library's types, made by tsc: what is reachable from `index.d.ts`, and no more. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TSC = 'node_modules/typescript/bin/tsc';
const REFERENCE = /\bfrom '(\.[^']+)\.ts'|\bimport\("(\.[^"]+)\.ts"\)/g;

/** Writes `dist/index.d.ts` and the declarations that it refers to. */
export function writeTypes() {
  const all = mkdtempSync(path.join(tmpdir(), 'flowc-types-'));
  try {
    execFileSync(process.execPath, [TSC, '-p', 'scripts/tsconfig.types.json', '--outDir', all], { stdio: 'inherit' });
    for (const file of reachableFrom(path.join(all, 'index.d.ts'))) cpSync(file, path.join('dist', path.relative(all, file)));
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

function reachableFrom(entry) {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const [, from, imported] of readFileSync(file, 'utf8').matchAll(REFERENCE)) {
      seen.add(`${path.resolve(path.dirname(file), from ?? imported)}.d.ts`);
    }
  }
  return seen;
}
