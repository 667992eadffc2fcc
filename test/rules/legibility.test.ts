import { expect, it } from 'vitest';
import { codes } from './support/lint.ts';

const HEAD = 'lane l "L"\nstart s "Order comes in" in l\nend z "Sent" in l\n';

it('what can not be read silences its own statement, not the others of its line', () => {
  expect(codes(`${HEAD}task ??? ; task b "" in l\ns -> b -> z\n`)).toContain('empty-label');
  expect(
    codes(`${HEAD}task b "" in l ]]; task c "" in l\ns -> b -> c -> z\n`).filter((code) => code === 'empty-label'),
  ).toHaveLength(1);
});
