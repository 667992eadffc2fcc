import { describe, expect, it } from 'vitest';
import { phrasesOf, say } from '../../../src/diagnostics/phrase.ts';
import type { PluginRule } from '../../../src/entries/plugin.ts';
import { readPlugin } from '../../../src/rules/plugins/read-plugin.ts';
import { lintText } from '../../../src/testing/lint-text.ts';

const rule = { name: 'r', docs: { summary: 'A rule.' }, check: () => [] };
const withRule = (changed: object) => ({ name: 'p', rules: [{ ...rule, ...changed }] });
const problems = (exported: unknown, lang: 'en' | 'zh' = 'en') =>
  readPlugin(exported, './p.js').problems.map((each) => say(each, lang));

describe('a plugin', () => {
  it('gives its rules the name, the defaults and the texts that flowc needs', () => {
    const [read] = readPlugin({ name: 'p', rules: [rule] }, './p.js').rules;
    expect(read).toMatchObject({
      name: 'p/r',
      plugin: './p.js',
      severity: { recommended: 'warning', strict: 'warning', minimal: 'warning' },
      docs: { en: { summary: 'A rule.' }, zh: { summary: 'A rule.' } },
    });
  });

  it('may state a severity for each preset', () => {
    const severity = { recommended: 'info', strict: 'error', minimal: 'off' };
    expect(readPlugin(withRule({ severity }), '').rules[0]!.severity).toEqual(severity);
  });

  it.each<[unknown, string]>([
    [undefined, 'expected a plugin as the default export, an object with "name" and "rules", found undefined'],
    [() => 1, 'expected a plugin as the default export, an object with "name" and "rules", found () => 1'],
    [{ rules: [] }, 'expected letters, digits and hyphens for "name" of the plugin, found undefined'],
    [{ name: 'a/b', rules: [] }, 'expected letters, digits and hyphens for "name" of the plugin, found "a/b"'],
    [{ name: 'p', rules: {} }, 'expected a list for "rules" of plugin "p", found {}'],
    [{ name: 'p', rules: [3] }, 'rule "1" of plugin "p": expected an object for "rule", found 3'],
    [{ name: 'p', rules: [rule, rule] }, 'rule "r" of plugin "p": an earlier rule has the same name'],
    [withRule({ name: 'a b' }), 'rule "1" of plugin "p": expected letters, digits and hyphens for "name", found "a b"'],
    [withRule({ check: 1 }), 'rule "r" of plugin "p": expected a function for "check", found 1'],
    [withRule({ docs: {} }), 'expected a text, or one in each language as { "en", "zh" } for "docs.summary", found undefined'],
    [withRule({ docs: { summary: { en: 'x' } } }), 'for "docs.summary", found {"en":"x"}'],
    [withRule({ docs: { summary: 'x', bad: 1 } }), 'expected a text for "docs.bad", found 1'],
    [withRule({ severity: 'fatal' }), '"off", or one of them for each preset for "severity", found "fatal"'],
    [withRule({ severity: { strict: 'error' } }), 'for "severity", found {"strict":"error"}'],
    [withRule({ behind: 'dead-end' }), 'expected a list of texts for "behind", found "dead-end"'],
    [withRule({ options: [] }), 'expected an object for "options", found []'],
    [withRule({ options: { max: { type: 'number' } } }), 'for "options.max.type", found "number"'],
    [withRule({ options: { max: { type: 'count', default: 1 } } }), 'for "options.max.about", found undefined'],
    [
      withRule({ options: { max: { type: 'count', default: -1, about: 'x' } } }),
      'expected a whole number from 0 for "options.max.default"',
    ],
    [
      withRule({ options: { by: { type: 'choice', default: 'a', about: 'x' } } }),
      'expected a list of texts for "options.by.words"',
    ],
    [
      withRule({ options: { by: { type: 'choice', default: 'c', words: ['a'], about: 'x' } } }),
      'for "options.by.default", found "c"',
    ],
  ])('%j is refused with what was expected', (exported, message) => {
    const [said, ...more] = problems(exported);
    expect(said).toContain(message);
    expect(more).toEqual([]);
    expect(problems(exported, 'zh')[0]).toMatch(/\p{Script=Han}/u);
  });
});

describe('a rule that does not do what it should', () => {
  const text = 'lane a "A"\nstart s "S" in a\ntask t "T" in a\nend e "E" in a\ns -> t -> e\n';

  const on = { span: { file: 'example.flow', start: 0, end: 1 } };

  it.each<[string, unknown, string]>([
    ['throws', () => (undefined as unknown as { x: 1 }).x, 'TypeError: Cannot read properties of undefined'],
    ['throws a text', () => Promise.reject, 'expected a list of findings or a generator for "check" of a finding'],
    ['gives a number', () => 3, 'expected a list of findings or a generator for "check" of a finding, found 3'],
    ['yields a text', () => ['wrong'], 'expected an object for "finding" of a finding, found "wrong"'],
    ['says nothing', () => [{ on }], 'for "message" of a finding, found undefined'],
    [
      'says a phrase with a value of no kind',
      () => [{ on, message: { id: 'x', values: { a: {} }, text: { en: '{a}', zh: '{a}' } } }],
      'for "message" of a finding, found {"id":"x"',
    ],
    ['shows nothing', () => [{ on, message: 'x', shows: [{}] }], 'for "shows" of a finding, found {}'],
    [
      'stands nowhere',
      () => [{ message: 'x' }],
      'expected the process, or one of its lanes, nodes or flows for "on" of a finding',
    ],
    ['stands before the file', () => [{ message: 'x', on: { span: { file: 'a', start: -1, end: 0 } } }], 'for "on" of a finding'],
  ])('because it %s is told as an error of the plugin, and the others go on', (_, check, message) => {
    const rules = [{ ...rule, check: check as PluginRule['check'] }];
    const other = 'lane b "B"\n';
    const told = lintText(other + text, { plugin: readPlugin({ name: 'p', rules }, './p.js') });
    expect(told.map(({ code }) => code)).toEqual(['plugin', 'empty-lane']);
    expect(say(told[0]!.message, 'en')).toContain(`rule "p/r" of plugin "./p.js" failed: `);
    expect(say(told[0]!.message, 'en')).toContain(message);
    expect(say(told[0]!.message, 'zh')).toContain('插件“./p.js”的规则“p/r”运行失败');
  });

  it('may say phrases of a table, leave findings unsure and report them as one', () => {
    const phrase = phrasesOf({
      t: { en: '{count} {count|step|steps}', zh: '{count} 步' },
      all: { en: 'both {what}', zh: '两个{what}' },
    });
    const one = { on, message: phrase('t', { count: 1 }), unsure: true, shows: [on] };
    const merge = () => ({ on, message: phrase('all', { what: phrase('t', { count: 2 }) }) });
    const told = (check: () => unknown) => {
      const [found] = lintText(text, { plugin: readPlugin(withRule({ check }), '') });
      return [found!.severity, say(found!.message, 'en'), say(found!.message, 'zh'), found!.shows?.length ?? 0];
    };
    expect(told(() => [one])).toEqual(['info', '1 step', '1 步', 1]);
    expect(told(() => [one, one].map((each) => ({ ...each, group: { key: 'k', merge } })))).toEqual([
      ...['warning', 'both 2 steps', '两个2 步', 0],
    ]);
  });

  it('may give nothing at all', () => {
    expect(lintText(text, { plugin: readPlugin(withRule({ check: () => undefined }), '') })).toEqual([]);
  });
});
