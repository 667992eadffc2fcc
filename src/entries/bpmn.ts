/** BPMN 2.0, in and out: a bundle and an entry of the library of its own. */

export { readBpmn } from '../interchange/bpmn/read-bpmn.ts';
export { onOnePage, writeBpmn } from '../interchange/bpmn/write-bpmn.ts';
export * from './draft.ts';
