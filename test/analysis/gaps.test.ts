/** What a process does not say is reported, and no figure stands on a guess that nobody asked for. */
import { describe, expect, it } from 'vitest';
import { statsOf } from '../../src/analysis/stats.ts';
import { processOf } from '../model/example.ts';

const gapsOf = (text: string, equal = false) => {
  const { gaps, expected } = statsOf(processOf(text), { equal });
  return { ...Object.fromEntries(gaps.map(({ kind, on }) => [kind, on.join(' ')])), isExpected: expected !== null };
};

describe('gaps', () => {
  const undecided = `
    start s; task a { time: 1h, cost: 1 CNY }; decision d; end e
    s -> a -> d
    d -[yes]-> e
    d -[no]-> a
  `;

  it('name decisions without probabilities; equal branches are an assumption that is told', () => {
    expect(gapsOf(undecided)).toEqual({ probability: 'd', volume: '', isExpected: false });
    const { expected, assumed } = statsOf(processOf(undecided), { equal: true });
    expect(assumed).toEqual(['d']);
    expect(expected!.work).toBeCloseTo(2, 10);
  });

  it('name steps without time or cost, but not documents and decisions', () => {
    expect(gapsOf('start s { volume: 1/day }; task a; task b; document x; end e; s -> a -> b -> e; a ~> x ~> b')).toEqual({
      time: 'a b',
      cost: 'a b',
      isExpected: true,
    });
  });

  it('name lanes with work and no staff', () => {
    const text = 'lane l "L" { rate: 1 CNY }; start s in l { volume: 1/day }; task a in l { time: 1h }; end e in l; s -> a -> e';
    expect(gapsOf(text)).toEqual({ staff: 'l', isExpected: true });
  });

  it.each([
    ['probability-sum', 'd', 'start s; decision d; end e; end x; s -> d; d -[a 70%]-> e; d -[b 20%]-> x'],
    ['start-volume', 's t', 'start s; start t; end e; s -> e; t -> e'],
    ['start', '', 'end e'],
    ['end', 's a b', 'start s; delay a; delay b; s -> a -> b -> a'],
    ['split', 's', 'start s; end e; end x; s -> e; s -> x'],
    ['parallel', 'j', 'start s; start t; decision d; join j; end e; s -> d; d -[a 50%]-> j; d -[b]-> e; t -> j -> e'],
  ])('tell of %s', (kind, on, text) => {
    const found = gapsOf(text, kind === 'parallel');
    expect(found).toMatchObject({ [kind]: on, isExpected: false });
  });

  it('tell of a fork whose branches no join waits for', () => {
    const text =
      'start s; fork f; delay a { time: 1h }; delay b { time: 1h }; delay c { time: 1h }; end e; s -> f; f -> a, b; a -> c; b -> c; c -> e';
    expect(gapsOf(text)).toMatchObject({ parallel: 'f', isExpected: false });
  });

  it('tell of a branch that goes back before its fork', () => {
    const text = `
      start s; fork f; decision a; delay b { time: 1h }; join j; end e
      s -> f
      f -> a, b
      a -[again 50%]-> f
      a -[on]-> j
      b -> j -> e
    `;
    expect(gapsOf(text)).toMatchObject({ parallel: 'f', isExpected: false });
  });

  it('do not hang on forks in each other', () => {
    const names = Array.from({ length: 300 }, (_, i) => i);
    const text = [
      'start s; end e',
      ...names.map((i) => `fork f${i}; delay a${i} { time: 1h }; join j${i}`),
      's -> f0',
      ...names.slice(1).map((i) => `f${i - 1} -> f${i}\nj${i} -> j${i - 1}`),
      ...names.map((i) => `f${i} -> a${i} -> j${i}`),
      'f299 -> j299',
      'j0 -> e',
    ].join('\n');
    expect(gapsOf(text)).toMatchObject({ isExpected: false });
  });
});
