/** Which rules hold in a project: its configuration, then what the command line says over it. */
import { PRESETS, resolveSettings, type Settings, type SettingsProblem } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { UsageError } from '../usage-error.ts';
import type { ReadConfig } from './config.ts';
import type { JsonPath } from './json-file.ts';

/** What a command line says of rules: a preset, and `NAME=SEVERITY` any number of times. */
export interface RuleOptions {
  readonly preset?: string;
  readonly rule?: readonly string[];
}

const CONFIG = 'config';
const COMMAND_LINE = 'command line';

/** The settings, and what is wrong in the configuration. Throws a `UsageError` for what is wrong in the command line. */
export function settingsOf(
  config: ReadConfig | null,
  { preset, rule = [] }: RuleOptions,
): { settings: Settings; problems: readonly Diagnostic[] } {
  if (preset !== undefined && !PRESETS.some((known) => known === preset)) {
    throw new UsageError(phrase('cli.wrongChoice', { option: '--preset', choices: PRESETS.join(', '), value: preset }));
  }
  const { settings, problems } = resolveSettings(preset ?? config?.config.preset ?? 'recommended', [
    { origin: CONFIG, rules: config?.config.rules ?? {} },
    { origin: COMMAND_LINE, rules: Object.fromEntries(rule.map(ruleOption)) },
  ]);
  const [wrong] = problems.filter(({ origin }) => origin === COMMAND_LINE);
  if (wrong) throw new UsageError(wrong.message, wrong.help);
  return { settings, problems: problems.map((problem) => placed(problem, config!)) };
}

function ruleOption(written: string): [string, string] {
  const equals = written.indexOf('=');
  if (equals <= 0) throw new UsageError(phrase('cli.ruleOption', { found: written }));
  return [written.slice(0, equals), written.slice(equals + 1)];
}

/** A rule's option stands in the second item of its list. */
function placed({ path: [name, ...option], message, help }: SettingsProblem, config: ReadConfig): Diagnostic {
  if (name === undefined) return config.problemAt(['preset'], message, help);
  const at: JsonPath = option.length > 0 ? ['rules', name, 1, ...option] : ['rules', name];
  const isName = message.id === 'settings.unknown-rule' || message.id === 'settings.unknown-option';
  return config.problemAt(at, message, help, isName ? 'key' : 'value');
}
