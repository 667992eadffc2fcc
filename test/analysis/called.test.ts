import { describe, expect, it } from 'vitest';
import { read, statsOf } from '../../src/api.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { Files } from '../model/example.ts';

function stats(files: Files) {
  const host = { root: '.', exists: (path: string) => path in files, read: (path: string) => files[path] ?? null };
  return statsOf(read(sourceFile('a.flow', files['a.flow']!), host).process, host);
}

const CALLER = `
  lane desk "Desk" { staff: 1, rate: 30 EUR }
  start s in desk { volume: 4/day }; task t in desk { time: 1h }; decision d in desk; subprocess back "Take it back" in desk { see: "b.flow" }; end e in desk
  s -> t -> d
  d -[yes 50%]-> back -> e
  d -[no]-> e
`;
const CALLEE = `
  process { currency: EUR }
  lane counter " desk" { rate: 20 }; lane store "Store" { staff: 2, rate: 40 }
  start s in counter; task look in counter { time: 2h, wait: 1d }; task count in store { time: 1h, cost: 10 }; decision ok in store { control: "KC-1 counted twice" }; end e in counter
  s -> look -> count -> ok
  ok -[yes]-> e
  ok -[no 20%]-> count
`;

describe('a called process', () => {
  it('stands with its own figures for a subprocess that states no time', () => {
    const { expected, critical, gaps } = stats({ 'a.flow': CALLER, 'b.flow': CALLEE });
    expect(gaps).toEqual([]);
    // Counting takes 1 / (1 - 0.2) visits.
    expect(expected!.work).toBeCloseTo(1 + 0.5 * (2 + 1.25), 9);
    expect(expected!.elapsed).toEqual({ active: expect.closeTo(1 + 0.5 * 3.25, 9), waiting: expect.closeTo(0.5 * 24, 9) });
    expect(expected!.costs).toEqual([{ currency: 'EUR', amount: expect.closeTo(30 + 0.5 * (2 * 20 + 1.25 * (40 + 10)), 9) }]);
    expect(expected!.rework).toBeCloseTo((0.5 * 0.25) / (1 + 0.5 * 3.25), 9);
    expect(expected!.approvals).toBeCloseTo(0.5 * 1.25, 9);
    expect(expected!.handoffs).toBeCloseTo(0.5 * 2, 9);
    expect(critical!.elapsed).toEqual({ active: 4, waiting: 24 });
    expect(critical!.approvals).toBe(1);
    expect(critical!.nodes.map(({ id }) => id)).toEqual(['s', 't', 'd', 'back', 'e']);
  });

  it('loads lanes of the same name, and its own', () => {
    const { expected } = stats({ 'a.flow': CALLER, 'b.flow': CALLEE });
    expect(expected!.loads.map(({ lane, file, hoursPerCase, staff }) => [lane.id, file, hoursPerCase, staff])).toEqual([
      ['desk', null, expect.closeTo(2, 9), 1],
      ['store', 'b.flow', expect.closeTo(0.625, 9), 2],
    ]);
    expect(expected!.bottleneck!.lane.id).toBe('desk');
  });

  it('does not count where the subprocess says its time itself, or where the work does not come back', () => {
    const own = stats({ 'a.flow': CALLER.replace('see: "b.flow"', 'see: "b.flow", time: 4h'), 'b.flow': CALLEE });
    expect(own.expected!.work).toBe(1 + 0.5 * 4);
    const gone = stats({ 'a.flow': CALLER.replace('back -> e', 'back'), 'b.flow': CALLEE });
    expect([gone.expected!.work, gone.gaps]).toEqual([1, []]);
  });

  it('keeps a cost that is stated', () => {
    const { expected } = stats({ 'a.flow': CALLER.replace('see: "b.flow"', 'see: "b.flow", cost: 8 EUR'), 'b.flow': CALLEE });
    expect(expected!.costs[0]!.amount).toBeCloseTo(30 + 0.5 * 8, 9);
    expect(expected!.work).toBeCloseTo(1 + 0.5 * 3.25, 9);
  });

  it.each([
    [
      'is not there',
      undefined,
      [
        { kind: 'time', on: ['back'] },
        { kind: 'cost', on: ['back'] },
      ],
    ],
    ['has errors', `${CALLEE}\ntask`, [{ kind: 'called', on: ['back'] }]],
    ['says not how often', CALLEE.replace(' 20%', ''), [{ kind: 'called', on: ['back'] }]],
    [
      'lacks a time',
      CALLEE.replace('time: 2h, ', ''),
      [
        { kind: 'called-time', on: ['back'] },
        { kind: 'called-cost', on: ['back'] },
      ],
    ],
    [
      'calls its caller',
      CALLEE.replace('task look in counter { time: 2h, wait: 1d }', 'subprocess look in counter { see: "a.flow" }'),
      [
        { kind: 'called-time', on: ['back'] },
        { kind: 'called-cost', on: ['back'] },
      ],
    ],
    [
      'calls itself',
      CALLEE.replace('task look in counter { time: 2h, wait: 1d }', 'subprocess look in counter { see: "b.flow" }'),
      [
        { kind: 'called-time', on: ['back'] },
        { kind: 'called-cost', on: ['back'] },
      ],
    ],
  ])('is told where it %s', (_, callee, gaps) => {
    expect(stats({ 'a.flow': CALLER, ...(callee === undefined ? {} : { 'b.flow': callee }) }).gaps).toEqual(gaps);
  });

  it('is measured once, however often and deep it is called', () => {
    const twice = (next: string) =>
      `start s; subprocess x { see: "${next}" }; subprocess y { see: "${next}" }; end e; s -> x -> y -> e`;
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [i === 0 ? 'a.flow' : `${i}.flow`, twice(`${i + 1}.flow`)]),
    );
    const { expected } = stats({ ...files, '30.flow': 'start s; task t { time: 1h }; end e; s -> t -> e' });
    expect(expected!.work).toBe(2 ** 30);
    expect(expected!.elapsed.active).toBe(2 ** 30);
  });
});

describe('a step that may be late', () => {
  const LATE =
    'lane a "A"; start s in a; task t in a { time: 2h, wait: 4h, deadline: 1d }; task u in a { time: 1h }; end e in a; s -> t -> e; t -[late 25%]-> u -> e';

  it('is left by the late flow when its deadline is over', () => {
    const { expected, critical } = stats({ 'a.flow': LATE });
    expect(expected!.elapsed).toEqual({ active: expect.closeTo(2 + 0.25, 9), waiting: expect.closeTo(0.75 * 4 + 0.25 * 22, 9) });
    expect(critical!.nodes.map(({ id }) => id)).toEqual(['s', 't', 'u', 'e']);
    expect(critical!.elapsed).toEqual({ active: 3, waiting: 22 });
  });

  it('says that nobody knows how often', () => {
    expect(stats({ 'a.flow': LATE.replace(' 25%', '') }).gaps[0]).toEqual({ kind: 'late', on: ['t'] });
  });
});
