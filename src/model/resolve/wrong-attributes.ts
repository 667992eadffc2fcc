/** How wrong keys and values are reported. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type AttributeKey, type AttributePlace, keyTable, keyWords, mistakenKeys, valueWords } from '../../syntax/keywords.ts';
import type { Value, Word } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import type { Report } from './report-error.ts';

const LONGEST = 40;

export function isPlaced(name: string, places: readonly AttributePlace[]): name is AttributeKey {
  return Object.hasOwn(keyTable, name) && keyTable[name as AttributeKey].on.some((place) => places.includes(place));
}

/** A key that nothing has, or that this kind of thing does not have. */
export function reportUnknownKey(key: Word, places: readonly AttributePlace[], owner: Phrase, report: Report): void {
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
  report('unknown-key', key.span, phrase('unknown-key.none', { key: key.text, owner }), { help: adviceOn(key, places) });
}

/** Who is responsible for a process is its owner; for a step, the post that does it. */
const INSTEAD: Readonly<Partial<Record<AttributeKey, AttributeKey>>> = {
  owner: 'role',
  role: 'owner',
  responsible: 'owner',
  person: 'owner',
  rate: 'cost',
};

/** Keys of other things that mean one thing here: what describes a process is its purpose, who approves at a step is who does it. */
const READ_HERE: Readonly<Partial<Record<AttributeKey, { readonly place: AttributePlace; readonly meant: AttributeKey }>>> = {
  description: { place: 'process', meant: 'purpose' },
  approver: { place: 'step', meant: 'responsible' },
};

/** What happens when the time of a step is over is a flow of its own. */
const TOO_LATE = /^(?:timeout|overdue|late|expired|超时|逾期|超期)$/i;

/** What people write as a key of a step and flowc has as a node. */
const AS_NODE = /^(?:inputs?|outputs?|documents?|forms?|输入|输出|文档|单据|表单)$/i;

function adviceOn(key: Word, places: readonly AttributePlace[]): Phrase {
  if (key.text === 'probability') return phrase('unknown-key.probability');
  if (AS_NODE.test(key.text) && places.includes('step')) return phrase('unknown-key.document');
  const other = mistakenKeys.get(asKey(key));
  if (other !== undefined) return phrase('unknown-key.belongs-as', { meant: wordLike(key.text, other), places: placesOf(other) });
  if (TOO_LATE.test(key.text) && places.includes('step')) return phrase('unknown-key.late');
  // What is a word of the language elsewhere is no slip of the pen.
  const meant = valueWords.has(key.text) ? null : nearest(key.text, placedWords(places));
  return meant === null ? phrase('unknown-key.own', { key: key.text }) : didYouMean(meant);
}

/** Who is in charge: of a step it is the one who does it, of a department a person. */
function inCharge({ text }: Word, places: readonly AttributePlace[]): AttributeKey | undefined {
  if (!/^[负责][责任]人?$/u.test(text)) return undefined;
  return places.includes('step') ? 'responsible' : places.includes('lane') ? 'person' : undefined;
}

/** The key that a word stands for to every reader, said with the key itself; null where there is none. */
export function readAsKey(key: Word, places: readonly AttributePlace[], report: Report): AttributeKey | null {
  const meant = mistakenKeys.get(asKey(key)) ?? readHere(key, places) ?? inCharge(key, places);
  if (meant === undefined || !isPlaced(meant, places)) return null;
  const text = wordLike(key.text, meant);
  report('unknown-key', key.span, phrase('unknown-key.read-as', { key: key.text, meant: text }), {
    help: phrase('unknown-name.fix', { name: text }),
    fix: { title: phrase('unknown-name.fix', { name: text }), edits: [{ span: key.span, text }] },
    severity: 'info',
  });
  return meant;
}

const asKey = ({ text }: Word): string => text.toLowerCase().replace(/\s+/g, '-');

function readHere(key: Word, places: readonly AttributePlace[]): AttributeKey | undefined {
  const here = READ_HERE[keyWords.get(key.canonical ?? key.text)!];
  return here !== undefined && places.includes(here.place) ? here.meant : undefined;
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
  return others.reduce((all, place, i) => phrase(i === others.length - 1 ? 'place.and' : 'place.comma', { all, place }), first!);
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
