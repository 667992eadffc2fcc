/**
 * Every word that means something in a `.flow` file, in all its languages. The words themselves stand in grammar/keywords.json, which
 * editors and the documentation read too; here they become look-ups from a written word to the English one it stands for.
 */
import table from '../../grammar/keywords.json' with { type: 'json' };

export type NodeKindKeyword = keyof typeof table.kinds;
export type AttributeKey = keyof typeof table.keys;

/** Where an attribute may stand: a step is any flow node, `start` and `subprocess` add their own. */
export type AttributePlace = 'process' | 'lane' | 'step' | 'start' | 'subprocess' | 'data' | 'class';

/** The table entry of one attribute key. */
export interface KeyEntry {
  readonly aliases: readonly string[];
  readonly on: readonly AttributePlace[];
  readonly type:
    | 'text'
    | 'duration'
    | 'money'
    | 'rate'
    | 'number'
    | 'date'
    | 'path'
    | 'flag'
    | 'choice'
    | 'page'
    | 'length'
    | 'color'
    | 'party'
    | 'step'
    | 'name';
  readonly list?: boolean;
  readonly values?: readonly string[];
  readonly about: string;
}

function lookup<K extends string>(entries: Readonly<Record<K, readonly string[]>>, withOwn = true): ReadonlyMap<string, K> {
  const words = new Map<string, K>();
  for (const [own, aliases] of Object.entries(entries) as [K, readonly string[]][]) {
    if (withOwn) words.set(own, own);
    for (const alias of aliases) words.set(alias, own);
  }
  return words;
}

function aliasesOf<K extends string>(
  entries: Readonly<Record<K, { readonly aliases: readonly string[] }>>,
): Record<K, readonly string[]> {
  const pairs = Object.entries(entries) as [K, { readonly aliases: readonly string[] }][];
  return Object.fromEntries(pairs.map(([own, entry]) => [own, entry.aliases])) as Record<K, readonly string[]>;
}

/** Written word → `process`, `use`, `lane`, `page`, `phase`, `note` or `class`. */
export const statementWords = lookup(table.statements);
/** Written word → `in` or `on`. */
export const prepositionWords = lookup(table.prepositions);
/** Written word → node kind. */
export const kindWords = lookup(aliasesOf(table.kinds));
/** Written attribute key → its English key. */
export const keyWords = lookup(aliasesOf(table.keys));
/** Written value → the English value it stands for (`横向` → `landscape`, `是` → `true`). */
export const valueWords = lookup(table.values);
/** Written label of a flow → `yes`, `no` or `late`. */
export const labelWords = lookup(table.labels);
/** Written unit of a duration → its short English form. */
export const unitWords = lookup(table.units);
/** Written period of a rate → the short form of its unit. */
export const periodWords = lookup(table.periods);
/** Written currency that is no ISO 4217 code → its code. */
export const currencyWords = lookup(table.currencies, false);
/** Words that people write for a keyword by mistake → that keyword; for advice only. */
export const mistakenWords = lookup(table.mistaken, false);
/** Words that may stand for several kinds → these kinds, the likeliest first. */
export const unclearWords: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.unclear));
/** Words that people write for an attribute key by mistake → that key; for advice only. */
export const mistakenKeys = lookup(table.mistakenKeys, false);
/** Measure words that may follow a number (`2份`). */
export const counters: readonly string[] = table.counters;
/** Every attribute key with what it may hold and where it may stand, in the order of the reference. */
export const keyTable = table.keys as Readonly<Record<AttributeKey, KeyEntry>>;
/** The node kinds in the order of the reference, and which of them are data nodes. */
export const kindTable: Readonly<Record<NodeKindKeyword, { readonly aliases: readonly string[]; readonly data: boolean }>> =
  table.kinds;
