/** The words of the language as the table of keywords has them, for code that shows them to a reader. */
import table from '../../grammar/keywords.json' with { type: 'json' };

export interface KindWords {
  readonly aliases: readonly string[];
  readonly data: boolean;
  /** One line on what it means. */
  readonly about: string;
  /** The symbol of ISO 5807 that it is drawn with. */
  readonly symbol: string;
}

/** Node kinds by their English keyword, in the order of the reference. */
export const kindWordsTable: Readonly<Record<string, KindWords>> = table.kinds;
/** Statements by their English keyword, with their aliases. */
export const statementTable: Readonly<Record<string, readonly string[]>> = table.statements;
/** Values that mean the same in all languages, by the English word. */
export const valueTable: Readonly<Record<string, readonly string[]>> = table.values;
/** Known labels of flows, by the English word. */
export const labelTable: Readonly<Record<string, readonly string[]>> = table.labels;
/** Units of durations, by their short form. */
export const unitTable: Readonly<Record<string, readonly string[]>> = table.units;
/** Periods of rates, by the short form of their unit. */
export const periodTable: Readonly<Record<string, readonly string[]>> = table.periods;
