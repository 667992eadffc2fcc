import { describe, expect, it } from 'vitest';
import type { PlacedNode } from '../../src/geometry/diagram.ts';
import { cornerFact, narrowest } from '../../src/layout/facts/place-facts.ts';
import { shapeOf } from '../../src/shapes/shapes.ts';
import { FLOWC_FONTS } from '../../src/text/metrics.ts';
import { drawPage, factsOf, nodeNamed } from './support/drawing.ts';

const STEP = `
  process "P" { currency: CNY }
  lane a "Sales" { role: "Clerk" }
  start s in a
  task t "Work" in a {
    time: 1h30m
    wait: 2d
    cost: 1200
    control: "KC-1 every price is approved"
    system: "ERP"
    role: "Buyer"
    risk: "late"
  }
  decision d "Right?" in a { control: ["KC-2 a", "KC-3 b"], role: "Head of the department", time: 5m }
  end e in a
  s -> t -> d
  d -[yes]-> e
  d -[no]-> t`;

const text = ({ lines }: PlacedNode) => lines.map((line) => line.text).join(' ');

describe('facts at a box', () => {
  it('are number, time, cost and control, and a role of its own, where nobody asked', async () => {
    const node = nodeNamed(await drawPage(STEP), 't');
    expect(factsOf(node)).toEqual({ number: '1', control: 'KC-1', time: '1 h 30 min', cost: 'CNY 1,200' });
    expect(text(node)).toBe('Work Buyer');
  });

  it('are those that were asked for', async () => {
    const node = nodeNamed(await drawPage(STEP, { show: ['number', 'system', 'wait', 'risk'] }), 't');
    expect(factsOf(node)).toEqual({ number: '1' });
    expect(text(node)).toBe('Work ERP wait 2 d Risk: late');
  });

  it('do not repeat what the header says, unless asked to', async () => {
    const same = STEP.replace('"Buyer"', '"Clerk"');
    expect(text(nodeNamed(await drawPage(same), 't'))).toBe('Work');
    expect(text(nodeNamed(await drawPage(same, { show: ['role'] }), 't'))).toBe('Work Clerk');
  });

  it('name the role of the lane where roles were asked for', async () => {
    const page = await drawPage(STEP.replace('role: "Buyer"', ''), { show: ['role'] });
    expect(text(nodeNamed(page, 't'))).toBe('Work Clerk');
  });

  it('stand at their corners: number top left, control top right, time bottom left, cost bottom right', async () => {
    const node = nodeNamed(await drawPage(STEP), 't');
    const at = Object.fromEntries(
      node.facts.map(({ key, box }) => [key, [box.x + box.width / 2 - node.x, box.y + box.height / 2 - node.y]]),
    );
    const half = node.width / 2;
    expect([at.number![0]! < half, at.control![0]! > half, at.time![0]! < half, at.cost![0]! > half]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([at.number![1], at.control![1], at.time![1], at.cost![1]]).toEqual([0, 0, node.height, node.height]);
  });

  it('leave the ports in the middle of head and foot free', async () => {
    const page = await drawPage(STEP.replaceAll('1h30m', '1w2d3h30m'));
    for (const node of page.nodes.filter(({ kind }) => kind === 'task' || kind === 'decision')) {
      const middle = node.x + node.width / 2;
      for (const { box, key } of node.facts) {
        expect(box.x < middle && box.x + box.width > middle, `${node.id} ${key}`).toBe(false);
        if (key !== 'inside') expect(box.width, `${node.id} ${key}`).toBeLessThan(node.width / 2 - 15);
      }
    }
    expect(text(nodeNamed(page, 't'))).toContain('1 wk 2 d 3 h 30 min');
  });

  it('of a diamond stand outside its outline', async () => {
    const node = nodeNamed(await drawPage(STEP), 'd');
    const inside = (x: number, y: number) => {
      const [dx, dy] = [Math.abs(x - node.x - node.width / 2), Math.abs(y - node.y - node.height / 2)];
      return dx / (node.width / 2) + dy / (node.height / 2) < 0.98;
    };
    for (const { box, key } of node.facts) {
      const corners = [box.x, box.x + box.width].flatMap((x) => [inside(x, box.y), inside(x, box.y + box.height)]);
      expect(corners, key).toEqual([false, false, false, false]);
    }
    expect(factsOf(node)).toMatchObject({ number: '2', control: 'KC-2 +1', time: '5 min', inside: 'Head of the department' });
  });
});

describe('step numbers', () => {
  it('count steps, decisions and delays in the order of the flow', async () => {
    const page = await drawPage('start s\ntask b\nfork f\ndelay a\ndecision c\njoin j\nend e\ns -> a -> b -> c -> f -> j -> e');
    expect(page.nodes.flatMap((node) => (factsOf(node).number ? [[node.id, factsOf(node).number]] : []))).toEqual([
      ['b', '2'],
      ['a', '1'],
      ['c', '3'],
    ]);
  });
});

describe('captions', () => {
  it('tell copies and volume below a document in the language of the process', async () => {
    const page = await drawPage(
      'start s "开始"\ndocument d "申请表" { 份数: 1, 数量: 20/day }\ndocument f "合同" { copies: 3 }\nend e "完"\ns -> e\ns ~> d\ns ~> f',
    );
    const node = nodeNamed(page, 'd');
    expect(factsOf(node)).toEqual({ copies: '1份，20份/天' });
    expect(factsOf(nodeNamed(page, 'f'))).toEqual({ copies: '3份' });
    expect(node.facts[0]!.box.y).toBeGreaterThanOrEqual(node.y + node.height);
  });
});

describe('a caption', () => {
  it('stands beside a line that would run through it', async () => {
    const page = await drawPage('start s\ndocument d { copies: 2, volume: 20/day }\ntask t\nend e\ns -> t -> e\ns ~> d ~> t');
    const { box } = nodeNamed(page, 'd').facts[0]!;
    const line = page.edges.find(({ from }) => from === 'd')!.points;
    expect(line[0]![1]).toBeLessThan(box.y);
    expect(line[1]![1]).toBeGreaterThan(box.y + box.height);
    expect(box.x > line[0]![0] || box.x + box.width < line[0]![0]).toBe(true);
  });

  it('is told in shorter lines where there is little room beside the line', async () => {
    const page = await drawPage(
      'lane l\nlane m\nstart s in l\ntask a in l\ndocument d "Expense claim" { copies: 1, volume: 40/month }\ntask b in m\nend e in m\ns -> a -> b -> e\na ~> d ~> b',
    );
    const captions = nodeNamed(page, 'd').facts;
    const line = page.edges.find(({ from }) => from === 'd')!.points;
    expect(captions.map(({ line }) => line.text)).toEqual(['1 copy,', '40/month']);
    for (const { box } of captions) expect(box.x > line[0]![0] || box.x + box.width < line[0]![0]).toBe(true);
  });
});

describe('a key control', () => {
  it('is told in full beside its box', async () => {
    const { notes } = await drawPage(STEP);
    expect(
      notes.map(({ on, lines }) => [
        on,
        lines[0]!.text,
        lines
          .slice(1)
          .map((line) => line.text)
          .join(' '),
      ]),
    ).toEqual([
      [['t'], 'KC-1', 'every price is approved'],
      [['d'], 'KC-2', 'a'],
      [['d'], 'KC-3', 'b'],
    ]);
    expect(notes[0]!.lines[0]!.tone).toBe('control');
  });

  it('is left out where controls were not asked for', async () => {
    const page = await drawPage(STEP, { show: ['number'] });
    expect(page.notes).toEqual([]);
  });
});

describe('the badge of a key control without room for its number', () => {
  const fact = { key: 'control', corner: 'topRight', shorter: null } as const;

  it('keeps the number where the word in its place is wider', () => {
    expect(narrowest({ ...fact, text: 'KC-1', shortest: '关键点' }, FLOWC_FONTS)).toBe('KC-1');
    expect(narrowest({ ...fact, text: 'KC-1042', shortest: '关键点' }, FLOWC_FONTS)).toBe('关键点');
    expect(narrowest({ ...fact, text: 'KC-1', shortest: 'KC' }, FLOWC_FONTS)).toBe('KC');
  });

  it('reaches beyond the corner rather than over the head of an arrow', () => {
    const size = { width: 88, height: 50 };
    const { box } = cornerFact({ ...fact, text: 'KC-1', shortest: null }, shapeOf('task'), size, FLOWC_FONTS);
    expect(box.x - size.width / 2).toBeGreaterThanOrEqual(8);
    expect(box.x + box.width - size.width).toBeLessThanOrEqual(8);
  });
});
