/** The tables of the language reference, made from the table of keywords. */
import table from '../../grammar/keywords.json' with { type: 'json' };
import { type AttributePlace, keyTable } from '../../src/syntax/keywords.ts';

const PLACES: Readonly<Record<AttributePlace, string>> = {
  process: 'process',
  lane: 'lane',
  step: 'flow node',
  start: 'start',
  subprocess: 'subprocess',
  data: 'data node',
  class: 'class',
};

const TABLES: Readonly<Record<string, () => string>> = {
  kinds: () => markdown(['kind', 'alias', 'symbol', 'meaning'], Object.entries(table.kinds).map(kindRow)),
  attributes: () => markdown(['key', 'alias', 'on', 'value', 'meaning'], Object.entries(keyTable).map(keyRow)),
  statements: () => markdown(['keyword', 'alias'], aliasRows({ ...table.statements, ...table.prepositions })),
  values: () => markdown(['value', 'alias'], aliasRows({ ...table.values, ...table.labels })),
  units: () => markdown(['unit', 'also written'], aliasRows(table.units)),
};

/** The reference with each of its marked tables made anew. Throws at a marker that names no table. */
export function withTables(reference: string): string {
  return reference.replace(/(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin: string, name: string, end: string) => {
    const make = TABLES[name];
    if (!make) throw new Error(`the reference asks for a table "${name}" that there is none of`);
    return `${begin}${make()}\n${end}`;
  });
}

function kindRow([kind, { aliases, symbol, about, data }]: [string, (typeof table.kinds)['task']]): string[] {
  return [code(kind), aliases.join(' '), symbol, data ? `${about} (data node)` : about];
}

function keyRow([key, { aliases, on, type, list, values, about }]: [string, (typeof keyTable)['owner']]): string[] {
  const value = values ? values.map(code).join(' ') : type;
  return [code(key), aliases.join(' '), on.map((place) => PLACES[place]).join(', '), list ? `${value}, or a list` : value, about];
}

function aliasRows(entries: Readonly<Record<string, readonly string[]>>): string[][] {
  return Object.entries(entries).map(([own, aliases]) => [code(own), aliases.join(' ')]);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
