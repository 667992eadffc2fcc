/** How wrong keys and values are told. */
import type { Fix, Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type AttributeKey, type AttributePlace, keyTable, keyWords, mistakenKeys } from '../../syntax/keywords.ts';
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
    const instead = INSTEAD[name];
    const help =
      instead && isPlaced(instead, places)
        ? didYouMean(wordLike(key.text, instead))
        : phrase('unknown-key.belongs', { places: placesOf(name) });
    report('unknown-key', key.span, message, { help });
    return;
  }
  report('unknown-key', key.span, phrase('unknown-key.none', { key: key.text, owner }), adviceOn(key, places));
}

/** Who is responsible for a process is its owner; for a step, the post that does it. */
const INSTEAD: Readonly<Partial<Record<AttributeKey, AttributeKey>>> = {
  owner: 'role',
  role: 'owner',
  responsible: 'owner',
  person: 'owner',
  rate: 'cost',
};

function adviceOn(key: Word, places: readonly AttributePlace[]): { readonly help: Phrase; readonly fix?: Fix } {
  if (key.text === 'probability') return { help: phrase('unknown-key.probability') };
  const certain = mistakenKeys.get(key.text.toLowerCase());
  if (certain && isPlaced(certain, places)) {
    const text = wordLike(key.text, certain);
    return {
      help: didYouMean(text),
      fix: { title: phrase('unknown-name.fix', { name: text }), edits: [{ span: key.span, text }] },
    };
  }
  const meant = nearest(key.text, placedWords(places));
  return { help: meant === null ? phrase('unknown-key.own', { key: key.text }) : didYouMean(meant) };
}

/** A key in the script of another word. */
function wordLike(word: string, key: AttributeKey): string {
  return HAN.test(word) ? keyTable[key].aliases[0]! : key;
}

const HAN = /^\p{Script=Han}/u;

const didYouMean = (name: string): Phrase => phrase('help.did-you-mean', { name });

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
