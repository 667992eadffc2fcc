import { describe, expect, it } from 'vitest';
import type { PlacedPage } from '../../src/geometry/diagram.ts';
import { arrows, draw, drawPage } from './support/drawing.ts';

const connectors = ({ nodes }: PlacedPage) =>
  nodes.filter(({ kind }) => kind === 'connector').map(({ id, lines, otherPage, lane }) => [id, lines[0]?.text, otherPage, lane]);

describe('flows between pages', () => {
  it('leave at a connector and go on at the one with the same letter', async () => {
    const { pages } = await draw(`
      lane a "A"
      lane b "B"
      start s "Begin" in a
      page "Two"
      task t "Work" in b
      end e "Done" in b
      s -> t -> e`);
    expect(pages.map(connectors)).toEqual([[['@A', 'A/2', 2, 'a']], [['@A', 'A/1', 1, 'b']]]);
    expect(pages.map(arrows)).toEqual([['s -> @A'], ['@A -> t', 't -> e']]);
  });

  it('share one letter a target, each with a circle of its own where it leaves', async () => {
    const { pages } = await draw(`
      start s "Begin"
      task t "Work"
      decision d "Right?"
      page
      task u "Go on"
      end e "Done"
      s -> t -> d
      d -[yes]-> u
      d -[no]-> e
      t -> u
      u -> e`);
    expect(pages[0]!.nodes.filter(({ kind }) => kind === 'connector').map(({ id, place }) => [id, place])).toEqual([
      ['@A', 1],
      ['@A', 2],
      ['@B', 1],
    ]);
    expect(arrows(pages[1]!)).toEqual(['@A -> u', '@B -> e', 'u -> e']);
  });

  it('say their label once, where they leave', async () => {
    const { pages } = await draw('decision d "Right?"\npage\ntask t\nend e\nd -[yes 80%]-> t\nd -[no 20%]-> e\nt -> e');
    expect(pages[0]!.edges.map(({ label, labelLines }) => [label, labelLines[0]?.text])).toEqual([
      ['yes', 'yes 80%'],
      ['no', 'no 20%'],
    ]);
    expect(pages[1]!.edges.map(({ label }) => label)).toEqual([null, null, null]);
  });

  it('leave the letters alone that the author uses', async () => {
    const { pages } = await draw('start s\ntask t\ns -> @A\n@A -> t\nt -> @C\npage\nend e\nend f\n@C -> e\nt -> f\ns -> e');
    expect(pages.map((page) => arrows(page).filter((arrow) => arrow.includes('@')))).toEqual([
      ['s -> @A', '@A(2) -> t', 't -> @C(2)', 't -> @B', 's -> @C'],
      ['@C -> e', '@B -> f'],
    ]);
  });

  it('name at each circle what stands at the other side', async () => {
    const { pages } = await draw('start s "Begin"\npage\nend e "Done"\ns -> e');
    const captions = pages.map(({ nodes }) => nodes.flatMap(({ facts }) => facts.map(({ line }) => line.text)));
    expect(captions).toEqual([['Done'], ['Begin']]);
  });
});

describe('connectors that the author wrote', () => {
  it('bear the letter alone where both sides are on one page', async () => {
    const page = await drawPage('start s\nend e\ns -> @X\n@X -> e');
    expect(connectors(page).map(([id, text, otherPage]) => [id, text, otherPage])).toEqual([
      ['@X', 'X', 1],
      ['@X', 'X', 1],
    ]);
  });

  it('name the other page, and what stands on each where there are several', async () => {
    const { pages } = await draw('task t\n@A -> t\npage\nstart s\ns -> @A\npage\nstart r\nr -> @A');
    expect(pages.map((page) => connectors(page).map(([, text]) => text))).toEqual([['A'], ['A/1'], ['A/1']]);
    const entry = pages[0]!.nodes.find(({ kind }) => kind === 'connector')!;
    expect(entry.facts.map(({ line }) => line.text)).toEqual(['s (2), r (3)']);
  });

  it('name a join without a text by what it joins, and a fork by what it parts', async () => {
    const { pages } = await draw(
      `task a "Check stock"\ntask b "Check price"\npage\njoin j\ntask c "Decide"\nfork f\npage\ntask d "Pack"\ntask e "Bill"
      a -> j\nb -> j\nj -> c -> f\nf -> d, e`,
    );
    const captions = pages.map(({ nodes }) =>
      nodes.flatMap(({ letter, facts }) => (letter === null ? [] : [facts.map(({ line }) => line.text).join(' ')])),
    );
    expect(new Set(captions[0])).toEqual(new Set(['Join: Check stock, Check price']));
    expect(new Set(captions[2])).toEqual(new Set(['Parallel: Pack, Bill']));
  });

  it('are drawn without the other side as stated', async () => {
    const page = await drawPage('start s\ns -> @A/3');
    expect(connectors(page).map(([, text, otherPage]) => [text, otherPage])).toEqual([['A/3', 3]]);
  });
});

describe('the caption of a connector', () => {
  it('stands where the flow would go on, or where it would come from', async () => {
    const text = 'start s "Begin"\npage\nend e "Done"\ns -> e';
    const side = (page: PlacedPage) => {
      const circle = page.nodes.find(({ kind }) => kind === 'connector')!;
      const { box } = circle.facts[0]!;
      if (box.y >= circle.y + circle.height) return 'below';
      if (box.y + box.height <= circle.y) return 'above';
      return box.x >= circle.x + circle.width ? 'right' : 'left';
    };
    expect((await draw(text)).pages.map(side)).toEqual(['below', 'above']);
    expect((await draw(text, { direction: 'right' })).pages.map(side)).toEqual(['right', 'left']);
  });
});
