import { describe, expect, it } from 'vitest';
import { type MessageText, PLACEHOLDER } from '../../src/diagnostics/message-table.ts';
import { TABLES } from '../../src/diagnostics/messages.ts';

const entries: [string, MessageText][] = TABLES.flatMap((table) => Object.entries(table));
const names = (text: string) => [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]))].sort();
const ownText = 'text.own';

describe('the table of messages', () => {
  it('has no id in two tables', () => {
    const ids = TABLES.flatMap((table) => Object.keys(table));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(entries)('%s is there in both languages', (_, text) => {
    expect(text.en.trim()).not.toBe('');
    expect(text.zh.trim()).not.toBe('');
  });

  it.each(entries.filter(([id]) => id !== ownText))('%s has the same values in both languages', (_, text) => {
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
