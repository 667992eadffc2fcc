export * from './diagnostics/diagnostic.ts';
export { sourceFile } from './source/source-file.ts';
