/** Lets Node run the project's TypeScript as it stands: `node --import ./scripts/typescript.mjs FILE.ts`. Types are dropped, not checked. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** A hook of Node's module loader. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { transform } = await import('esbuild');
  const source = await readFile(fileURLToPath(url), 'utf8');
  const { code } = await transform(source, { loader: 'ts', sourcefile: url, sourcemap: 'inline', target: 'node20' });
  return { format: 'module', source: code, shortCircuit: true };
}
