/** What holds of every page whatever the lane layout does: ids and places, page connectors, and everything on the sheet. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagram, PlacedPage } from '../../src/geometry/diagram.ts';
import type { LayoutOptions } from '../../src/layout/options.ts';
import { memoized } from '../support/memoized.ts';
import { processText } from '../support/process-arbitrary.ts';
import { draw } from './support/drawing.ts';

const RUNS = { seed: 7, numRuns: 15 };
/** The tests look at the same pictures. */
const drawn = memoized(draw);

const options: fc.Arbitrary<LayoutOptions> = fc.record({
  direction: fc.constantFrom('down' as const, 'right' as const),
  columns: fc.constantFrom('lanes' as const, 'ipo' as const),
});

function forAny(holds: (diagram: Diagram) => void): Promise<void> {
  const property = fc.asyncProperty(processText(24), options, async (text, chosen) => holds(await drawn(text, chosen)));
  return fc.assert(property, RUNS);
}

it('names every place of a node once, and edges between places that are there', () =>
  forAny(({ pages }) => {
    for (const { nodes, edges, lanes } of pages) {
      const places = nodes.map(({ id, place }) => `${id} ${place}`);
      expect(new Set(places).size).toBe(places.length);
      const ends = new Set([...places, ...lanes.map(({ id }) => `${id} 1`)]);
      const named = edges.flatMap(({ from, to, fromPlace, toPlace }) => [`${from} ${fromPlace}`, `${to} ${toPlace}`]);
      expect(named.filter((end) => !ends.has(end))).toEqual([]);
    }
  }));

it('has the other side of every connector on the page that it names', () =>
  forAny(({ pages }) => {
    const isThere = (page: number, id: string, side: 'from' | 'to') => pages[page - 1]!.edges.some((edge) => edge[side] === id);
    for (const { nodes, edges } of pages) {
      for (const { id, place, otherPage, kind } of nodes) {
        if (kind !== 'connector') continue;
        const isExit = edges.some(({ to, toPlace }) => to === id && toPlace === place);
        expect(isThere(otherPage!, id, isExit ? 'from' : 'to')).toBe(true);
      }
    }
  }));

it('keeps facts, notes, title and legend on the sheet', () =>
  forAny(({ pages }) => {
    expect(pages.flatMap(outsideOf)).toEqual([]);
  }));

function outsideOf({ nodes, notes, legend, heading, width, height }: PlacedPage): string[] {
  const boxes = [
    ...nodes.flatMap(({ facts }) => facts.map(({ key, box }) => ({ name: key, ...box }))),
    ...notes.map((note) => ({ ...note, name: `note on ${note.on.join(', ')}` })),
    ...[...legend.map(({ line }) => line), ...heading].map((line) => ({ ...line, name: line.text, height: 0 })),
  ];
  const isOutside = (box: (typeof boxes)[number]) =>
    box.x < 0 || box.y < 0 || box.x + box.width > width + 0.5 || box.y + box.height > height;
  return boxes.filter(isOutside).map(({ name }) => name);
}
