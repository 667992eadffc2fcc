/** Reads what a plugin's module exports, which is anybody's guess, as rules that the engine runs; or says what is wrong with it. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { type RuleDefinition, ruleOf } from '../engine/define-rule.ts';
import { OPTION_TYPES, type OptionDefinition, optionPhrase, optionSpec, written } from '../engine/options.ts';
import { LEVELS, PRESETS, type Preset, type Rule, type RuleLevel } from '../engine/rule.ts';
import { isWords } from '../engine/rule-words.ts';
import type { Plugin } from './plugin.ts';
import { checkedRule, pluginPhrase } from './plugin-check.ts';

const phrase = phrasesOf({
  'plugin.shape': {
    en: 'expected a plugin as the default export, an object with "name" and "rules", found {found}',
    zh: '插件的默认导出应为含 "name" 和 "rules" 的对象，实为 {found}',
  },
  'plugin.name': {
    en: 'expected letters, digits and hyphens for "name" of the plugin, found {found}',
    zh: '插件的 "name" 应由字母、数字和连字符组成，实为 {found}',
  },
  'plugin.rules': {
    en: 'expected a list for "rules" of plugin "{plugin}", found {found}',
    zh: '插件“{plugin}”的 "rules" 应为列表，实为 {found}',
  },
  'plugin.rule': { en: 'rule "{rule}" of plugin "{plugin}": {problem}', zh: '插件“{plugin}”的规则“{rule}”：{problem}' },
  'plugin.expected': { en: 'expected {expected} for "{key}", found {found}', zh: '"{key}" 应为{expected}，实为 {found}' },
  'plugin.twice': { en: 'an earlier rule has the same name', zh: '前面已有同名的规则' },
  'plugin.a-name': { en: 'letters, digits and hyphens', zh: '字母、数字和连字符' },
  'plugin.a-function': { en: 'a function', zh: '函数' },
  'plugin.severity': {
    en: '"error", "warning", "info" or "off", or one of them for each preset',
    zh: ' "error"、"warning"、"info" 或 "off"，或每个预设各一个',
  },
});

export interface ReadPlugin {
  /** Null where not even that could be read. */
  readonly name: string | null;
  readonly rules: readonly Rule[];
  readonly problems: readonly Phrase[];
}

/** The rules of a plugin; `module` is how the configuration names it. */
export function readPlugin(exported: unknown, module: string): ReadPlugin {
  const nothing = (problem: Phrase, name: string | null = null): ReadPlugin => ({ name, rules: [], problems: [problem] });
  if (!isObject(exported)) return nothing(phrase('plugin.shape', { found: written(exported) }));
  const { name, rules } = exported as Partial<Plugin>;
  if (!isName(name)) return nothing(phrase('plugin.name', { found: written(name) }));
  if (!Array.isArray(rules)) return nothing(phrase('plugin.rules', { plugin: name, found: written(rules) }), name);
  const problems: Phrase[] = [];
  const read = rules.flatMap((rule: unknown, i) => {
    const problem = ruleProblem(rule, rules.slice(0, i));
    if (problem === null) return [pluginRule(rule as RuleDefinition, name, module)];
    problems.push(phrase('plugin.rule', { plugin: name, rule: ruleTitle(rule, i), problem }));
    return [];
  });
  return { name, rules: read, problems };
}

function pluginRule(rule: RuleDefinition, plugin: string, module: string): Rule {
  return {
    ...ruleOf({ ...checkedRule(rule), name: `${plugin}/${rule.name}`, category: 'plugin', scope: 'project' }),
    plugin: module,
  };
}

/** What is wrong with a rule, beside those before it; the first mistake only. */
function ruleProblem(rule: unknown, before: readonly unknown[]): Phrase | null {
  if (!isObject(rule)) return expected('rule', optionPhrase('option.object'), rule);
  const { name, severity, docs, options, behind, check } = rule as Partial<Record<keyof RuleDefinition, unknown>>;
  if (!isName(name)) return expected('name', phrase('plugin.a-name'), name);
  if (before.some((other) => isObject(other) && other.name === name)) return phrase('plugin.twice');
  if (typeof check !== 'function') return expected('check', phrase('plugin.a-function'), check);
  if (!isObject(docs)) return expected('docs', optionPhrase('option.object'), docs);
  if (!isWords(docs.summary)) return expected('docs.summary', pluginPhrase('plugin.words'), docs.summary);
  if (docs.why !== undefined && !isWords(docs.why)) return expected('docs.why', pluginPhrase('plugin.words'), docs.why);
  for (const key of ['good', 'bad'])
    if (docs[key] !== undefined && typeof docs[key] !== 'string')
      return expected(`docs.${key}`, optionPhrase('option.text'), docs[key]);
  if (severity !== undefined && !isSeverity(severity)) return expected('severity', phrase('plugin.severity'), severity);
  if (behind !== undefined && !isTexts(behind)) return expected('behind', optionPhrase('option.texts'), behind);
  if (options !== undefined && !isObject(options)) return expected('options', optionPhrase('option.object'), options);
  return Object.entries(options ?? {}).reduce<Phrase | null>(
    (found, [option, stated]) => found ?? optionProblem(`options.${option}`, stated),
    null,
  );
}

function optionProblem(at: string, stated: unknown): Phrase | null {
  if (!isObject(stated)) return expected(at, optionPhrase('option.object'), stated);
  const { type, about, words } = stated;
  if (!OPTION_TYPES.some((known) => known === type)) {
    const types = OPTION_TYPES.map((each) => `"${each}"`).join(', ');
    return expected(`${at}.type`, optionPhrase('option.choice', { words: types }), type);
  }
  if (!isWords(about)) return expected(`${at}.about`, pluginPhrase('plugin.words'), about);
  const needsWords = type === 'choice' || (type === 'texts' && words !== undefined);
  if (needsWords && !isTexts(words)) return expected(`${at}.words`, optionPhrase('option.texts'), words);
  const spec = optionSpec(stated as unknown as OptionDefinition);
  return spec.read(spec.default) === undefined ? expected(`${at}.default`, spec.expected, spec.default) : null;
}

function expected(key: string, what: Phrase, found: unknown): Phrase {
  return phrase('plugin.expected', { key, expected: what, found: written(found) });
}

/** How a rule is called in a message: by its name, or by where it stands in the list. */
function ruleTitle(rule: unknown, index: number): string {
  return isObject(rule) && isName(rule.name) ? rule.name : `${index + 1}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u.test(value);

const isTexts = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'string');

const isLevel = (value: unknown): value is RuleLevel => LEVELS.some((level) => level === value);

function isSeverity(value: unknown): value is RuleLevel | Readonly<Record<Preset, RuleLevel>> {
  return isLevel(value) || (isObject(value) && PRESETS.every((preset) => isLevel(value[preset])));
}
