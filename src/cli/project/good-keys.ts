/** The entries of an object in a configuration, checked against the table of its keys. */
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { isObject, type Key, type Keys, quoted } from './config-keys.ts';
import type { JsonFile, JsonPath } from './json-file.ts';

const phrase = phrasesOf({
  'config.unknownKey': { en: 'unknown key "{key}"', zh: '未知的键“{key}”' },
  'config.knownKeys': { en: 'expected {keys}', zh: '应为 {keys}' },
  'config.wrongType': { en: 'key "{key}" expects {expected}, found {found}', zh: '键“{key}”应为{expected}，实为 {found}' },
});

export type Entries = Readonly<Record<string, unknown>>;

/** The entries whose key is known and whose value fits. */
export function goodKeys(file: JsonFile, at: JsonPath, found: unknown, known: Keys, problems: Diagnostic[]): Entries {
  const good: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(isObject(found) ? found : {})) {
    const spec = Object.hasOwn(known, key) ? known[key]! : null;
    const place = [...at, key];
    if (spec === null) problems.push(file.problemAt(place, phrase('config.unknownKey', { key }), meantKey(key, known), 'key'));
    else if (spec.fits(value)) good[key] = value;
    else problems.push(file.problemAt(place, wrongType(key, spec.expected, value), meantValue(value, spec)));
  }
  return good;
}

function meantKey(key: string, known: Keys): Phrase {
  const near = nearest(key, Object.keys(known));
  return near === null
    ? phrase('config.knownKeys', { keys: quoted(Object.keys(known)) })
    : shellPhrase('cli.didYouMean', { name: near });
}

function meantValue(value: unknown, { choices }: Key): Phrase | null {
  const near = typeof value === 'string' ? nearest(value, choices) : null;
  return near === null ? null : shellPhrase('cli.didYouMean', { name: near });
}

/** What is said of a key whose value is of a wrong type. */
export function wrongType(key: string, expected: Phrase, found: unknown): Phrase {
  return phrase('config.wrongType', { key, expected, found: JSON.stringify(found) ?? 'undefined' });
}
