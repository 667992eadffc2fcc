/** The documents that exist in both languages say the same: the same parts in the same order, the same commands, the same pages to go on to. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SISTERS = [
  ['README.md', 'README.zh.md'],
  ['grammar/README.md', 'grammar/README.zh.md'],
] as const;

const textOf = (file: string) => readFileSync(file, 'utf8');
/** The levels of its headings, outside of code. */
const headings = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^(#+) /gm)].map(([, level]) => level!.length);
const commands = (text: string) =>
  [...text.matchAll(/^\| (`flowc [^|]*`) \|/gm)].map(([, command]) => command!.match(/`flowc [^`]*`/g));
const shell = (text: string) => [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => lines!.replace(/ *#.*$/gm, ''));
const pages = (text: string) =>
  [...text.matchAll(/\]\(([^)#:]+)/g)]
    .map(([, to]) => to!)
    .filter((to) => !/README|\.zh\.|examples\/|rules\.md/.test(to))
    .sort();
const tables = (text: string) => [...text.matchAll(/<!-- table: (\w+) -->/g)].map(([, name]) => name);

describe.each(SISTERS)('%s and %s', (english, chinese) => {
  const [en, zh] = [textOf(english), textOf(chinese)];

  it('have the same parts', () => {
    expect(headings(zh)).toEqual(headings(en));
    expect(tables(zh)).toEqual(tables(en));
    expect((zh.match(/```/g) ?? []).length).toBe((en.match(/```/g) ?? []).length);
  });

  it('name the same commands', () => {
    expect(commands(zh)).toEqual(commands(en));
    expect(shell(zh)).toEqual(shell(en));
  });

  it('lead to the same pages, which exist', () => {
    expect(pages(zh)).toEqual(pages(en));
    for (const [file, text] of [
      [english, en],
      [chinese, zh],
    ] as const) {
      for (const [, to] of text.matchAll(/\]\(([^)#:]+)/g)) expect(existsSync(path.join(path.dirname(file), to!)), to).toBe(true);
    }
  });
});
