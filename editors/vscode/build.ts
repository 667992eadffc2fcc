/** Builds the extension: its own code in one bundle, beside it the flowc that `npm run build` has made. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const own = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(own, '../..');

/** Bundles that an extension never starts: they draw pixels with a native program, or serve people in a terminal. */
const LEFT_OUT = ['png.cjs', 'completion.cjs', 'doctor.cjs', 'mcp.cjs', 'cache.cjs'];

export async function buildExtension() {
  for (const folder of ['dist', 'server']) rmSync(path.join(own, folder), { recursive: true, force: true });
  await build({
    entryPoints: [path.join(own, 'src/extension.ts')],
    outfile: path.join(own, 'dist/extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    external: ['vscode'],
    logLevel: 'warning',
  });
  cpSync(path.join(root, 'grammar/flow.tmLanguage.json'), path.join(own, 'dist/flow.tmLanguage.json'));
  cpSync(path.join(root, 'schema/flowc.schema.json'), path.join(own, 'dist/flowc.schema.json'));
  cpSync(path.join(root, 'bin'), path.join(own, 'server/bin'), { recursive: true });
  mkdirSync(path.join(own, 'server/dist'), { recursive: true });
  const bundles = readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith('.cjs') && !LEFT_OUT.includes(name));
  for (const name of [...bundles, 'data', 'THIRD-PARTY-NOTICES.txt']) {
    cpSync(path.join(root, 'dist', name), path.join(own, 'server/dist', name), { recursive: true });
  }
  // The editor that the extension stands in has a text pane of its own.
  rmSync(path.join(own, 'server/dist/data/edit-client.js'));
  cpSync(path.join(root, 'fonts'), path.join(own, 'server/fonts'), { recursive: true });
  for (const name of ['LICENSE', 'CHANGELOG.md']) cpSync(path.join(root, name), path.join(own, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension();
