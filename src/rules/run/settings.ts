/**
 * Which rules run, how grave each finding is and with which options: a preset, then any number of layers over it, such as a configuration
 * file and the command line. A layer that states only a severity keeps the options of those below it.
 */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { RULES } from '../catalogue.ts';
import { written } from '../engine/options.ts';
import { LEVELS, PRESETS, type Preset, type Rule, type RuleLevel } from '../engine/rule.ts';

const phrase = phrasesOf({
  'settings.unknown-preset': { en: 'unknown preset "{name}"', zh: '没有名为“{name}”的预设' },
  'settings.presets': { en: 'the presets are {presets}', zh: '可用的预设：{presets}' },
  'settings.unknown-rule': { en: 'unknown rule "{name}"', zh: '没有名为“{name}”的规则' },
  'settings.unknown-option': { en: 'rule "{rule}" has no option "{name}"', zh: '规则“{rule}”没有选项“{name}”' },
  'settings.wrong-option': {
    en: 'expected {expected} for option "{name}", found {found}',
    zh: '选项“{name}”应为{expected}，实为 {found}',
  },
  'settings.severity': {
    en: 'expected "error", "warning", "info" or "off", or a list of that and the options, found {found}',
    zh: '应为 "error"、"warning"、"info" 或 "off"，或者由它和选项组成的列表，实为 {found}',
  },
  'settings.options': { en: 'expected an object of options, found {found}', zh: '选项应为一个对象，实为 {found}' },
  'settings.did-you-mean': { en: 'did you mean "{near}"?', zh: '是不是想写“{near}”？' },
});

export interface RuleSetting {
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
  /** The layer that set the severity; the preset's name where none did. */
  readonly origin: string;
  /** The layer that set each option that a layer set. */
  readonly optionOrigins: Readonly<Record<string, string>>;
}

/** By name, in the order of the catalogue. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** What one source says of rules: `"off"`, or `["warning", { "max": 3 }]`, by rule; values are not trusted. */
export interface SettingsLayer {
  readonly origin: string;
  readonly rules: Readonly<Record<string, unknown>>;
}

export interface SettingsProblem {
  readonly origin: string;
  /** Where in the layer's rules: the rule's name, then the option's, if it is one. */
  readonly path: readonly string[];
  readonly message: Phrase;
  readonly help: Phrase | null;
}

export interface ResolvedSettings {
  readonly settings: RuleSettings;
  readonly problems: readonly SettingsProblem[];
}

/** The settings that hold. What a layer gets wrong is reported and left out; the rest of it holds. */
export function resolveSettings(
  preset: string,
  layers: readonly SettingsLayer[] = [],
  rules: readonly Rule[] = RULES,
): ResolvedSettings {
  const problems: SettingsProblem[] = [];
  const base = knownPreset(preset, problems);
  const settings = new Map(rules.map((rule) => [rule.name, presetSetting(rule, base)]));
  for (const { origin, rules: own } of layers) {
    for (const [name, stated] of Object.entries(own)) {
      const below = settings.get(name);
      const report = (path: string[], message: Phrase, help: Phrase | null = null) => {
        problems.push({ origin, path: [name, ...path], message, help });
      };
      if (below === undefined) report([], phrase('settings.unknown-rule', { name }), meant(name, [...settings.keys()]));
      else settings.set(name, overlaid(below, stated, origin, report));
    }
  }
  return { settings, problems };
}

function knownPreset(preset: string, problems: SettingsProblem[]): Preset {
  const known = PRESETS.find((each) => each === preset);
  if (known) return known;
  problems.push({
    origin: preset,
    path: [],
    message: phrase('settings.unknown-preset', { name: preset }),
    help: meant(preset, PRESETS) ?? phrase('settings.presets', { presets: PRESETS.join(', ') }),
  });
  return 'recommended';
}

function presetSetting(rule: Rule, preset: Preset): RuleSetting {
  const options = Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, spec.default]));
  return { rule, level: rule.severity[preset], options, origin: preset, optionOrigins: {} };
}

type ReportProblem = (path: string[], message: Phrase, help?: Phrase | null) => void;

function overlaid(below: RuleSetting, stated: unknown, origin: string, report: ReportProblem): RuleSetting {
  const [word, options, ...rest] = Array.isArray(stated) ? (stated as unknown[]) : [stated];
  const level = LEVELS.find((each) => each === word);
  if (level === undefined || rest.length > 0) {
    const help = typeof word === 'string' && rest.length === 0 ? meant(word, LEVELS) : null;
    report([], phrase('settings.severity', { found: written(rest.length > 0 ? stated : word) }), help);
    return below;
  }
  const { rule } = below;
  const own = read(rule, options, report);
  const origins = Object.fromEntries(Object.keys(own).map((name) => [name, origin]));
  return { rule, level, options: { ...below.options, ...own }, origin, optionOrigins: { ...below.optionOrigins, ...origins } };
}

/** The options that are right; a wrong one is reported. */
function read(rule: Rule, options: unknown, report: ReportProblem): Record<string, unknown> {
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    report([], phrase('settings.options', { found: written(options) }));
    return {};
  }
  const good: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const spec = Object.hasOwn(rule.options, name) ? rule.options[name]! : undefined;
    const known = Object.keys(rule.options);
    if (spec === undefined) report([name], phrase('settings.unknown-option', { rule: rule.name, name }), meant(name, known));
    else if (spec.read(value) === undefined) {
      report([name], phrase('settings.wrong-option', { name, expected: spec.expected, found: written(value) }));
    } else good[name] = spec.read(value);
  }
  return good;
}

function meant(name: string, known: readonly string[]): Phrase | null {
  const near = nearest(name, known);
  return near === null ? null : phrase('settings.did-you-mean', { near });
}
