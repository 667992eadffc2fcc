/** What is reported when a plugin's rule fails: its author has to fix it, so it is an error, but never one of flowc itself. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { Process } from '../../model/process.ts';
import { written } from '../engine/options.ts';
import type { Rule } from '../engine/rule.ts';
import { PluginError } from '../plugins/plugin-check.ts';

const phrase = phrasesOf({
  'plugin.failed': {
    en: 'rule "{rule}" of plugin "{module}" failed: {error}',
    zh: '插件“{module}”的规则“{rule}”运行失败：{error}',
  },
  'plugin.misused': {
    en: 'rule "{rule}" of plugin "{module}" failed: {problem}',
    zh: '插件“{module}”的规则“{rule}”运行失败：{problem}',
  },
  'plugin.failed.help': {
    en: 'the fault is in the plugin; until it is fixed, turn the rule off with `"{rule}": "off"`',
    zh: '问题出在插件；修好之前可用 `"{rule}": "off"` 关闭该规则',
  },
});

/** The code of the problem; no rule has it. */
export const PLUGIN_CODE = 'plugin';

/** The diagnostic for a rule of a plugin that threw. */
export function pluginFailure({ name, plugin }: Rule, error: unknown, process: Process): Diagnostic {
  const values = { rule: name, module: plugin ?? '' };
  return {
    code: PLUGIN_CODE,
    severity: 'error',
    span: process.span,
    related: [],
    fix: null,
    message:
      error instanceof PluginError
        ? phrase('plugin.misused', { ...values, problem: error.wordsAt })
        : phrase('plugin.failed', { ...values, error: thrown(error) }),
    help: phrase('plugin.failed.help', { rule: name }),
  };
}

/** A thrown value in a line: its kind and message, and where in which file it was thrown, if that is known. */
export function thrown(error: unknown): string {
  const { name, message, stack } = (error ?? {}) as Partial<Error>;
  if (typeof name !== 'string' || typeof message !== 'string') return written(error);
  const frames = `${stack ?? ''}`.split('\n').filter((line) => /^\s*at /.test(line) && !line.includes('node:'));
  const place = /([^/\\\s()]+:\d+:\d+)\)?$/.exec(frames[0] ?? '')?.[1];
  const text = `${name}: ${message}`.replace(/\s+/g, ' ');
  return place === undefined ? text : `${text} (${place})`;
}
