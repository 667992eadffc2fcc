/** The stage that writes the tables of documents: a bundle and an entry of the library of its own. */
export { csvOf, type NamedTable, namedTables } from '../document/tables/tables.ts';
export { type XlsxOptions, xlsxOf } from '../document/tables/xlsx.ts';
