/** The library's types, made by tsc: what is reachable from its entries, and no more. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ENTRIES = 'entries';
const TSC = 'node_modules/typescript/bin/tsc';
const REFERENCE = /\bfrom '(\.[^']+)\.ts'|\bimport\("(\.[^"]+)\.ts"\)/g;

/** Writes the declarations of the library's entries and those that they refer to. */
export function writeTypes() {
  const all = mkdtempSync(path.join(tmpdir(), 'flowc-types-'));
  try {
    execFileSync(process.execPath, [TSC, '-p', 'scripts/tsconfig.types.json', '--outDir', all], { stdio: 'inherit' });
    const entries = readdirSync(path.join(all, ENTRIES)).map((entry) => path.join(all, ENTRIES, entry));
    for (const file of reachableFrom(entries)) cpSync(file, path.join('dist', path.relative(all, file)));
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

function reachableFrom(entries) {
  const seen = new Set(entries);
  for (const file of seen) {
    for (const [, from, imported] of readFileSync(file, 'utf8').matchAll(REFERENCE)) {
      seen.add(`${path.resolve(path.dirname(file), from ?? imported)}.d.ts`);
    }
  }
  return seen;
}
