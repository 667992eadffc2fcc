/**
 * How much work code does, counted: V8 counts how often each block of it runs, which is the same on every machine, however slow or busy. What
 * the engine does inside one call of its own, such as sorting, counts as one.
 */
import { Session } from 'node:inspector';

/** How many times as many blocks run on an input twice as large: about 2 where the work grows with the input, 4 where it grows with its square. */
export function workGrowth(prepare: (size: number) => () => void, size: number): number {
  const small = blocksRun(prepare(size));
  return blocksRun(prepare(2 * size)) / small;
}

/** How many blocks of code run while work is done. */
export function blocksRun(work: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    let blocks = 0;
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw new Error(error.message);
      const ranges = taken.result.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
      blocks = ranges.reduce((sum, { count }) => sum + count, 0);
    });
    return blocks;
  } finally {
    session.disconnect();
  }
}
