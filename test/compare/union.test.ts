import { describe, expect, it } from 'vitest';
import { compareProcesses } from '../../src/compare/compare.ts';
import { union } from '../../src/compare/union.ts';
import { happyPath } from '../../src/model/happy-path.ts';
import { stepNumbers } from '../../src/model/step-numbers.ts';
import { flowsIn, processOf } from '../model/example.ts';

function unionOf(old: string, now: string) {
  const [was, is] = [processOf(old), processOf(now)];
  const { process, nodes, flows } = union(was, is, compareProcesses(was, is));
  return {
    lanes: process.lanes.map(({ id, parent }) => (parent === null ? id : `${parent}/${id}`)),
    nodes: process.nodes.map(({ id, lane }) => `${id} in ${lane}: ${nodes.get(id) ?? 'same'}`),
    flows: flowsIn(process),
    marked: flows.map(({ flow: { from, to }, change }) => `${change} ${from} ${to}`),
  };
}

describe('the union of two versions', () => {
  it('keeps what is gone in its phase, where that is still there', () => {
    const old = 'lane a "A"; phase "P"; start s in a; phase "Q"; task t "Weigh" in a; phase "R"; end e in a; s -> t -> e';
    const now = 'lane a "A"; phase "Q"; start s in a; end e in a; s -> e';
    const [was, is] = [processOf(old), processOf(now)];
    const { process } = union(was, is, compareProcesses(was, is));
    expect(process.nodes.map(({ id, phase }) => [id, phase])).toEqual([
      ['s', 1],
      ['e', 1],
      ['t', 1],
    ]);
  });

  it('keeps what is gone, in its lane, with the lanes around it', () => {
    const old =
      'lane a "A"; lane out "Out" { lane b "B" }; start s in a; task t "Weigh" in b; end e in a; s -> t -> e; document d; t ~> d';
    const now = 'lane a "A"; start s in a; end e in a; s -> e';
    expect(unionOf(old, now)).toEqual({
      lanes: ['a', 'out', 'out/b'],
      nodes: ['s in a: same', 'e in a: same', 't in b: removed', 'd in null: removed'],
      flows: ['s -> e', 's -> t', 't -> e', 't ~> d'],
      marked: ['removed s t', 'removed t e', 'removed t d', 'added s e'],
    });
  });

  it('numbers the steps as the new version does, and what is gone not at all', () => {
    const old = 'start s; task a; task b; end e; s -> a -> b -> e';
    const [was, is] = [processOf(old), processOf('start s; task b; task c; end e; s -> b -> c -> e')];
    const { process } = union(was, is, compareProcesses(was, is));
    expect(process.nodes.map(({ id }) => id)).toContain('a');
    expect([...stepNumbers(process)]).toEqual([...stepNumbers(is)]);
  });

  it('numbers along the flow of the new version, not along what was rerouted', () => {
    const nodes = 'start s; task a; task b; decision d; end e; end x';
    const old = `${nodes}; s -> b -> a -> d; d -[yes]-> x; d -[no]-> e`;
    const [was, is] = [processOf(old), processOf(`${nodes}; s -> a -> d; d -[no]-> x; d -[yes]-> b -> e`)];
    const { process } = union(was, is, compareProcesses(was, is));
    expect(Object.fromEntries(stepNumbers(process))).toEqual({ a: '1', d: '2', b: '3' });
    expect([...happyPath(process)].map(({ from, to }) => [from, to])).toEqual(
      [...happyPath(is)].map(({ from, to }) => [from, to]),
    );
  });

  it('leads old flows to the new names, and gives no two things one name', () => {
    const old = 'lane a "A"; start s in a; task t "Weigh the goods" in a; task x "Sign" in a; end e in a; s -> t -> x -> e';
    const now = 'lane a "A"; lane x "Elsewhere"; start s in a; task weigh "Weigh the goods" in x; end e in a; s -> weigh -> e';
    expect(unionOf(old, now)).toMatchObject({
      nodes: ['s in a: same', 'weigh in x: changed', 'e in a: same', 'x--was in a: removed'],
      flows: ['s -> weigh', 'weigh -> e', 'weigh -> x--was', 'x--was -> e'],
    });
  });
});
