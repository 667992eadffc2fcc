/** Mermaid flowcharts, in and out: a bundle and an entry of the library of its own. */
export { readMermaid } from '../interchange/mermaid/read-mermaid.ts';
export { writeMermaid } from '../interchange/mermaid/write-mermaid.ts';
export * from './draft.ts';
