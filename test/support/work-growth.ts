/**
 * How much work code does, counted: V8 counts how often each block of it runs, which is the same on every machine, however slow or busy. What
 * the engine does inside one call of its own, such as sorting, counts as one. V8 counts the blocks of what is compiled from now on, so this is
 * loaded before what is measured: `const { workGrowth } = await vi.hoisted(() => import('…/work-growth.ts'))`.
 */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

type Work = () => unknown;

// A function that optimised code has taken into itself is not counted any more.
for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How many times as many blocks run on an input twice as large: about 2 where the work grows with the input, 4 where it grows with its square. */
export async function workGrowth(prepare: (size: number) => Work | Promise<Work>, size: number): Promise<number> {
  // Once ahead, for what is made at the first use; of an input of its own, since results may be kept with theirs.
  await (await prepare(size))();
  const [small, large] = [await prepare(size), await prepare(2 * size)];
  return (await blocksRun(large)) / (await blocksRun(small));
}

async function blocksRun(work: Work): Promise<number> {
  // Counts from nothing. To look at what was counted before would be counted, too.
  session.post('Profiler.takePreciseCoverage');
  await work();
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw new Error(error.message);
    const ranges = taken.result.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
    blocks = ranges.reduce((sum, { count }) => sum + count, 0);
  });
  return blocks;
}
