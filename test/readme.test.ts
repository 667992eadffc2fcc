/** The commands that README gives for a fresh machine are those that CI runs, and each is complete in itself. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('shows how to begin by the commands that CI runs', () => {
  const [, start] = /\n## Start\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))!;
  const commands = [...start!.matchAll(/```sh\n([\s\S]*?)\n```/g)].map(([, command]) => command);
  const ci = readFileSync('.ci/run', 'utf8').trimEnd().split('\n').at(-1)!;
  expect(commands).toEqual(['npm ci && npx flowc build examples', ci.replace(/^exec /, '')]);
});
