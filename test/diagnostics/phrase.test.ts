import { describe, expect, it } from 'vitest';
import { ownWords, phrasesOf, say } from '../../src/diagnostics/phrase.ts';

const phrase = phrasesOf({
  help: { en: 'help: {text}', zh: '建议：{text}' },
  error: { en: 'error', zh: '错误' },
  errors: { en: '{count} {count|error|errors}', zh: '{count} 个错误' },
});

describe('say', () => {
  it('fills in values in the language asked for', () => {
    const said = phrase('help', { text: 'x' });
    expect(say(said, 'en')).toBe('help: x');
    expect(say(said, 'zh')).toBe('建议：x');
  });

  it('puts nested phrases into words first', () => {
    const nested = phrase('help', { text: phrase('error') });
    expect(say(nested, 'en')).toBe('help: error');
    expect(say(nested, 'zh')).toBe('建议：错误');
  });

  it('counts', () => {
    expect(say(phrase('errors', { count: 1 }), 'en')).toBe('1 error');
    expect(say(phrase('errors', { count: 0 }), 'en')).toBe('0 errors');
  });

  it('never expands what a user wrote', () => {
    expect(say(phrase('help', { text: '{text} $& {count|a|b}' }), 'en')).toBe('help: {text} $& {count|a|b}');
  });

  it('says texts that stand in no table, braces and all', () => {
    expect(say(ownWords({ en: 'one {text}', zh: '一' }), 'en')).toBe('one {text}');
    expect(say(ownWords({ en: 'one', zh: '一' }), 'zh')).toBe('一');
  });

  it('is typed by the table', () => {
    // @ts-expect-error an id that the table lacks
    phrase('nothing', {});
    // @ts-expect-error a value too few
    phrase('help', {});
    // @ts-expect-error a value too many
    expect(phrase('help', { text: '', more: '' }).id).toBe('help');
    // @ts-expect-error a value that only one language shows
    phrasesOf({ help: { en: 'help: {text}', zh: '建议' } });
    // @ts-expect-error a language is missing
    phrasesOf({ help: { en: 'help' } });
  });
});
