/** How wrong keys and values are told. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type AttributeKey, type AttributePlace, keyTable, keyWords } from '../../syntax/keywords.ts';
import type { Value, Word } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import type { Report } from './report.ts';

const LONGEST = 40;

export function isPlaced(name: string, places: readonly AttributePlace[]): name is AttributeKey {
  return Object.hasOwn(keyTable, name) && keyTable[name as AttributeKey].on.some((place) => places.includes(place));
}

/** A key that nothing has, or that this kind of thing does not have. */
export function tellUnknownKey(key: Word, places: readonly AttributePlace[], owner: Phrase, report: Report): void {
  const name = keyWords.get(key.canonical ?? key.text);
  if (name !== undefined) {
    const message = phrase('unknown-key.misplaced', { key: key.text, owner });
    report('unknown-key', key.span, message, { help: phrase('unknown-key.belongs', { places: placesOf(name) }) });
    return;
  }
  const meant = key.text === 'probability' ? null : nearest(key.text, placedWords(places));
  const help =
    key.text === 'probability'
      ? phrase('unknown-key.probability')
      : meant === null
        ? phrase('unknown-key.own', { key: key.text })
        : phrase('help.did-you-mean', { name: meant });
  report('unknown-key', key.span, phrase('unknown-key.none', { key: key.text, owner }), { help });
}

/** The words, in every language, of the keys that may stand there. */
function placedWords(places: readonly AttributePlace[]): string[] {
  return [...keyWords].filter(([, key]) => isPlaced(key, places)).map(([word]) => word);
}

function placesOf(key: AttributeKey): Phrase {
  const [first, ...others] = keyTable[key].on.map((place) => phrase(`place.${place}`));
  return others.reduce((all, place) => phrase('place.and', { all, place }), first!);
}

/** A value in words: what it is, then the value. */
export function foundValue(value: Value | null): Phrase {
  if (value === null) return phrase('found.nothing');
  if (value.type === 'list') return phrase('found.list');
  const type = value.type === 'text' && !value.quoted ? 'words' : value.type;
  const raw = value.type === 'text' ? value.text : value.raw;
  return phrase(`found.${type}`, { value: shortened(raw) });
}

function shortened(words: string): string {
  const signs = [...words];
  return signs.length <= LONGEST ? words : `${signs.slice(0, LONGEST - 1).join('')}…`;
}
