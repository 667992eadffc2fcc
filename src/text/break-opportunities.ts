/**
 * Where a line may end, and how ill a reader would take it. The places are those of Unicode Standard Annex 14 (package linebreak), less those
 * that tear `——`, `C++` or `->` and those inside a number or code such as `A-2024/B`, plus those beside curly quotes between ideographs (as in its rule LB19a). The costs compare with the squares of
 * line widths in em, so a cost of 10 outweighs lines that differ by about four letters.
 */
import LineBreaker from 'linebreak';
import { insideWords } from './chinese-words.ts';
import { isWide } from './measure.ts';

export interface Break {
  /** Offset in UTF-16 units: the next line begins here. */
  readonly at: number;
  readonly cost: number;
  /** Whether the line ends in a hyphen that the text does not have. */
  readonly hyphen?: true;
}

const COST = {
  none: 0,
  space: 2,
  hyphen: 5,
  insideToken: 8,
  afterShortWord: 10,
  ideographs: 6,
  afterParticle: 3,
  scripts: 3,
  number: 14,
  amount: 24,
  insideWord: 14,
  bracketed: 24,
};

/** Particles and conjunctions that end, or begin, a phrase. */
const ENDS_PHRASE = '的了';
const BEGINS_PHRASE = '与和及或并且向给对在由将把';
const ORDINAL = '第';
/** A number with its counter, which what is counted follows. */
const COUNTED = /[\p{Nd}〇一二两三四五六七八九十百千万]\p{Script=Han}$/u;
const OPENING = '（《〈“‘「『【〔';
const CLOSING = '）》〉”’」』】〕';
const STOP = '，、。；：！？,;:.!?';

/** A currency's code, which stays with its amount. */
const CURRENCY = /^[A-Z]{3}(?![\p{L}\p{Nd}])/u;
const CODE = /[\p{Script=Latin}\p{Nd}!-/:-@[-`{-~–]+/gu;

const isDigit = (character: string) => /[\p{Nd}%.,]/u.test(character);
const isSymbol = (character: string) => /^[!-/:-@[-`{-~]$/.test(character);
const isIdeograph = (character: string) => isWide(character.codePointAt(0)!) && /\p{L}/u.test(character);

/** Depth of brackets after each UTF-16 unit. */
function depths(text: string): number[] {
  let depth = 0;
  return text.split('').map((unit) => {
    if (OPENING.includes(unit)) depth++;
    else if (CLOSING.includes(unit)) depth = Math.max(0, depth - 1);
    return depth;
  });
}

function forbidden(before: string, after: string): boolean {
  if (after === '—' || after === '～') return true;
  return isSymbol(before) && isSymbol(after);
}

/** Letters, digits and marks that stand together without a blank or an ideograph, with a digit among them: offsets inside of them. */
function insideCodes(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { 0: code, index } of text.matchAll(CODE)) {
    if (!/\p{Nd}/u.test(code)) continue;
    for (let at = index + 1; at < index + code.length; at++) inside.add(at);
  }
  return inside;
}

function between(text: string, at: number): { before: string; after: string } {
  const low = /[\udc00-\udfff]/.test(text[at - 1] ?? '');
  return { before: text.slice(low ? at - 2 : at - 1, at), after: String.fromCodePoint(text.codePointAt(at) ?? 0x20) };
}

function costOfSpace(text: string, at: number): number {
  const word = /(\S+)\s*$/.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? '';
  if (isDigit(text[at] ?? '')) return COST.number;
  if (STOP.includes(word.at(-1) ?? ' ')) return COST.none;
  if (/\p{Nd}$/u.test(word) && CURRENCY.test(text.slice(at, at + 4))) return COST.amount;
  return /^[\p{L}]{1,3}$/u.test(word) && !isIdeograph(word[0]!) ? COST.afterShortWord : COST.space;
}

function costOf(text: string, at: number, isInsideWord: boolean): number {
  const { before, after } = between(text, at);
  if (/\s/.test(before)) return costOfSpace(text, at);
  if (STOP.includes(before) || CLOSING.includes(before) || OPENING.includes(after)) return COST.none;
  if (isDigit(before) && isIdeograph(after)) return COST.number;
  if (isIdeograph(before) && isDigit(after)) return before === ORDINAL ? COST.number : COST.afterParticle;
  if (isIdeograph(before) && isIdeograph(after)) {
    if (isInsideWord || ENDS_PHRASE.includes(after) || COUNTED.test(text.slice(Math.max(0, at - 2), at))) return COST.insideWord;
    return ENDS_PHRASE.includes(before) || BEGINS_PHRASE.includes(after) ? COST.afterParticle : COST.ideographs;
  }
  if (isIdeograph(before) || isIdeograph(after)) return COST.scripts;
  return before === '-' ? COST.hyphen : COST.insideToken;
}

function* besideQuotes(text: string): Generator<number> {
  for (let at = 1; at < text.length; at++) {
    const { before, after } = between(text, at);
    if (('“‘'.includes(after) && isIdeograph(before)) || ('”’'.includes(before) && isIdeograph(after))) yield at;
  }
}

function* annex14(text: string): Generator<number> {
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < text.length) yield next.position;
  }
}

/** All places inside one paragraph, in order. */
export function breakOpportunities(text: string): Break[] {
  const depth = depths(text);
  const inside = insideWords(text);
  const codes = insideCodes(text);
  const places = [...new Set([...annex14(text), ...besideQuotes(text)])].sort((a, b) => a - b);
  return places.flatMap((at) => {
    const { before, after } = between(text, at);
    if (forbidden(before, after) || codes.has(at)) return [];
    return [{ at, cost: costOf(text, at, inside.has(at)) + ((depth[at - 1] ?? 0) > 0 ? COST.bracketed : 0) }];
  });
}
