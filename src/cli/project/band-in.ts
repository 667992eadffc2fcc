/** The head or the foot of the sheets, as a configuration sets it. */
import { fieldsIn, PAGE_FIELDS, type PageBand } from '../../api.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { BAND_KEYS } from './config-keys.ts';
import { goodKeys } from './good-keys.ts';
import type { JsonFile, JsonPath } from './json-file.ts';

const phrase = phrasesOf({
  'band.unknownField': { en: 'unknown field "{field}"', zh: '未知的字段“{field}”' },
  'band.knownFields': { en: 'expected {fields}', zh: '应为 {fields}' },
});

/** The head or the foot of the sheets; its logo by the path of its file. */
export interface BandDefaults extends Omit<PageBand, 'logo'> {
  readonly logo?: string;
}

/** What is wrong is reported and left out. */
export function bandIn(file: JsonFile, at: JsonPath, found: unknown, problems: Diagnostic[]): BandDefaults {
  const texts = Object.entries(goodKeys(file, at, found, BAND_KEYS, problems)) as [string, string][];
  return Object.fromEntries(
    texts.filter(([key, text]) => {
      const unknown = (key === 'logo' ? [] : fieldsIn(text)).filter((name) => !PAGE_FIELDS.some((field) => field === name));
      const [name] = unknown;
      if (name === undefined) return true;
      problems.push(file.problemAt([...at, key], phrase('band.unknownField', { field: `{${name}}` }), meant(name)));
      return false;
    }),
  );
}

function meant(name: string): Phrase {
  const near = nearest(name, PAGE_FIELDS);
  return near === null
    ? phrase('band.knownFields', { fields: PAGE_FIELDS.map((field) => `{${field}}`).join(' ') })
    : shellPhrase('cli.didYouMean', { name: `{${near}}` });
}
