/** draw.io files, in and out: a bundle and an entry of the library of its own. */
export { readDrawio } from '../interchange/drawio/read-drawio.ts';
export { writeDrawio } from '../interchange/drawio/write-drawio.ts';
export * from './draft.ts';
