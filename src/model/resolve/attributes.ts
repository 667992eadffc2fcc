/**
 * Reads the attributes of a block by the table of keys: whether a key may stand there, what type of value it takes, whether a list will do.
 * Every mistake is reported where it stands; the attribute is then left out.
 */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/source-file.ts';
import { type AttributeKey, type AttributePlace, keyTable } from '../../syntax/keywords.ts';
import type { Attribute, Value } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import type { OwnAttributes } from '../process.ts';
import type { Report } from './report-error.ts';
import type { SyntaxErrors } from './syntax-errors.ts';
import type { ValueReader } from './values/reading.ts';
import { text } from './values/texts.ts';
import { foundValue, isPlaced, readAsKey, reportUnknownKey } from './wrong-attributes.ts';

export interface ReadAttributes {
  /** Values by English key; a value of a key that allows a list is always a list. */
  readonly values: ReadonlyMap<AttributeKey, unknown>;
  /** Each attribute's place, by English key. */
  readonly spans: ReadonlyMap<AttributeKey, Span>;
  readonly own: OwnAttributes | null;
}

/** Which keys may stand in a block, and what reads their values. */
export interface AttributeRules {
  readonly places: readonly AttributePlace[];
  /** What the block belongs to, in words. */
  readonly owner: Phrase;
  reader(key: AttributeKey): ValueReader<unknown>;
  readonly report: Report;
  readonly errors: SyntaxErrors;
}

export function readAttributes(attributes: readonly Attribute[], rules: AttributeRules): ReadAttributes {
  const values = new Map<AttributeKey, unknown>();
  const spans = new Map<AttributeKey, Span>();
  const own = new Map<string, string | true | readonly string[]>();
  const first = new Map<string, Attribute>();
  const torn: Attribute[] = [];
  for (const [i, attribute] of attributes.entries()) {
    const { key, span } = attribute;
    const written = key.canonical ?? key.text;
    const name = isPlaced(written, rules.places) ? written : (readAsKey(key, rules.places, rules.report) ?? written);
    if (reportRepeated(attribute, first.get(name), rules.report)) continue;
    first.set(name, attribute);
    if (name.startsWith('x-')) own.set(name, ownValue(attribute.value));
    else if (isPlaced(name, rules.places)) {
      const value = readValue(attribute, name, rules);
      if (value === undefined) continue;
      values.set(name, value);
      spans.set(name, span);
    } else if (attribute.value === null && (torn.includes(attributes[i - 1]!) || isUnquotedText(attributes[i - 1]))) {
      torn.push(attribute);
      if (!torn.includes(attributes[i - 1]!)) reportTorn(attribute, attributes[i - 1]!, rules);
    } else if (!rules.errors.cutShort(span)) reportUnknownKey(key, rules.places, rules.owner, rules.report);
  }
  return { values, spans, own: own.size === 0 ? null : Object.fromEntries(own) };
}

/** Whether a comma before a word may be one of a text: `目的: 按时、按质、按价`. */
function isUnquotedText(before: Attribute | undefined): boolean {
  return before?.value?.type === 'text' && !before.value.quoted;
}

function reportTorn({ key }: Attribute, before: Attribute, { owner, report }: AttributeRules): void {
  report('unknown-key', key.span, phrase('unknown-key.none', { key: key.text, owner }), {
    help: phrase('unknown-key.comma', { key: before.key.text }),
  });
}

function reportRepeated({ key }: Attribute, first: Attribute | undefined, report: Report): boolean {
  if (!first) return false;
  const related = [{ span: first.key.span, message: phrase('duplicate-name.first-key') }];
  report('duplicate-name', key.span, phrase('duplicate-name.key', { key: key.text }), { related });
  return true;
}

function readValue({ key, value, span }: Attribute, name: AttributeKey, rules: AttributeRules): unknown {
  const entry = keyTable[name];
  const read = rules.reader(name);
  const wrong = (what: Phrase, found: Value | null, help: Phrase | null = null) => {
    const message = phrase('wrong-value.of-key', { key: key.text, expected: what, found: foundValue(found) });
    rules.report('wrong-value', found?.span ?? key.span, message, { help });
  };
  if (value === null) {
    if (entry.type === 'flag') return true;
    if (!rules.errors.cutShort(span)) wrong(phrase('expected.a-value'), null, phrase('wrong-value.write', { key: key.text }));
    return undefined;
  }
  if (value.type === 'list' && !entry.list) {
    wrong(phrase('expected.one-value'), value);
    return undefined;
  }
  const items = value.type === 'list' ? value.items : [value];
  const readings = items.flatMap((item) => {
    if (item.type === 'list') {
      wrong(phrase('expected.one-value'), item);
      return [];
    }
    const reading = read(item);
    if ('value' in reading) return reading.value ?? [];
    wrong(reading.expected, item, reading.help ?? null);
    return [];
  });
  if (readings.length === 0 && items.length > 0) return undefined;
  return entry.list ? readings : readings[0];
}

function ownValue(value: Value | null): string | true | readonly string[] {
  if (value === null) return true;
  const words = (item: Value) => {
    const reading = text(item);
    return 'value' in reading ? reading.value : '';
  };
  return value.type === 'list' ? value.items.map(words) : words(value);
}
