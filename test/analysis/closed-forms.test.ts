/** Figures that textbooks give a formula for. */
import { describe, expect, it } from 'vitest';
import { statsOf } from '../../src/analysis/stats.ts';
import { processOf } from '../model/example.ts';

const expectedOf = (text: string) => {
  const stats = statsOf(processOf(text));
  expect(stats.expected, JSON.stringify(stats.gaps)).not.toBeNull();
  return stats.expected!;
};
const lead = ({ elapsed: { active, waiting } }: { elapsed: { active: number; waiting: number } }) => active + waiting;

describe('the expected times', () => {
  it('add up along a sequence', () => {
    const figures = expectedOf(`
      start s; task a { time: 30m, wait: 2h }; delay d { time: 1d }; end e
      s -> a -> d -> e
    `);
    expect(figures.elapsed).toEqual({ active: 0.5, waiting: 26 });
    expect(figures.work).toBe(0.5);
    expect(figures.rework).toBe(0);
  });

  it('weigh alternatives by their probability, the last branch getting the rest', () => {
    const figures = expectedOf(`
      start s; decision d; task a { time: 1h }; task b { time: 10h }; task c { time: 100h }; end e
      s -> d
      d -[one 50%]-> a -> e
      d -[two 30%]-> b -> e
      d -[three]-> c -> e
    `);
    expect(lead(figures)).toBeCloseTo(0.5 + 3 + 20, 10);
  });

  it('repeat rework 1 / (1 - r) times', () => {
    const figures = expectedOf(`
      start s; task a { time: 4h }; decision d; end e
      s -> a -> d
      d -[yes]-> e
      d -[no 20%]-> a
    `);
    expect(figures.work).toBeCloseTo(4 / (1 - 0.2), 10);
    expect(figures.rework).toBeCloseTo(0.2, 10);
  });

  it('solve loops inside of loops', () => {
    // The inner loop takes 2 / (1 - 0.5) = 4 hours, the outer one (4 + 1) / (1 - 0.2).
    const figures = expectedOf(`
      start s; task a { time: 2h }; decision in; task b { time: 1h }; decision out; end e
      s -> a -> in
      in -[again 50%]-> a
      in -[on]-> b -> out
      out -[again 20%]-> a
      out -[on]-> e
    `);
    expect(lead(figures)).toBeCloseTo(5 / 0.8, 10);
    // A case comes to a once for sure, and visits it 2.5 times.
    expect(figures.steps.find(({ node }) => node.id === 'a')!.visits).toBeCloseTo(2.5, 10);
    expect(figures.rework).toBeCloseTo((1.5 * 2 + 0.25 * 1) / (2.5 * 2 + 1.25 * 1), 10);
  });

  it('take the longest of parallel branches, also of nested ones, while all of them are work', () => {
    const figures = expectedOf(`
      start s; fork f; task a { time: 3h }; fork g; task b { time: 2h }; task c { time: 5h }; join j; end e
      s -> f
      f -> a, g
      g -> b, c
      a, b, c -> j
      j -> e
    `);
    expect(lead(figures)).toBe(5);
    expect(figures.work).toBe(10);
    expect(figures.slowest?.node.id).toBe('c');
  });

  it('repeat a parallel block as a whole, and branches that end apart', () => {
    const figures = expectedOf(`
      start s; fork f; task a { time: 3h }; task b { time: 1h }; join j; decision d; fork g; task x { time: 2h }; task y { time: 7h }
      end e; end other
      s -> f
      f -> a, b
      a, b -> j
      j -> d
      d -[no 50%]-> f
      d -[yes]-> g
      g -> x -> e
      g -> y -> other
    `);
    expect(lead(figures)).toBeCloseTo(3 * 2 + 7, 10);
    expect(figures.work).toBeCloseTo(4 * 2 + 9, 10);
    expect(figures.rework).toBeCloseTo(4 / 17, 10);
  });

  it('count a day of work as its hours, and as a whole day on the calendar', () => {
    const figures = expectedOf(`
      process "P" { hours-per-day: 7 }
      start s; task a { time: 2d }; end e
      s -> a -> e
    `);
    expect(figures.work).toBe(14);
    expect(lead(figures)).toBe(48);
  });
});

describe('costs', () => {
  it('are what is stated and what the work costs at the rate of its lane, by currency', () => {
    const figures = expectedOf(`
      process "P" { currency: "CNY" }
      lane l "L" { rate: 50 }
      start s in l; task a in l { time: 2h, cost: 10 EUR }; decision d in l; task b in l { cost: 30 }; end e in l
      s -> a -> d
      d -[no 50%]-> a
      d -[yes]-> b -> e
    `);
    expect(figures.costs).toEqual([
      { amount: 20, currency: 'EUR' },
      { amount: 230, currency: 'CNY' },
    ]);
  });
});

describe('loads', () => {
  const text = `
    process "P" { volume: 20/day }
    lane sales "Sales" { staff: 2 }
    lane desk "Desk" { staff: 1 }
    lane buyer "Buyer" { external }
    start s in buyer; task a in sales { time: 30m }; task b in desk { time: 12m }; decision d in desk; task x in buyer { time: 4h }; end e in sales
    s -> a -> b -> d
    d -[no 50%]-> b
    d -[yes]-> x -> e
  `;

  it('are work times volume, against the people of the lane', () => {
    const { loads, bottleneck, work } = expectedOf(text);
    expect(
      loads.map(({ lane, hoursPerDay, utilisation, casesPerDay }) => [lane.id, hoursPerDay, utilisation, casesPerDay]),
    ).toEqual([
      ['sales', 10, 10 / 16, 32],
      ['desk', 8, 1, 20],
    ]);
    expect(bottleneck?.lane.id).toBe('desk');
    expect(work).toBeCloseTo(0.9, 10);
  });

  it('count handoffs between lanes, back ones too', () => {
    // buyer to sales, sales to desk, desk to buyer, buyer to sales
    expect(expectedOf(text).handoffs).toBeCloseTo(4, 10);
  });
});

describe('ping-pong', () => {
  const lanes = 'lane a "A"; lane b "B"; lane c "C"';

  it('is 2r / (1 - r) between two who give work back with probability r, whatever each does before', () => {
    const direct = expectedOf(`${lanes}
      start s in a; task t in a; decision d in b; end e in b
      s -> t -> d; d -[no 20%]-> t; d -[yes]-> e
    `);
    expect(direct.returns).toBeCloseTo((2 * 0.2) / 0.8, 10);
    const roundabout = expectedOf(`${lanes}
      start s in a; task t; task u in a; task v in b; decision d in b; decision f in b; end e in b
      s -> t -> u -> v -> f; f -[again 50%]-> v; f -[on]-> d; d -[no 20%]-> t; d -[yes]-> e
    `);
    expect(roundabout.returns).toBeCloseTo((2 * 0.2) / 0.8, 10);
  });

  it('is none where work goes round', () => {
    const round = expectedOf(`${lanes}
      start s in a; task t in a; task u in b; decision d in c; end e in c
      s -> t -> u -> d; d -[no 50%]-> t; d -[yes]-> e
    `);
    expect([round.returns, round.handoffs]).toEqual([0, expect.closeTo(2 + 3, 10)]);
  });

  it('counts each part of the work that a join gets back', () => {
    const { returns, handoffs } = expectedOf(`${lanes}
      start s in a; fork f in a; task t in b; task u in c; join j in a; task v in a; task w in b; end e in a
      s -> f -> t, u; t, u -> j; j -> v -> w -> e
    `);
    // a to b and to c and back each; then to b (back for the half of the work that b had) and to a again
    expect(handoffs).toBeCloseTo(6, 10);
    expect(returns).toBeCloseTo(2 + 0.5 + 1, 10);
  });
});

describe('handoffs', () => {
  it('pass through alternatives that are in no lane', () => {
    const { handoffs } = expectedOf(`
      lane a "A"; lane b "B"; start s in a; decision d in a; task x; task y; task z; task t in b; end e in b
      s -> d; d -[one 50%]-> x -> z; d -[two]-> y -> z; z -> t -> e
    `);
    expect(handoffs).toBeCloseTo(1, 10);
  });
});

describe('approvals and waiting', () => {
  it('come again with each round of rework', () => {
    const { approvals, elapsed } = expectedOf(`
      lane a "A"; start s in a; task t in a { time: 1h, wait: 3h }; decision ok "Approved?" in a; decision big in a; end e in a
      s -> t -> ok; ok -[no 20%]-> t; ok -[yes]-> big; big -[yes 50%]-> e; big -[no]-> e
    `);
    expect(approvals).toBeCloseTo(1 / 0.8, 10);
    expect(elapsed.waiting / (elapsed.active + elapsed.waiting)).toBeCloseTo(0.75, 10);
  });
});

describe('the critical path', () => {
  it('is the longest run without rework', () => {
    const { critical } = statsOf(
      processOf(`
        lane l "L"; lane m "M"
        start s in l; task a in l { time: 1h }; decision ok "Approved?" in m; task b in m { time: 1h }; task c in l { time: 5h, wait: 1d }; end e in m
        s -> a -> ok
        ok -[no]-> a
        ok -[yes]-> b -> e
        ok -[rework elsewhere]-> c -> e
      `),
    );
    expect(critical!.nodes.map(({ id }) => id)).toEqual(['s', 'a', 'ok', 'c', 'e']);
    expect(critical!.elapsed).toEqual({ active: 6, waiting: 24 });
    expect([critical!.handoffs, critical!.returns, critical!.approvals]).toEqual([3, 2, 1]);
  });
});
