/** Identifiers made of texts: readable, unique, the same in each run. Chinese stays Chinese; accents stay, case does not. */

/** A word, or a run of a script that writes no blanks between words. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*(?:-\p{XID_Continue}+)*$/u;

/** Words that say little of what a step is. */
const FILLERS: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in into is it its of on or that the their then this to via was with'.split(' '),
);

const MOST_WORDS = 3;
const MOST_CHARACTERS = 24;
const MOST_HAN = 8;

/** Whether a text can stand as an identifier. */
export function isIdentifier(text: string): boolean {
  return text.length <= 64 && IDENTIFIER.test(text) && text === text.normalize('NFC');
}

/** Gives ids, none of them twice. */
export class Identifiers {
  readonly #taken = new Set<string>();

  /** An id of its own words, `wanted` where that can be one and is free, else of the first words of a text, else `fallback` with a number. */
  give(text: string, fallback: string, wanted: string | null = null): string {
    const stem = wanted !== null && isIdentifier(wanted) ? wanted : stemOf(text) || fallback;
    const id = this.#free(stem);
    this.#taken.add(id);
    return id;
  }

  #free(stem: string): string {
    if (!this.#taken.has(stem)) return stem;
    for (let number = 2; ; number++) if (!this.#taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

function stemOf(text: string): string {
  const words = (text.normalize('NFC').slice(0, 400).match(WORD) ?? []).map((word) => word.toLowerCase());
  const telling = words.filter((word) => !FILLERS.has(word));
  const kept: string[] = [];
  let length = 0;
  for (const word of telling.length > 0 ? telling : words) {
    const most = HAN.test(word) ? MOST_HAN : MOST_CHARACTERS;
    const short = [...word].slice(0, most).join('');
    if (kept.length > 0 && (kept.length === MOST_WORDS || length + short.length > most)) break;
    kept.push(short);
    length += short.length + 1;
  }
  const joined = kept.join('-').replace(/-+/g, '-');
  const begun = /^[\p{XID_Start}_]/u.test(joined) ? joined : `_${joined}`;
  return IDENTIFIER.test(begun) && begun !== '_' ? begun.normalize('NFC') : '';
}
