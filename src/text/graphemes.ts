/**
 * What a reader takes for one character, as Unicode Standard Annex 29 defines it, the same in every locale. Long texts are cut into short
 * windows first: each segment that Intl.Segmenter yields copies its whole input, so a long one costs the square of its length.
 */
// Made when the first text needs it: that takes 20 to 40 ms, and most texts have no joined emoji and no word to cut.
let segmenter: Intl.Segmenter | undefined;
const WINDOW = 128;

/** Printable ASCII, where every character stands alone: most of the texts that are cut need no segmenter. */
const PLAIN = /^[ -~]*$/;

export interface Grapheme {
  readonly text: string;
  /** Offset in UTF-16 units. */
  readonly at: number;
}

export function* graphemes(text: string): Generator<Grapheme> {
  if (PLAIN.test(text)) {
    for (let at = 0; at < text.length; at++) yield { text: text[at]!, at };
    return;
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + WINDOW, text.length);
    const found = [...segmenter.segment(text.slice(start, end))];
    // The last one may go on after the window, so it begins the next.
    const whole = end === text.length || found.length === 1 ? found : found.slice(0, -1);
    for (const { segment, index } of whole) yield { text: segment, at: start + index };
    const last = whole[whole.length - 1]!;
    start += last.index + last.segment.length;
  }
}
