/** Binary search: the smallest integer from `low` to `high` that passes, where all above one that passes do too; `high` if none below it does. */
export function smallest(low: number, high: number, passes: (n: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
