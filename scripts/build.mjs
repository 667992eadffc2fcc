/**
 * Builds `dist`: one CommonJS bundle a command (a command loads only what it runs), the library as an ES module with its types, and the
 * notices of what the bundles hold. Everything but the native rasteriser is bundled.
 */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommands, bundleEditPage, bundleLibrary } from './bundle.mjs';
import { writeNotices } from './notices.mjs';
import { writeTypes } from './types.mjs';
import { warmCodeCache } from './warm.mjs';
import { writeManual } from './write-manual.mjs';

/** The colour profile that PDF/A documents hold; pdfkit looks for it beside itself. */
const PROFILE = 'data/sRGB_IEC61966_2_1.icc';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

rmSync('dist', { recursive: true, force: true });
const inputs = [...(await bundleCommands()), ...(await bundleLibrary()), ...(await bundleEditPage())];
cpSync(`node_modules/pdfkit/js/${PROFILE}`, `dist/${PROFILE}`);
cpSync('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', 'dist/data/harfbuzz-subset.wasm');
writeNotices([...inputs, 'node_modules/harfbuzzjs/dist/index.mjs'], 'dist/THIRD-PARTY-NOTICES.txt');
writeTypes();
await writeManual('dist/flowc.1');
warmCodeCache();
