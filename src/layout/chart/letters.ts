/** Letters of page connectors: A to Z, then AA, AB and so on, passing over those the author took. */

/** Endless letters in order, without those in `taken`. */
export function* freeLetters(taken: ReadonlySet<string>): Generator<string, never> {
  for (let n = 0; ; n++) {
    const letter = lettersOf(n);
    if (!taken.has(letter)) yield letter;
  }
}

/** Bijective base 26, as the columns of a spreadsheet: 0 is A, 25 Z, 26 AA. */
function lettersOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : lettersOf(Math.floor(n / 26) - 1) + last;
}
