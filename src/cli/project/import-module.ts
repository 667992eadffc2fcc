/**
 * Loads a module by its URL. What does it stands beside the launcher, a file that Node itself loads: code that a bundler, a test runner or a
 * `vm.Script` has in hand has no loader of its own, or another one. The bundles have their own copy of this file, since they stand elsewhere.
 */
import { createRequire } from 'node:module';

const { importModule } = createRequire(import.meta.url)('../../../bin/import-module.cjs');

export default importModule as (url: string) => Promise<Readonly<Record<string, unknown>>>;
