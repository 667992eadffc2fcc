/** The check of a plugin's rule as the engine runs it: what it yields is looked at before anyone relies on it. */
import type { Edit, Phrase } from '../../diagnostics/diagnostic.ts';
import { ownWords, phrase } from '../../diagnostics/phrase.ts';
import { written } from '../engine/options.ts';
import type { Element, Finding, Rule } from '../engine/rule.ts';
import type { PluginFinding, PluginRule } from './plugin.ts';
import type { OptionDefinitions, OptionsOf } from './plugin-options.ts';
import { bilingual, isWords, type Words } from './words.ts';

/** What a rule of a plugin did wrong while it ran. */
export class PluginError extends Error {
  override readonly name = 'PluginError';
  readonly said: Phrase;

  constructor(said: Phrase) {
    super(said.id);
    this.said = said;
  }
}

export function pluginCheck(rule: PluginRule): Rule['check'] {
  return function* ({ process, marks, project, options }) {
    const found: unknown = rule.check({ process, marks, project, options: options as OptionsOf<OptionDefinitions> });
    if (found === undefined || found === null) return;
    if (typeof found !== 'object' || !(Symbol.iterator in found)) throw unfit('check', phrase('plugin.findings'), found);
    for (const finding of found as Iterable<PluginFinding>) yield fit(finding);
  };
}

function fit(finding: PluginFinding): Finding {
  if (typeof finding !== 'object' || finding === null) throw unfit('finding', phrase('config.object'), finding);
  const { on, message, help, related = [], fix } = finding;
  return {
    on: element(on, 'on'),
    message: said(message, 'message'),
    help: help === undefined || help === null ? null : said(help, 'help'),
    related: related.map((place) => ({ on: element(place.on, 'related.on'), message: said(place.message, 'related.message') })),
    fix: fix ? { title: said(fix.title, 'fix.title'), edits: fix.edits.map(edit) } : null,
  };
}

function element(value: Element, key: string): Element {
  if (!isSpan(value?.span)) throw unfit(key, phrase('plugin.an-element'), value);
  return value;
}

function said(words: Words, key: string): Phrase {
  if (!isWords(words)) throw unfit(key, phrase('plugin.words'), words);
  return ownWords(bilingual(words));
}

function edit({ span, text }: Edit): Edit {
  if (!isSpan(span)) throw unfit('fix.edits.span', phrase('plugin.a-span'), span);
  if (typeof text !== 'string') throw unfit('fix.edits.text', phrase('option.text'), text);
  return { span, text };
}

function isSpan(value: unknown): boolean {
  const { file, start, end } = (value ?? {}) as Record<string, unknown>;
  const isOffset = (offset: unknown) => Number.isSafeInteger(offset) && (offset as number) >= 0;
  return typeof file === 'string' && isOffset(start) && isOffset(end) && (end as number) >= (start as number);
}

function unfit(key: string, expected: Phrase, found: unknown): PluginError {
  return new PluginError(phrase('plugin.finding', { key, expected, found: written(found) }));
}
