import { describe, expect, it } from 'vitest';
import { ownWords, phrase, say } from '../../src/diagnostics/phrase.ts';

describe('say', () => {
  it('fills in values in the language asked for', () => {
    const said = phrase('printer.help', { text: 'x' });
    expect(say(said, 'en')).toBe('help: x');
    expect(say(said, 'zh')).toBe('建议：x');
  });

  it('puts nested phrases into words first', () => {
    const nested = phrase('printer.help', { text: phrase('severity.error') });
    expect(say(nested, 'en')).toBe('help: error');
    expect(say(nested, 'zh')).toBe('建议：错误');
  });

  it('counts', () => {
    expect(say(phrase('summary.error', { count: 1 }), 'en')).toBe('1 error');
    expect(say(phrase('summary.error', { count: 0 }), 'en')).toBe('0 errors');
  });

  it('never expands what a user wrote', () => {
    expect(say(phrase('printer.help', { text: '{text} $& {count|a|b}' }), 'en')).toBe('help: {text} $& {count|a|b}');
  });

  it('says texts of its own and, of an unknown phrase, its id', () => {
    expect(say(ownWords({ en: 'one', zh: '一' }), 'zh')).toBe('一');
    expect(say({ id: 'toString', values: {} }, 'en')).toBe('toString');
  });

  it('is typed by the table', () => {
    // @ts-expect-error an id that the table lacks
    phrase('printer.nothing', {});
    // @ts-expect-error a value too few
    phrase('printer.help', {});
    // @ts-expect-error a value too many
    expect(phrase('printer.help', { text: '', more: '' }).id).toBe('printer.help');
  });
});
