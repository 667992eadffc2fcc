/**
 * Widths of texts without a font engine: advances plus kerning, in flowc's own fonts unless others are given. Where the fonts lack a character
 * the width is an estimate: an accented letter is as wide as its letter, an emoji 1.25 em, another letter as letters of its script are in common fonts.
 */
import { graphemes } from './graphemes.ts';
import { FLOWC_FONTS, type FontMetrics, type Fonts } from './metrics.ts';

const EM = 1000;
const EMOJI = 1250;

/** The mean width of letters, and how much wider bold ones are, in Noto Sans and DejaVu Sans. */
const LETTER = 600;
const LETTERS: readonly (readonly [script: RegExp, width: number])[] = [
  [/\p{Script=Arabic}/u, 500],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/u, 740],
];
const BOLDER = 1.07;

/** Blocks whose characters are one em wide: ideographs, kana, hangul, full-width forms (Unicode Standard Annex 11, "wide"). */
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
] as const;

const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const EMOJI_SIGN = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** Whether a character takes the width of a Chinese one. */
export function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last);
}

function estimate(code: number, metrics: FontMetrics, bold: boolean): number {
  const character = String.fromCodePoint(code);
  if (INVISIBLE.test(character)) return 0;
  const base = character.normalize('NFD').codePointAt(0)!;
  if (base !== code) return advanceOf(base, metrics, bold);
  const letter = LETTERS.find(([script]) => script.test(character))?.[1] ?? LETTER;
  return bold ? letter * BOLDER : letter;
}

function advanceOf(code: number, metrics: FontMetrics, bold: boolean): number {
  return metrics.advance(code) ?? (isWide(code) ? EM : estimate(code, metrics, bold));
}

/** The advance of every UTF-16 unit, kerning to the character before it kept apart; joined emoji count once, at their first unit. */
function units(text: string, metrics: FontMetrics, bold: boolean): { advances: Float64Array; kerning: Float64Array } {
  const advances = new Float64Array(text.length);
  const kerning = new Float64Array(text.length + 1);
  let previous = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    advances[at] = advanceOf(code, metrics, bold);
    kerning[at] = previous < 0 ? 0 : metrics.kerning(previous, code);
    previous = code;
    at += code > 0xffff ? 2 : 1;
  }
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text)) joinEmoji(text, advances, metrics);
  return { advances, kerning };
}

function joinEmoji(text: string, advances: Float64Array, metrics: FontMetrics): void {
  for (const { text: sign, at } of graphemes(text)) {
    if (!EMOJI_SIGN.test(sign) || metrics.advance(sign.codePointAt(0)!) !== undefined) continue;
    advances.fill(0, at, at + sign.length);
    advances[at] = EMOJI;
  }
}

type Type = { readonly size: number; readonly bold: boolean };

/** Measures parts of one text: the width of `text.slice(from, to)` in pixels, each part in constant time. */
export function ruler(text: string, style: Type, fonts: Fonts): (from: number, to: number) => number {
  const { advances, kerning } = units(text, style.bold ? fonts.bold : fonts.regular, style.bold);
  const sums = new Float64Array(text.length + 1);
  for (let i = 0; i < text.length; i++) sums[i + 1] = sums[i]! + kerning[i]! + advances[i]!;
  return (from, to) => (to <= from ? 0 : ((sums[to]! - sums[from]! - kerning[from]!) * style.size) / EM);
}

/** Advance width of one line of text in pixels. */
export function measure(text: string, style: Type, fonts: Fonts = FLOWC_FONTS): number {
  return ruler(text, style, fonts)(0, text.length);
}

/** Whether the width of a text is known exactly and not an estimate, as far as flowc's own fonts go. */
export function isMeasured(text: string): boolean {
  const metrics = FLOWC_FONTS.regular;
  return [...text].every((character) => {
    const code = character.codePointAt(0)!;
    return metrics.advance(code) !== undefined || isWide(code);
  });
}
