/**
 * Builds `dist`: one CommonJS bundle a command (a command loads only what it runs), the library as an ES module with its types, and the
 * notices of what the bundles hold. Everything is bundled, so that an installed flowc depends on no other package.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommands, bundleLibrary } from './bundle.mjs';
import { writeNotices } from './notices.mjs';
import { writeTypes } from './types.mjs';
import { warmCodeCache } from './warm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

rmSync('dist', { recursive: true, force: true });
const inputs = [...(await bundleCommands()), ...(await bundleLibrary())];
writeNotices(inputs, 'dist/THIRD-PARTY-NOTICES.txt');
writeTypes();
warmCodeCache();
