import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../syntax/read.ts';

describe('generated files', () => {
  it('load nothing from a network', () => {
    const page = readFileSync('grammar/railroad.html', 'utf8');
    expect(page).not.toMatch(/https?:|<script|<link|@import|url\(/);
  });
});

describe('the language reference', () => {
  const reference = readFileSync('grammar/README.md', 'utf8');
  const examples = [...reference.matchAll(/```flow\n([\s\S]*?)```/g)].map((match) => match[1]!);

  it.each(examples)('shows what can be read: %s', (example) => {
    expect(read(example).messages).toEqual([]);
  });

  it('has every table of the generator', () => {
    const tables = [...reference.matchAll(/<!-- table: (\w+) -->/g)].map((match) => match[1]);
    expect(tables.sort()).toEqual(['attributes', 'kinds', 'statements', 'units', 'values']);
  });
});
