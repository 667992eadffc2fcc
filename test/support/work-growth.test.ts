import { expect, it, vi } from 'vitest';

const { workGrowth } = await vi.hoisted(() => import('./work-growth.ts'));

const range = (size: number) => Array.from({ length: size }, (_, i) => i);

it('tells work that grows with its input from work that grows with the square of it', async () => {
  const loops = (size: number) => () => {
    let sum = 0;
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += i ^ j;
    return sum;
  };
  const searches = (size: number) => () => range(size).filter((i) => range(size).findLast((each) => each === i) === i);
  expect(await workGrowth((size) => () => range(size).map((i) => (i % 2 ? i : -i)), 1000)).toBeCloseTo(2, 1);
  expect(await workGrowth(loops, 1000)).toBeCloseTo(4, 1);
  expect(await workGrowth(searches, 500)).toBeGreaterThan(3);
});
