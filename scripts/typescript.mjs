/** Lets Node run the project's TypeScript as it stands: `node --import ./scripts/typescript.mjs FILE.ts`. Types are dropped,
 * not checked, and a table in JSON is imported as a bundle would hold it. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** Hooks of Node's module loader. svg-builder's ES module imports folders, as only bundlers allow. */
export async function resolve(specifier, context, nextResolve) {
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    if (error.code !== 'ERR_UNSUPPORTED_DIR_IMPORT') throw error;
    return nextResolve(`${specifier}/index.js`, context);
  }
}

export async function load(url, context, nextLoad) {
  const isTable = url.endsWith('.json') && context.importAttributes.type !== 'json';
  if (!isTable && !url.endsWith('.ts')) return nextLoad(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  if (isTable) return { format: 'module', source: `export default ${source}`, shortCircuit: true };
  const { transform } = await import('esbuild');
  const { code } = await transform(source, { loader: 'ts', sourcefile: url, sourcemap: 'inline', target: 'node20' });
  return { format: 'module', source: code, shortCircuit: true };
}
