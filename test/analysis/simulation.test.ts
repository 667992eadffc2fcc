/** What is computed, against cases played by chance: within four standard errors, which one comparison in 16,000 misses. */
import { describe, expect, it } from 'vitest';
import { statsOf } from '../../src/analysis/stats.ts';
import type { Process } from '../../src/model/process.ts';
import { processOf } from '../model/example.ts';
import { FUZZ } from '../support/fuzz.ts';
import { Random } from '../support/generator/random.ts';
import { generateProcess } from '../support/process-generator.ts';
import { estimate, simulate } from './simulate.ts';

const CASES = 3000;
const STANDARD_ERRORS = 4;
/** Of floating-point sums, where no case differs from another. */
const ROUNDING = 1e-6;

/** The process with a time at each node that takes one. */
function timed(process: Process): Process {
  const hours = (i: number) => ({ parts: [{ amount: 1 + ((i * 7) % 5), unit: 'h' as const }], text: '' });
  const nodes = process.nodes.map((node, i) =>
    ['task', 'manual', 'subprocess'].includes(node.kind) ? { ...node, attributes: { ...node.attributes, time: hours(i) } } : node,
  );
  return { ...process, nodes };
}

function compare(process: Process, seed: number) {
  const { expected, gaps } = statsOf(process, { equal: true });
  expect(expected, JSON.stringify(gaps)).not.toBeNull();
  const hours = new Map(
    expected!.steps.map(({ node, visits, elapsed }) => [node.id, visits > 0 ? (elapsed.active + elapsed.waiting) / visits : 0]),
  );
  const random = new Random(seed);
  const cases = Array.from({ length: CASES }, () => simulate(process, (node) => hours.get(node.id) ?? 0, random));
  const band = (values: readonly number[]) => {
    const { mean, error } = estimate(values);
    return { mean, within: STANDARD_ERRORS * error + ROUNDING };
  };
  return { expected: expected!, cases, band };
}

const isNear = (found: number, { mean, within }: { mean: number; within: number }, what: string) => {
  expect(Math.abs(found - mean), `${what}: computed ${found}, simulated ${mean}`).toBeLessThan(within);
};

describe('the expectation', () => {
  it('is what a simulation of alternatives, rework and parallel work finds', () => {
    const process = processOf(`
      start s; task a { time: 2h }; decision d; fork f; task b { time: 3h }; task c { time: 9h }; join j; task r { time: 1h }; decision o; end e; end x
      s -> a -> d
      d -[yes 60%]-> f
      d -[back 30%]-> a
      d -[no]-> x
      f -> b, c
      b, c -> j
      j -> r -> o
      o -[no 25%]-> f
      o -[all anew 10%]-> a
      o -[yes]-> e
    `);
    const { expected, cases, band } = compare(process, FUZZ.seed);
    isNear(expected.elapsed.active, band(cases.map(({ lead }) => lead)), 'lead time');
    isNear(expected.work, band(cases.map(({ work }) => work)), 'work');
    isNear(expected.rework! * expected.work, band(cases.map(({ rework }) => rework)), 'rework');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is what a simulation of a generated process finds (%i)', (n) => {
    const seed = FUZZ.seed * 1000 + n;
    const process = timed(processOf(generateProcess(seed, { nodes: 14 + 4 * n, forks: 0.3, decisions: 0.3, backFlows: 0.3 })));
    const { expected, cases, band } = compare(process, seed);
    isNear(expected.work, band(cases.map(({ work }) => work)), 'work');
    isNear((expected.rework ?? 0) * expected.work, band(cases.map(({ rework }) => rework)), 'rework');
    for (const { node, visits } of expected.steps) {
      isNear(visits, band(cases.map((each) => each.visits.get(node.id) ?? 0)), `visits of ${node.id}`);
    }
    // The mean of the later of two branches is not less than the later of their means (Jensen's inequality).
    const { mean, within } = band(cases.map(({ lead }) => lead));
    expect(expected.elapsed.active + expected.elapsed.waiting).toBeLessThan(mean + within);
  });

  it.each([1, 2, 3, 4, 5, 6])('of handoffs and of work that comes straight back is what a simulation finds (%i)', (n) => {
    const seed = FUZZ.seed * 2000 + n;
    const process = processOf(generateProcess(seed, { nodes: 12 + 5 * n, forks: 0, decisions: 0.4, backFlows: 0.4 }));
    const { expected, cases, band } = compare(process, seed);
    isNear(expected.handoffs, band(cases.map(({ lanes }) => lanes.length - 1)), 'handoffs');
    const isBack = (lane: string, i: number, lanes: readonly string[]) => i >= 2 && lanes[i - 2] === lane;
    isNear(expected.returns!, band(cases.map(({ lanes }) => lanes.filter(isBack).length)), 'returns');
  });
});
