import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/cli/project/config.ts';
import { say } from '../../../src/diagnostics/phrase.ts';
import { positionAt } from '../../../src/source/source-file.ts';

/** `line:column message` of each problem. */
function problemsOf(text: string): string[] {
  const { problems, source } = readConfig('flowc.json', text);
  return problems.map(({ span, message }) => {
    const { line, column } = positionAt(source, span.start);
    return `${line}:${column} ${say(message, 'en')}`;
  });
}

describe('a configuration', () => {
  it('sets preset, language, rules and the options of build', () => {
    const text = `{
      // comments and trailing commas are fine
      "$schema": "./node_modules/flowc/schema/flowc.schema.json",
      "preset": "strict", "lang": "zh",
      "rules": { "ping-pong": ["warning", { "max": 3 }], "label-too-long": "off" },
      "build": { "format": ["svg", "json"], "show": ["number", "time"], "page": "A4 landscape", "joined": true },
    }`;
    expect(problemsOf(text)).toEqual([]);
    expect(readConfig('flowc.json', text).config).toMatchObject({
      preset: 'strict',
      lang: 'zh',
      rules: { 'ping-pong': ['warning', { max: 3 }], 'label-too-long': 'off' },
      build: { format: 'svg,json', show: 'number,time', page: 'A4 landscape', joined: true },
    });
  });

  it('reads the head and the foot of sheets, and tells a field that there is not', () => {
    const text = `{ "build": { "header": { "left": "{title}" },\n"footer": { "right": "{pagse}", "center": "{x}", "middle": "a" } } }`;
    const { config, problems } = readConfig('flowc.json', text);
    expect(config.build).toEqual({ header: { left: '{title}' }, footer: {} });
    expect(problemsOf(text)).toEqual([`2:50 unknown key "middle"`, `2:22 unknown field "{pagse}"`, `2:43 unknown field "{x}"`]);
    expect(problems.map(({ message }) => say(message, 'zh')).at(-1)).toBe('未知的字段“{x}”');
    expect(problems.map(({ help }) => help && say(help, 'en')).slice(1)).toEqual([
      'did you mean `{page}`?',
      'expected {title} {version} {date} {page} {pages} {owner} {classification}',
    ]);
  });

  it('may be an empty object', () => {
    expect(problemsOf('{}')).toEqual([]);
    expect(readConfig('flowc.json', '{}').config).toMatchObject({ rules: {}, build: {} });
  });

  it('tells every mistake where it stands, and lets the rest hold', () => {
    const text =
      '{\n  "prest": "strict",\n  "lang": "de",\n  "build": { "joined": "yes", "pages": 1, "theme": "dark" },\n  "rules": []\n}';
    expect(problemsOf(text)).toEqual([
      '2:3 unknown key "prest"',
      '3:11 key "lang" expects one of "en", "zh", found "de"',
      '5:12 key "rules" expects an object, found []',
      '4:24 key "joined" expects true or false, found "yes"',
      '4:31 unknown key "pages"',
    ]);
    expect(readConfig('flowc.json', text).config).toMatchObject({ build: { theme: 'dark' }, rules: {} });
  });

  it('tells where it is no JSON, once', () => {
    expect(problemsOf('{ "preset" "strict", }')).toEqual(['1:12 expected ":"']);
    expect(problemsOf('{ "preset": "strict }')).toHaveLength(1);
    expect(problemsOf('')).toEqual(['1:1 expected a value']);
    expect(problemsOf('[]')).toEqual(['1:1 key "flowc.json" expects an object, found []']);
    expect(problemsOf('['.repeat(100_000))).toHaveLength(1);
  });

  it('is no way to reach the prototypes of objects', () => {
    expect(problemsOf('{ "__proto__": { "lang": "zh" } }')).toEqual(['1:3 unknown key "__proto__"']);
    expect(problemsOf('{ "constructor": 1 }')).toEqual(['1:3 unknown key "constructor"']);
  });
});
