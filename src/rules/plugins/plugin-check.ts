/** The check of a plugin's rule as the engine runs it: what it yields is looked at before anyone relies on it. */
import type { Edit, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { RuleDefinition, RuleFinding } from '../engine/define-rule.ts';
import { optionPhrase, written } from '../engine/options.ts';
import type { Element } from '../engine/rule.ts';
import { isPhrase, isWords, type RuleWords } from '../engine/rule-words.ts';

export const pluginPhrase = phrasesOf({
  'plugin.words': { en: 'a text, or one in each language as { "en", "zh" }', zh: '文本，或含两种语言的 { "en", "zh" }' },
  'plugin.findings': { en: 'a list of findings or a generator', zh: '问题列表或生成器' },
  'plugin.an-element': { en: 'the process, or one of its lanes, nodes or flows', zh: '流程，或其中的泳道、节点、流程线' },
  'plugin.a-span': { en: 'a span of the text', zh: '文本中的一段' },
  'plugin.finding': {
    en: 'expected {expected} for "{key}" of a finding, found {found}',
    zh: '问题的 "{key}" 应为{expected}，实为 {found}',
  },
});

/** What a rule of a plugin did wrong while it ran. */
export class PluginError extends Error {
  override readonly name = 'PluginError';
  readonly wordsAt: Phrase;

  constructor(wordsAt: Phrase) {
    super(wordsAt.id);
    this.wordsAt = wordsAt;
  }
}

/** A plugin's rule whose check looks at what it finds. */
export function checkedRule(rule: RuleDefinition): RuleDefinition {
  const check = function* (context: Parameters<RuleDefinition['check']>[0]) {
    const found: unknown = rule.check(context);
    if (found === undefined || found === null) return;
    if (typeof found !== 'object' || !(Symbol.iterator in found)) throw unfit('check', pluginPhrase('plugin.findings'), found);
    for (const finding of found as Iterable<RuleFinding>) yield fit(finding);
  };
  return { ...rule, check };
}

function fit(finding: RuleFinding): RuleFinding {
  if (typeof finding !== 'object' || finding === null) throw unfit('finding', optionPhrase('option.object'), finding);
  const { on, message, help, related = [], fix, shows = [], unsure, group } = finding;
  return {
    on: element(on, 'on'),
    message: wordsAt(message, 'message'),
    help: help === undefined || help === null ? null : wordsAt(help, 'help'),
    related: related.map((place) => ({
      on: element(place.on, 'related.on'),
      message: wordsAt(place.message, 'related.message'),
    })),
    fix: fix ? { title: wordsAt(fix.title, 'fix.title'), edits: fix.edits.map(edit) } : null,
    shows: shows.map((each) => element(each, 'shows')),
    unsure: unsure === true,
    ...(group ? { group: { key: String(group.key), merge: (findings) => fit(group.merge(findings)) } } : {}),
  };
}

function element(value: Element, key: string): Element {
  if (!isSpan(value?.span)) throw unfit(key, pluginPhrase('plugin.an-element'), value);
  return value;
}

function wordsAt(words: RuleWords | Phrase, key: string): RuleWords | Phrase {
  if (!isPhrase(words) && !isWords(words)) throw unfit(key, pluginPhrase('plugin.words'), words);
  return words;
}

function edit({ span, text }: Edit): Edit {
  if (!isSpan(span)) throw unfit('fix.edits.span', pluginPhrase('plugin.a-span'), span);
  if (typeof text !== 'string') throw unfit('fix.edits.text', optionPhrase('option.text'), text);
  return { span, text };
}

function isSpan(value: unknown): boolean {
  const { file, start, end } = (value ?? {}) as Record<string, unknown>;
  const isOffset = (offset: unknown) => Number.isSafeInteger(offset) && (offset as number) >= 0;
  return typeof file === 'string' && isOffset(start) && isOffset(end) && (end as number) >= (start as number);
}

function unfit(key: string, expected: Phrase, found: unknown): PluginError {
  return new PluginError(pluginPhrase('plugin.finding', { key, expected, found: written(found) }));
}
