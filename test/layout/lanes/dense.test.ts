import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile.ts';
import type { LaneEdge } from '../../../src/layout/lane-graph.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { NO_FILES } from '../../../src/model/host.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { edge, graphOf, node } from './graphs.ts';

const DENSE = {
  'every step to every later one': (count: number) => pairs(count, (from, to) => from < to),
  'every step to every other one': (count: number) => pairs(count, (from, to) => from !== to),
  'every step to every one, itself too': (count: number) => pairs(count, () => true),
  'half of the steps to the other half': (count: number) => pairs(count, (from, to) => from % 2 === 0 && to % 2 === 1),
};

describe.each(Object.entries(DENSE))('a graph of %s', (name, edgesOf) => {
  // The largest of them is past every budget of comparisons.
  it.each([2, 7, name.includes('half') ? 60 : name.includes('later') ? 16 : 10])('is drawn with %i nodes', async (count) => {
    const edges = edgesOf(count);
    const nodes = Array.from({ length: count }, (_, i) => node('step', i % 3));
    const placed = await layoutLanes(graphOf(3, nodes, edges));
    expect(placed.nodes).toHaveLength(count);
    expect(placed.edges.filter((points) => points.length < 2 || points.flat().some((at) => !Number.isFinite(at)))).toEqual([]);
  });
});

it('refuses at once, with the reason, what has too many flows for its steps', async () => {
  const names = Array.from({ length: 50 }, (_, i) => `n${i}`);
  const text = `process "P"\n${names.map((name) => `task ${name} "Do ${name}"\n`).join('')}${names} -> ${names}\n`;
  const { diagram, diagnostics } = await compile(sourceFile('p.flow', text), NO_FILES, { check: false });
  expect(diagram).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'too-large', message: { values: { count: 2500, most: 2150 } } }]);
});

function pairs(count: number, isMeant: (from: number, to: number) => boolean): LaneEdge[] {
  const all = Array.from({ length: count ** 2 }, (_, i) => [Math.floor(i / count), i % count] as const);
  return all.filter(([from, to]) => isMeant(from, to)).map(([from, to]) => edge(from, to));
}
