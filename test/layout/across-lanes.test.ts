import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/geometry/geometry.ts';
import { drawFlow, layOut } from '../support/draw-flow.ts';
import { nodeNamed } from './support/drawing.ts';

const LANES = 'lane a "Sales"\nlane b "Legal"\nlane c "Finance"\n';
const process = (lanes: string, more = '') =>
  `${LANES}start s "Begins" in a\ntask t "Talk it over" in ${lanes} { time: 1h }\nend e "Ends" in a\ntask u "File" in c\ns -> t -> u -> e\n${more}`;

describe.each(['down', 'right'] as const)('a step of several departments, drawn %s,', (direction) => {
  const drawn = async (text: string) => {
    const [page] = (await layOut(text, direction)).pages;
    const [begin, end] =
      direction === 'down'
        ? ([({ x }: Box) => x, ({ x, width }: Box) => x + width] as const)
        : ([({ y }: Box) => y, ({ y, height }: Box) => y + height] as const);
    const lanes = Object.fromEntries(page!.lanes.map((lane) => [lane.id, [begin(lane), end(lane)] as const]));
    const node = nodeNamed(page!, 't');
    return { lanes, node, from: begin(node), to: end(node), text: node.lines.map(({ text }) => text) };
  };

  it('reaches over its lanes where they are neighbours, and need not name them', async () => {
    const { lanes, node, from, to, text } = await drawn(process('a, b'));
    expect(from).toBeGreaterThan(lanes.a![0]);
    expect(to).toBeGreaterThan(lanes.b![0] + 10);
    expect(to).toBeLessThan(lanes.b![1]);
    expect(node.across).toEqual(['a', 'b']);
    expect(text).toEqual(['Talk it over']);
  });

  it('reaches to the lane before its own, too', async () => {
    const { lanes, from, to } = await drawn(process('b, a'));
    expect(from).toBeLessThan(lanes.a![1] - 20);
    expect(to).toBeGreaterThan(lanes.b![0]);
  });

  it('stands in the first of its lanes and names the others where they are no neighbours', async () => {
    const { lanes, node, from, to, text } = await drawn(process('a, c'));
    expect([from > lanes.a![0], to < lanes.a![1], node.across]).toEqual([true, true, undefined]);
    expect(text).toEqual(['Talk it over', 'with Finance']);
  });

  it('does so where something stands in the way', async () => {
    const { node, text } = await drawn(process('a, b', 'task v "Beside" in b\nt -> v'));
    expect(node.across === undefined).toBe(text.includes('with Legal'));
  });

  it('is written as one part a lane in JSON, each in its own', async () => {
    const { pages } = await drawFlow(process('a, b'), direction);
    const parts = pages[0]!.nodes.filter(({ id }) => id === 't');
    expect(parts.map(({ lane }) => lane)).toEqual(['a', 'b']);
    for (const { lane, ...box } of parts) {
      const around = pages[0]!.lanes!.find(({ id }) => id === lane)!;
      expect(box.x).toBeGreaterThanOrEqual(around.x);
      expect(box.y).toBeGreaterThanOrEqual(around.y);
      expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width);
      expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height);
    }
  });
});
