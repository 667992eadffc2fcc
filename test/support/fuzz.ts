/** Random tests run the same cases each time, so that a build never fails by chance; `FLOWC_FUZZ=SEED` runs others. */
export const FUZZ = { seed: Number(process.env.FLOWC_FUZZ ?? 1) };
