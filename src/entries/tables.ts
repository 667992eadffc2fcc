/** Tables of steps, in: a bundle and an entry of the library of its own. */
export { readTable, type TableFormat, type TableReading } from '../interchange/tables/read-table.ts';
export * from './draft.ts';
