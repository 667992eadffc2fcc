/** The table of keywords is free of contradictions: within one map a word stands for one thing. */
import { describe, expect, it } from 'vitest';
import table from '../../grammar/keywords.json' with { type: 'json' };
import { THEMES } from '../../src/themes/themes.ts';

const aliased = (entries: Record<string, { aliases: string[] }>) =>
  Object.fromEntries(Object.entries(entries).map(([own, { aliases }]) => [own, aliases]));

const MAPS: Record<string, Record<string, string[]>> = {
  'statements and kinds': { ...table.statements, ...aliased(table.kinds) },
  keys: aliased(table.keys),
  values: table.values,
  labels: table.labels,
  units: table.units,
  periods: table.periods,
  mistaken: table.mistaken,
};

describe('the table of keywords', () => {
  it.each(Object.entries(MAPS))('gives each word of %s one meaning', (name, entries) => {
    const words = Object.entries(entries).flatMap(([own, aliases]) => (name === 'mistaken' ? aliases : [own, ...aliases]));
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it('names the themes that there are', () => {
    expect(table.keys.theme.values).toEqual(THEMES.map(({ name }) => name));
  });

  it('takes no keyword for a mistake', () => {
    const keywords = Object.entries(MAPS['statements and kinds']!).flatMap(([own, aliases]) => [own, ...aliases]);
    expect(
      Object.values(table.mistaken)
        .flat()
        .filter((word) => keywords.includes(word)),
    ).toEqual([]);
  });

  it('writes every word as the lexer reads it', () => {
    const words = [table.statements, table.prepositions, aliased(table.kinds), aliased(table.keys)].flatMap((entries) =>
      Object.entries(entries).flatMap(([own, aliases]) => [own, ...aliases]),
    );
    for (const word of words) expect(word).toMatch(/^[\p{XID_Start}_]\p{XID_Continue}*(-\p{XID_Continue}+)*$/u);
  });
});
