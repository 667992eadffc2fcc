import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../src/geometry/diagram.ts';
import { layoutLanes } from '../../src/layout/lanes/layout.ts';
import { layoutProcess } from '../../src/layout/layout-process.ts';
import type { LayoutOptions } from '../../src/layout/options.ts';
import { brokenRules, describeFinding } from '../support/geometry-checker.ts';
import { processText } from '../support/process-arbitrary.ts';
import { processOf } from './support/drawing.ts';

const RUNS = 12;
const NODES = 24;

const options: fc.Arbitrary<LayoutOptions> = fc.record({
  direction: fc.constantFrom('down' as const, 'right' as const),
  columns: fc.constantFrom('lanes' as const, 'lanes' as const, 'ipo' as const),
});

describe('the picture of any process', () => {
  it('breaks no rule of geometry, and shows every node once or more', async () => {
    await fc.assert(
      fc.asyncProperty(processText(NODES), options, async (text, chosen) => {
        const process = processOf(text);
        const diagram = await layoutProcess(process, chosen, layoutLanes);
        expect(brokenRules(diagram).map(describeFinding)).toEqual([]);
        expect(process.nodes.map(({ id }) => id).filter((id) => !drawnIds(diagram).has(id))).toEqual([]);
        expect(outsideOfPage(diagram)).toEqual([]);
        for (const { nodes } of diagram.pages) {
          const shown = nodes.map(({ id, place }) => `${id} ${place}`);
          expect(new Set(shown).size).toBe(shown.length);
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
  }, 240_000);
});

function drawnIds({ pages }: Diagram): Set<string> {
  return new Set(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
}

/** Facts, notes, legend entries and lines of text that reach over the page's edge. */
function outsideOfPage({ pages }: Diagram): string[] {
  return pages.flatMap(({ nodes, notes, legend, heading, width, height }) => {
    const boxes = [
      ...nodes.flatMap(({ facts }) => facts.map(({ key, box }) => ({ name: key, ...box }))),
      ...notes.map((note) => ({ ...note, name: `note on ${note.on.join(', ')}` })),
      ...[...legend.map(({ line }) => line), ...heading].map((line) => ({ ...line, name: line.text, height: 0 })),
    ];
    return boxes
      .filter((box) => box.x < 0 || box.y < 0 || box.x + box.width > width + 0.5 || box.y + box.height > height)
      .map(({ name }) => name);
  });
}
