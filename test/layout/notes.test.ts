import { describe, expect, it } from 'vitest';
import type { PlacedPage } from '../../src/geometry/diagram.ts';
import type { Box, Point } from '../../src/geometry/geometry.ts';
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
const within = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function tieLength({ notes }: PlacedPage): number {
  const [[fromX, fromY], [toX, toY]] = notes[0]!.ties[0]! as [Point, Point];
  return Math.hypot(toX - fromX, toY - fromY);
}

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

  it('stands in the lane of its node rather than as near in the next', async () => {
    const page = await drawPage(
      `lane a "A"
      lane b "B"
      start s in b
      decision d "Refused?" in b
      end no "Refused" in a
      task t "Work" in b
      task u "Work on" in b
      end e in b
      s -> d
      d -[yes]-> no
      d -[no]-> t -> u -> e
      note "Say why" on no`,
      { direction: 'right' },
    );
    expect(within(page.notes[0]!, page.lanes[0]!)).toBe(true);
  });

  it('stays as near to its node where lanes are widened to fill a sheet', async () => {
    const text = `lane a "A"
      lane b "B"
      start s in a
      task t "Work" in a
      task u "Work on" in a
      task v "Far on in the second lane" in b
      end e in a
      s -> t -> u -> e
      s -> v
      note "Mind the gap between the two" on t`;
    const [own, onPaper] = [await drawPage(text), await drawPage(`process "P" { page: A4 landscape }\n${text}`)];
    expect(within(own.notes[0]!, own.lanes[1]!)).toBe(true);
    expect(within(onPaper.notes[0]!, onPaper.lanes[0]!)).toBe(true);
    expect(tieLength(onPaper)).toBeCloseTo(tieLength(own));
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
