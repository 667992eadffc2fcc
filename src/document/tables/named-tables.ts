/** The tables of a document that stand on their own: by name, each once. */
import type { Document, Table } from '../document.ts';

export interface NamedTable extends Table {
  readonly name: string;
}

/** First those that are made for nothing else, then those in the text. */
export function namedTables({ blocks, data = [] }: Document): NamedTable[] {
  const tables = [...data, ...blocks.filter((block) => block.kind === 'table')];
  const named = new Map<string, NamedTable>();
  for (const table of tables) if (table.name && !named.has(table.name)) named.set(table.name, { ...table, name: table.name });
  return [...named.values()];
}
