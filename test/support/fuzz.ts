/**
 * Random tests run the same cases each time, so that a build never fails by chance. `FLOWC_FUZZ=SEED` runs others, `FLOWC_RUNS=FACTOR` more of
 * them: what few cases find is found by each run of the tests, the rest by a long run before a release.
 */
export const FUZZ = { seed: Number(process.env.FLOWC_FUZZ ?? 1) };

/** For fast-check: this many cases. */
export function runs(count: number): { readonly seed: number; readonly numRuns: number } {
  return { ...FUZZ, numRuns: Math.ceil(count * Number(process.env.FLOWC_RUNS ?? 1)) };
}
