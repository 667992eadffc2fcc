import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/geometry/geometry.ts';
import { draw, drawPage, nodeNamed } from './support/drawing.ts';

const TWO_LANES = `
  lane a "A"
  lane b "B"
  start s in a
  task t "Work" in a
  task u "A far wider task, so that the second lane has room beside the first" in b
  end e in a
  s -> t -> u -> e`;

const apart = (a: Box, b: Box) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('a note', () => {
  it('stands in empty space beside its node, tied to its outline', async () => {
    const plain = await drawPage(TWO_LANES);
    const page = await drawPage(`${TWO_LANES}\nnote "Mind the gap" on t`);
    const [note] = page.notes;
    expect(note!.on).toEqual(['t']);
    expect(note!.lines.map(({ text }) => text)).toEqual(['Mind the gap']);
    expect(page.width).toBe(plain.width);
    expect(page.nodes.every((node) => apart(node, note!))).toBe(true);
    const node = nodeNamed(page, 't');
    const [x, y] = note!.ties[0]!.at(-1)!;
    expect([node.x, node.x + node.width].includes(x) || [node.y, node.y + node.height].includes(y)).toBe(true);
  });

  it('gets a place in the layout where there is no room', async () => {
    const page = await drawPage('start s\ntask t\nend e\ns -> t -> e\nnote "No room in a sole narrow column" on t');
    const [note] = page.notes;
    expect(page.nodes.every((node) => apart(node, note!))).toBe(true);
    expect(note!.x).toBeGreaterThanOrEqual(page.frame.x);
    expect(note!.x + note!.width).toBeLessThanOrEqual(page.frame.x + page.frame.width);
  });

  it('on several nodes has a tie to each', async () => {
    const page = await drawPage(`${TWO_LANES}\nnote "Both" on t, u`);
    expect(page.notes.map(({ on, ties }) => [on, ties.length])).toEqual([[['t', 'u'], 2]]);
  });

  it('stands on every page that has one of its nodes', async () => {
    const { pages } = await draw('start s\npage\nend e\ns -> e\nnote "Both" on s, e');
    expect(pages.map(({ notes }) => notes.map(({ on }) => on))).toEqual([[['s']], [['e']]]);
  });
});

describe('notes of one node', () => {
  it('stand one below the other', async () => {
    const page = await drawPage(`${TWO_LANES}\nnote "One" on t\nnote "Two" on t`);
    const [one, two] = page.notes;
    expect(one!.bracket).toBe(two!.bracket);
    expect(two!.y).toBeGreaterThanOrEqual(one!.y + one!.height);
    expect(page.notes.flatMap(({ ties }) => ties.map((tie) => tie[0]![1] - tie[1]![1]))).toEqual([0, 0]);
  });
});
