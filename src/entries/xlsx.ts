/** The stage that writes the tables of documents: a bundle and an entry of the library of its own. */
export { csvOf } from '../document/tables/csv.ts';
export { type NamedTable, namedTables } from '../document/tables/named-tables.ts';
export { type XlsxOptions, xlsxOf } from '../document/tables/xlsx.ts';
