import { describe, expect, it } from 'vitest';
import type { PlacedPage } from '../../src/geometry/diagram.ts';
import { layOut } from '../support/draw-flow.ts';
import { nodeNamed } from './support/drawing.ts';

const PROCESS = `
lane sales "Sales"
lane works "Works"
start ask "Customer asks" in sales
phase "Quotation"
task offer "Write the offer" in sales
document paper "Offer"
decision ok "Accepted?" in sales
end lost "Lost" in sales
phase "Delivery"
task make "Make it" in works
decision good "Good?" in works
task ship "Ship it" in sales
phase "Settlement"
task bill "Write the bill" in sales
end done "Paid" in sales
ask -> offer -> ok
ok -[yes]-> make -> good
ok -[no]-> lost
good -[yes]-> ship -> bill -> done
good -[no]-> offer
offer ~> paper ~> ship
`;

async function pageOf(text: string, direction: 'down' | 'right'): Promise<PlacedPage> {
  const { pages } = await layOut(text, direction);
  expect(pages).toHaveLength(1);
  return pages[0]!;
}

describe.each(['down', 'right'] as const)('phases of a drawing that runs %s', (direction) => {
  const begin = (box: { x: number; y: number }) => (direction === 'down' ? box.y : box.x);
  const end = (box: { x: number; y: number; width: number; height: number }) =>
    direction === 'down' ? box.y + box.height : box.x + box.width;

  it('are bands across all lanes, one after the other along the flow, as far as the frame goes', async () => {
    const { phases = [], frame } = await pageOf(PROCESS, direction);
    expect(phases.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Quotation'],
      [2, 'Delivery'],
      [3, 'Settlement'],
    ]);
    expect(phases.slice(1).map(begin)).toEqual(phases.slice(0, -1).map(end));
    expect(end(phases[2]!)).toBeCloseTo(end(frame));
    for (const { x, y, width, height } of phases) {
      if (direction === 'down') expect([x, width]).toEqual([frame.x, frame.width]);
      else expect([y, height]).toEqual([frame.y, frame.height]);
    }
  });

  it('hold what was declared in them, whichever way the flow runs back', async () => {
    const page = await pageOf(PROCESS, direction);
    const inside = (phase: number) =>
      page.nodes.filter((node) => begin(node) >= begin(page.phases![phase - 1]!) && end(node) <= end(page.phases![phase - 1]!));
    expect(inside(1).map(({ id }) => id)).toEqual(['offer', 'paper', 'ok', 'lost']);
    expect(inside(2).map(({ id }) => id)).toEqual(['make', 'good', 'ship']);
    expect(inside(3).map(({ id }) => id)).toEqual(['bill', 'done']);
    expect(page.nodes.map(({ phase }) => phase)).toEqual(
      page.nodes.map((node) => [1, 2, 3].find((at) => inside(at).includes(node))),
    );
  });

  it('come behind what stands before the first one', async () => {
    const page = await pageOf(PROCESS, direction);
    expect(end(nodeNamed(page, 'ask'))).toBeLessThan(begin(page.phases![0]!));
  });

  it('have a header with their title at the edge of the frame, beside or above the lanes', async () => {
    const { phases = [], lanes, frame } = await pageOf(PROCESS, direction);
    for (const { header, lines, turned, title } of phases) {
      expect(lines.map(({ text }) => text).join(' ')).toBe(title);
      expect(turned).toBe(direction === 'down');
      if (direction === 'down') expect([header.x, header.x + header.width]).toEqual([frame.x, lanes[0]!.x]);
      else expect([header.y, header.y + header.height]).toEqual([frame.y, lanes[0]!.y]);
    }
  });

  it('keep a long title within their band', async () => {
    const page = await pageOf(PROCESS.replace('"Settlement"', '"Settlement, dunning and payment of every customer"'), direction);
    const { lines, header } = page.phases![2]!;
    const length = direction === 'down' ? header.height : header.width;
    const thickness = direction === 'down' ? header.width : header.height;
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(length);
    expect(lines.length * 15).toBeLessThanOrEqual(thickness);
  });
});

describe('a Chinese title', () => {
  const chinese = PROCESS.replace('"Quotation"', '"报价阶段"').replace('"Delivery"', '"交付"').replace('"Settlement"', '"结算"');

  it('is written downwards beside lanes, one character below the other', async () => {
    const { phases = [] } = await pageOf(chinese, 'down');
    expect(phases.map(({ turned, lines }) => [turned, lines.map(({ text }) => text).join('')])).toEqual([
      [false, '报价阶段'],
      [false, '交付'],
      [false, '结算'],
    ]);
    const [{ lines, header }] = phases as [NonNullable<typeof phases>[0]];
    expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
    expect(lines.every(({ y }) => y > header.y && y < header.y + header.height)).toBe(true);
  });

  it('is turned with the others where one of them is not Chinese alone', async () => {
    const { phases = [] } = await pageOf(chinese.replace('"交付"', '"交付 QA"'), 'down');
    expect(phases.map(({ turned }) => turned)).toEqual([true, true, true]);
  });
});

describe('what has no phase', () => {
  const band = async (text: string, id: string) => {
    const page = await pageOf(`lane a "A"\n${text}`, 'down');
    return nodeNamed(page, id).phase ?? null;
  };

  it('stands behind all phases where the last one leads to it', async () => {
    const text = 'end e "E" in a\nphase "P"\nstart s "S" in a\ntask t "T" in a\ns -> t -> e';
    const page = await pageOf(`lane a "A"\n${text}`, 'down');
    expect(nodeNamed(page, 'e').y).toBeGreaterThan(page.phases![0]!.y + page.phases![0]!.height);
    expect(await band(text, 'e')).toBeNull();
  });

  it('stands with the last phase that leads to it where others follow', async () => {
    const text =
      'end no "No" in a\nphase "P"\nstart s "S" in a\ndecision d "Good?" in a\nphase "Q"\ntask t "T" in a\nend e "E" in a\ns -> d\nd -[yes]-> t -> e\nd -[no]-> no';
    expect(await band(text, 'no')).toBe(1);
  });

  it('goes with its step where it is a document declared elsewhere', async () => {
    const text =
      'phase "P"\nstart s "S" in a\ntask t "T" in a\nphase "Q"\ntask u "U" in a\nend e "E" in a\ndocument form "Form"\ns -> t -> u -> e\nt ~> form';
    expect(await band(text, 'form')).toBe(1);
  });

  it('goes with its document where it is an archive declared elsewhere', async () => {
    const text =
      'lane b "B"\nphase "P"\nstart s "S" in a\ntask t "T" in a\ndocument form "Form"\nphase "Q"\ntask u "U" in a\nend e "E" in a\narchive files "Files" in b\ns -> t -> u -> e\nt ~> form ~> files';
    expect(await band(text, 'files')).toBe(1);
  });
});
