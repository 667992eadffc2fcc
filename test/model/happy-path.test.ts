import { describe, expect, it } from 'vitest';
import { happyPath } from '../../src/model/happy-path.ts';
import { build, flowsIn } from './example.ts';

const NODES = `start s
task t
task u
task v
decision d
fork f
join j
end e
end x
subprocess p { see: "p.flow" }
`;

function path(text: string): string[] {
  const { process } = build(NODES + text);
  const path = happyPath(process);
  return flowsIn({ flows: process.flows.filter((flow) => path.has(flow)) });
}

describe('happyPath', () => {
  it.each([
    ['runs from start to end', 's -> t -> e', ['s -> t', 't -> e']],
    ['takes yes', 's -> d\nd -[no]-> t -> e\nd -[yes]-> u -> x', ['s -> d', 'd -[yes]-> u', 'u -> x']],
    ['takes 是', 's -> d\nd -[否]-> t -> e\nd -[是]-> e', ['s -> d', 'd -[是]-> e']],
    ['takes the most probable branch', 's -> d\nd -[a 20%]-> t -> e\nd -[b 80%]-> x', ['s -> d', 'd -[b 80%]-> x']],
    ['takes the most probable branch before yes', 's -> d\nd -[yes 3%]-> t -> e\nd -[no 97%]-> x', ['s -> d', 'd -[no 97%]-> x']],
    ['gives a branch without probability the rest', 's -> d\nd -[a 20%]-> t -> e\nd -[b]-> x', ['s -> d', 'd -[b]-> x']],
    ['takes yes of equally probable ones', 's -> d\nd -[no 50%]-> t -> e\nd -[yes 50%]-> x', ['s -> d', 'd -[yes 50%]-> x']],
    ['takes the first branch', 's -> d\nd -[a]-> t -> e\nd -[b]-> x', ['s -> d', 'd -[a]-> t', 't -> e']],
    ['takes the first branch of a fork', 's -> f -> t, u -> j -> e', ['s -> f', 'f -> t', 't -> j', 'j -> e']],
    ['goes over connectors', 's -> @A\n@A -> e', ['s -> @A', '@A -> e']],
    ['ends where the process goes on elsewhere', 's -> p', ['s -> p']],
    ['goes on past a loop', 's -> t -> d\nd -[yes]-> t\nd -[no]-> e', ['s -> t', 't -> d', 'd -[no]-> e']],
    ['leaves a branch that never ends', 's -> d\nd -[yes]-> t -> u -> t\nd -[no]-> e', ['s -> d', 'd -[no]-> e']],
    ['passes over what is late', 's -> t\nt -[late]-> x\nt -> e', ['s -> t', 't -> e']],
    ['goes as far as it can', 's -> t -> u\nt -> v', ['s -> t', 't -> u']],
    ['goes past a broken end', 's -> nowhere\ns -> t -> e', ['s -> t', 't -> e']],
    ['is empty without flows', '', []],
  ])('%s', (_, text, expected) => {
    expect(path(text).sort()).toEqual([...expected].sort());
  });

  it('begins where the process comes from', () => {
    const { process } = build('task t\nsubprocess p { see: "p.flow" }\nend e\nt -> e\np -> t');
    expect(flowsIn({ flows: [...happyPath(process)] })).toEqual(['p -> t', 't -> e']);
  });

  it('begins at the first node without a way in where there is no start', () => {
    const { process } = build('task a\ntask b\ntask c\nb -> a\nb -> c');
    expect(happyPath(process).size).toBe(1);
    expect(happyPath(build('task a\ntask b\na -> b -> a').process).size).toBe(1);
    expect(happyPath(build('document d').process).size).toBe(0);
  });

  it('does not overflow on a long chain', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `t${i}`);
    const { process } = build(`${chain.map((id) => `task ${id}`).join('\n')}\n${chain.join(' -> ')}`);
    expect(happyPath(process).size).toBe(19_999);
  });
});
