/** Milliseconds below which a measure of processor time is mostly noise. */
const NOISE = 8;

/**
 * How many times as long work takes on an input twice as large: about 2 where the time grows with the input, 4 where it grows with its square.
 * Processor time, the best of several runs each, so that neither a slow nor a busy machine changes it.
 */
export function growth(prepare: (size: number) => () => void, size: number, runs = 4): number {
  const [small, large] = [prepare(size), prepare(2 * size)];
  const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let i = 0; i < runs; i++) {
    best.small = Math.min(best.small, processorTime(small));
    best.large = Math.min(best.large, processorTime(large));
  }
  return best.large / Math.max(best.small, NOISE);
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
