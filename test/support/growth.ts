/** Milliseconds below which a measure of processor time is mostly noise. */
const NOISE = 8;
/** What a test allows at most; work that grows with the square of its input never comes below. */
const ALLOWED = 2.5;
/** Runs of each size. */
const LEAST_RUNS = 3;
const MOST_RUNS = 30;

/**
 * How many times as long work takes on an input twice as large: about 2 where the time grows with the input, 4 where it grows with its square.
 * Processor time, the best run of each, in which garbage collection and compilation have a part: on a busy machine the best of a few may still
 * be a bad one, so more runs are made while the ratio is over 2.5.
 */
export function growth(prepare: (size: number) => () => void, size: number): number {
  const [small, large] = [prepare(size), prepare(2 * size)];
  const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  let ratio = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < MOST_RUNS && (runs < LEAST_RUNS || ratio >= ALLOWED); runs++) {
    best.small = Math.min(best.small, processorTime(small));
    best.large = Math.min(best.large, processorTime(large));
    ratio = best.large / Math.max(best.small, NOISE);
  }
  return ratio;
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
