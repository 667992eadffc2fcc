import { describe, expect, it } from 'vitest';
import { draw, drawPage, nodeNamed } from './support/drawing.ts';

const lanes = async (text: string) => (await drawPage(text)).lanes;

describe('lanes', () => {
  it('stand in the order of declaration, side by side, with headers of one height', async () => {
    const [a, b] = await lanes(
      'lane a "A"\nlane b "A department with quite a long name and two lines" { role: "Clerk" }\nstart s in b\nend e in a\ns -> e',
    );
    expect([a!.id, b!.id]).toEqual(['a', 'b']);
    expect(a!.x + a!.width).toBe(b!.x);
    expect(a!.header.height).toBe(b!.header.height);
    expect([a!.y, a!.height]).toEqual([b!.y, b!.height]);
  });

  it('that run right stand one below the other', async () => {
    const page = await drawPage('lane a "A"\nlane b "B"\nstart s in a\nend e in b\ns -> e', { direction: 'right' });
    const [a, b] = page.lanes;
    expect(a!.y + a!.height).toBe(b!.y);
    expect([a!.x, a!.width, a!.header.width]).toEqual([b!.x, b!.width, b!.header.width]);
    expect(nodeNamed(page, 's').x).toBeGreaterThanOrEqual(a!.header.x + a!.header.width);
  });

  it('say who acts in them, or that they are outside', async () => {
    const found = await lanes(
      'lane c "Customer" { external }\nlane a "A" { role: "Clerk", person: "Li" }\nstart s in c\nend e in a\ns -> e',
    );
    expect(found.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['Customer', 'External'],
      ['A', 'Clerk, Li'],
    ]);
  });

  it('without a node are thin, and stay away where they came by use', async () => {
    const found = await lanes('lane a "A"\nlane b "B"\nstart s in a\nend e in a\ns -> e');
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found[1]!.width).toBeLessThan(found[0]!.width / 2);
  });

  it('of a page are those that it uses', async () => {
    const { pages } = await draw('lane a "A"\nlane b "B"\nlane c "C"\nstart s in a\npage\ntask t in b\nend e in b\ns -> t -> e');
    expect(pages.map((page) => page.lanes.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });
});

describe('lanes: auto', () => {
  it('puts lanes that hand over to each other side by side', async () => {
    const text = 'lane a "A"\nlane b "B"\nlane c "C"\nstart s in a\ntask t in c\nend e in b\ns -> t -> e';
    expect((await lanes(text)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect((await lanes(`process { lanes: auto }\n${text}`)).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });
});

describe('nested lanes', () => {
  const NESTED = `
    lane p "Parent" {
      start s
      lane x "X" { task t }
      lane y "Y" { task u }
    }
    lane q "Q" { end e }
    s -> t -> u -> e`;

  it('show their parents header over them, with a strip for its own nodes', async () => {
    const page = await drawPage(NESTED);
    const [p, x, y, q] = ['p', 'x', 'y', 'q'].map((id) => page.lanes.find((lane) => lane.id === id)!);
    expect([p!.parent, x!.parent, y!.parent]).toEqual([null, 'p', 'p']);
    expect(x!.x).toBeGreaterThan(p!.x);
    expect(y!.x + y!.width).toBe(p!.x + p!.width);
    expect(x!.header.y).toBe(p!.header.y + p!.header.height);
    expect(q!.header.height).toBe(p!.header.height + x!.header.height);
    const start = nodeNamed(page, 's');
    expect(start.lane).toBe('p');
    expect(start.x + start.width).toBeLessThanOrEqual(x!.x);
  });

  it('that run right turn their parents header', async () => {
    const page = await drawPage(NESTED, { direction: 'right' });
    const [p, x] = ['p', 'x'].map((id) => page.lanes.find((lane) => lane.id === id)!);
    expect([p!.turned, x!.turned]).toEqual([true, false]);
    expect(x!.header.x).toBe(p!.header.x + p!.header.width);
  });
});

describe('a node without a lane among lanes', () => {
  it('is drawn with its neighbour', async () => {
    const page = await drawPage('lane a "A"\nlane b "B"\nstart s\ntask t in b\ntask u in a\nend e\ns -> t -> u -> e');
    expect(page.nodes.map(({ id, lane }) => [id, lane])).toEqual([
      ['s', 'b'],
      ['t', 'b'],
      ['u', 'a'],
      ['e', 'a'],
    ]);
  });
});

describe('a process without lanes', () => {
  it('is one column without a header', async () => {
    const page = await drawPage('start s\nend e\ns -> e');
    expect(page.lanes).toEqual([]);
    expect(page.nodes.every(({ lane }) => lane === null)).toBe(true);
  });
});

describe('three columns', () => {
  it('hold inputs left and outputs right of the steps, which name who does them', async () => {
    const page = await drawPage(
      'lane a "Sales" { role: "Clerk" }\nlane c "Customer" { external }\nstart s in a\ntask t in a\nend e in a\ndata i\ndocument o\ns -> t -> e\ni ~> t ~> o ~> c',
      { columns: 'ipo' },
    );
    expect(page.lanes.map(({ id, name }) => [id, name])).toEqual([
      ['input', 'Input'],
      ['process', 'Process'],
      ['output', 'Output'],
    ]);
    expect(['i', 't', 'o'].map((id) => nodeNamed(page, id).lane)).toEqual(['input', 'process', 'output']);
    expect(
      nodeNamed(page, 't')
        .lines.map(({ text }) => text)
        .join(' '),
    ).toContain('Sales Clerk');
    expect(nodeNamed(page, 'o').facts.map(({ line }) => line.text)).toEqual(['to Customer']);
  });

  it('repeat a document at the left of each later reader, and name who acts whatever else is shown', async () => {
    const page = await drawPage(
      'process { show: number }\nlane a "Sales" { role: "Clerk" }\nlane b "Shop" { role: "Smith" }\nstart s in a\ntask t in a\ntask u in b\ndecision v in b\nend e in b\ndocument o\ns -> t -> o -> u -> v -> e\no ~> v',
      { columns: 'ipo' },
    );
    const symbols = page.nodes.filter(({ id }) => id === 'o');
    expect(symbols.map(({ lane }) => lane)).toEqual(['output', 'input', 'input']);
    expect(
      page.edges
        .filter(({ kind }) => kind === 'information')
        .map(({ from, fromPlace, to, toPlace }) => `${from}${fromPlace} ${to}${toPlace}`),
    ).toEqual(expect.arrayContaining(['t1 o1', 'o2 u1', 'o3 v1']));
    const said = (id: string) =>
      [...nodeNamed(page, id).lines, ...nodeNamed(page, id).facts.map(({ line }) => line)].map(({ text }) => text).join(' ');
    expect([said('t'), said('u'), said('v')]).toEqual([
      expect.stringContaining('Sales Clerk'),
      expect.stringContaining('Shop Smith'),
      expect.stringContaining('Shop Smith'),
    ]);
  });
});
