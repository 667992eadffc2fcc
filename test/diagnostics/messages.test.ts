/** All tables of messages, which stand beside the code that prints them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type MessageTable, type MessageText, PLACEHOLDER } from '../../src/diagnostics/message-table.ts';

const tables = vi.hoisted((): MessageTable[] => []);

vi.mock('../../src/diagnostics/phrase.ts', async (original) => {
  const module = await original<typeof import('../../src/diagnostics/phrase.ts')>();
  const phrasesOf = (table: MessageTable) => {
    tables.push(table);
    return module.phrasesOf(table);
  };
  return { ...module, phrasesOf };
});

const SRC = path.resolve('src');
const speakers = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && readFileSync(path.join(SRC, file), 'utf8').includes(' = phrasesOf('),
);
for (const file of speakers) await import(path.join(SRC, file));

const entries: [string, MessageText][] = tables.flatMap((table) => Object.entries(table));
const names = (text: string) => [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]))].sort();

describe('the tables of messages', () => {
  it('are all read', () => {
    expect(tables).toHaveLength(speakers.length);
    expect(entries.length).toBeGreaterThan(500);
  });

  it('have no id in two tables', () => {
    const ids = entries.map(([id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(entries)('%s is there in both languages', (_, text) => {
    expect(text.en.trim()).not.toBe('');
    expect(text.zh.trim()).not.toBe('');
  });

  it.each(entries)('%s has the same values in both languages', (_, text) => {
    expect(names(text.zh)).toEqual(names(text.en));
  });

  it.each(entries)('%s starts in lower case and has no full stop', (_, text) => {
    expect(text.en).not.toMatch(/^[A-Z](?![A-Z])/);
    expect(text.en).not.toMatch(/[.!]$/);
    expect(text.zh).not.toMatch(/[。.！!]$/);
  });

  it.each(entries)('%s has no brace that is nearly a placeholder', (_, text) => {
    for (const body of [text.en, text.zh]) expect(body.replace(PLACEHOLDER, '')).not.toMatch(/\{[A-Za-z0-9_|]/);
  });
});
