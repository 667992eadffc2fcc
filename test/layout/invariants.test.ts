/**
 * What holds of every picture, whatever the process: generated processes are drawn both ways and checked.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json/json.ts';
import { layOut, picturesOf } from '../support/draw-flow.ts';
import { runs } from '../support/fuzz.ts';
import { brokenRules, describeFinding } from '../support/geometry-checker.ts';
import { memoized } from '../support/memoized.ts';
import { processText } from '../support/process-arbitrary.ts';

/** The tests look at the same processes. */
const laidOut = memoized(layOut);
const DECLARATION = /^(?:start|end|task|manual|decision|subprocess|fork|join|delay|document|data|system|archive) (\S+)/gm;
const ARROW = / (?:->|~>|-\[|~\[)/g;

describe.each(['down', 'right'] as const)('any process, flowing %s', (direction) => {
  it('breaks no hard rule', async () => {
    const holds = fc.asyncProperty(processText(), async (text) => {
      expect(brokenRules(JSON.parse(renderJson(await laidOut(text, direction)))).map(describeFinding)).toEqual([]);
    });
    await fc.assert(holds, runs(12));
  });
});

it('loses no node and no flow', async () => {
  const holds = fc.asyncProperty(processText(), async (text) => {
    const { pages } = await laidOut(text, 'down');
    const drawn = new Set(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
    expect([...text.matchAll(DECLARATION)].map(([, id]) => id).filter((id) => !drawn.has(id!))).toEqual([]);
    const edges = pages.reduce((count, page) => count + page.edges.length, 0);
    expect(edges).toBeGreaterThanOrEqual(text.match(ARROW)?.length ?? 0);
  });
  await fc.assert(holds, runs(10));
});

it('draws the same process the same way, byte for byte', async () => {
  const holds = fc.asyncProperty(processText(), async (text) => {
    expect(picturesOf(await layOut(text, 'down'))).toEqual(picturesOf(await laidOut(text, 'down')));
  });
  await fc.assert(holds, runs(5));
});
