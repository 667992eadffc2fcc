import { describe, expect, it } from 'vitest';
import type { PlacedPage } from '../../src/geometry/diagram.ts';
import { layOut } from '../support/draw-flow.ts';
import { arrows, draw, drawPage, nodeNamed } from './support/drawing.ts';

const places = ({ nodes }: PlacedPage, id: string) => nodes.filter((node) => node.id === id).map(({ lane }) => lane);

const STEPS = `
  lane a "A"
  lane b "B"
  start s in a
  task t1 in a
  task t2 in b
  task t3 in b
  task t4 in b
  task t5 in a
  end e in a
  s -> t1 -> t2 -> t3 -> t4 -> t5 -> e
`;

describe('a document', () => {
  it('stands once beside its writer for a chain of flows', async () => {
    const page = await drawPage(`${STEPS}document d\nt1 ~> d ~> t5`);
    expect(places(page, 'd')).toEqual(['a']);
    expect(arrows(page)).toEqual(expect.arrayContaining(['t1 -> d', 'd -> t5']));
  });

  it('serves a reader that comes soon after, and is drawn again for one far away', async () => {
    const page = await drawPage(`${STEPS}document d\nt1 ~> d\nd ~> t2\nd ~> t5`);
    expect(places(page, 'd')).toEqual(['a', 'a']);
    expect(arrows(page)).toEqual(expect.arrayContaining(['t1 -> d', 'd -> t2', 'd(2) -> t5']));
  });

  it('stands once for a hand-over, and again beside a reader of the chain that comes later in another lane', async () => {
    const near = await drawPage(`${STEPS}document d\nt1 ~> d ~> t2`);
    expect(places(near, 'd')).toEqual(['a']);
    const far = await drawPage(`${STEPS}document d\nt1 ~> d ~> t3`);
    expect(places(far, 'd')).toEqual(['a', 'b']);
    expect(arrows(far)).toEqual(expect.arrayContaining(['t1 -> d', 'd(2) -> t3']));
  });

  it('stands at the left of its writer where it goes to a party at the left alone', async () => {
    for (const flows of ['t1 ~> d ~> p', 't1 ~> d ~> p\nd ~> t2']) {
      const { pages } = await layOut(`lane p "Party" { external }\n${STEPS}document d\n${flows}`, 'down');
      const isLeft = nodeNamed(pages[0]!, 'd').x < nodeNamed(pages[0]!, 't1').x;
      expect(isLeft, flows).toBe(!flows.includes('t2'));
    }
  });

  it('is drawn again two steps later', async () => {
    const page = await drawPage(`${STEPS}document d\nt3 ~> d\nd ~> t5`);
    expect(places(page, 'd')).toEqual(['b', 'a']);
    expect(arrows(page)).toEqual(expect.arrayContaining(['t3 -> d', 'd(2) -> t5']));
  });

  it('is drawn again in another state', async () => {
    const page = await drawPage(`${STEPS}document d\nt1 ~> d\nt2 ~> d[approved] ~> t3`);
    expect(places(page, 'd')).toEqual(['a', 'b']);
    expect([1, 2].map((place) => nodeNamed(page, 'd', place).text)).toEqual(['d', 'd\n[approved]']);
  });

  it('is drawn in a state that only a party gets', async () => {
    const page = await drawPage(`${STEPS}lane c "C"\ndocument d\nt1 ~> d\nd[copy] ~> c`);
    expect(arrows(page)).toEqual(expect.arrayContaining(['t1 -> d', 'd(2) -> c']));
  });

  it('is drawn on every page where it is used', async () => {
    const { pages } = await draw('start s\ndocument d\npage\ntask t\nend e\ns -> t -> e\ns ~> d ~> t');
    expect(pages.map((page) => page.nodes.filter(({ id }) => id === 'd').map(({ place }) => place))).toEqual([[1], [1]]);
    expect(pages.map((page) => arrows(page).filter((arrow) => arrow.includes('d')))).toEqual([['s -> d'], ['d -> t']]);
  });

  it('stays in the lane that the author chose', async () => {
    const page = await drawPage(`${STEPS}document d in b\nt1 ~> d ~> t2`);
    expect(nodeNamed(page, 'd').lane).toBe('b');
  });

  it('that nobody touches is drawn all the same', async () => {
    const page = await drawPage(`${STEPS}document d`);
    expect(places(page, 'd')).toHaveLength(1);
  });
});

describe('a store', () => {
  it('stands at each step that uses it, once for writing and reading', async () => {
    const page = await drawPage(`${STEPS}system erp\nt1 ~> erp\nerp ~> t1\nerp ~> t4`);
    expect(places(page, 'erp')).toEqual(['a', 'b']);
    expect(arrows(page)).toEqual(expect.arrayContaining(['t1 -> erp', 'erp -> t1', 'erp(2) -> t4']));
  });

  it('stands beside the document that is kept in it', async () => {
    const page = await drawPage(`${STEPS}document d\narchive f in b\nt2 ~> d ~> f`);
    expect(places(page, 'f')).toEqual(['b']);
    expect(arrows(page)).toEqual(expect.arrayContaining(['t2 -> d', 'd -> f']));
  });
});

describe('a flow to a lane', () => {
  it('ends at the border of its band', async () => {
    const page = await drawPage(
      'lane a "A"\nlane c "Customer" { external }\nstart s in a\ndocument d\nend e in a\ns -> e\ns ~> d ~> c',
    );
    const edge = page.edges.find(({ to }) => to === 'c')!;
    const lane = page.lanes.find(({ id }) => id === 'c')!;
    expect(edge.points.at(-1)![0]).toBe(lane.x);
    expect(page.nodes.map(({ id }) => id)).not.toContain('c');
  });
});
