import { describe, expect, it } from 'vitest';
import { flowOrder } from '../../src/model/flow-order.ts';
import { stepNumbers } from '../../src/model/step-numbers.ts';
import { build } from './example.ts';

const NODES = `start s
start s2
end e
end x
task a
task b
task c
task d
task f
decision q
decision r
fork k
join j
`;

function order(text: string): string {
  const { process } = build(NODES + text);
  const linked = new Set(
    process.flows.flatMap(({ from, to }) => [from, to].flatMap((end) => (end.kind === 'node' ? end.id : []))),
  );
  return flowOrder(process)
    .map(({ id }) => id)
    .filter((id) => linked.has(id))
    .join(' ');
}

describe('flowOrder', () => {
  it.each([
    ['goes along a chain, however it is declared', 's -> c -> a -> d -> b -> e', 's c a d b e'],
    ['tells the main flow before its branches', 's -> q\nq -[no]-> a -> x\nq -[yes]-> b -> e', 's q b e a x'],
    ['tells rework after what it goes back from', 's -> b -> q\nq -[no]-> a -> b\nq -[yes]-> e', 's b q e a'],
    [
      'tells branches in the order in which they leave',
      's -> q\nq -[no]-> d -> x\nq -[yes]-> r\nr -[no]-> a -> x\nr -[yes]-> e',
      's q r e d x a',
    ],
    [
      'tells a branch with its own branches before the next one',
      's -> q\nq -[no]-> r\nr -[yes]-> b -> x\nr -[no]-> c -> x\nq -[yes]-> d -> e\nd -[late]-> a -> x',
      's q d e r b x c a',
    ],
    ['goes the most probable way', 's -> q\nq -[yes 3%]-> a -> x\nq -[no 97%]-> b -> e', 's q b e a x'],
    ['tells parallel branches before what follows their join', 's -> k -> b, a\na -> j\nb -> j -> c -> e', 's k b a j c e'],
    [
      'tells a refusal inside parallel work after it',
      's -> k -> q, a\nq -[yes]-> b -> j\nq -[no]-> x\na -> j -> e',
      's k q b a j e x',
    ],
    ['comes to other starts when the first is told', 's2 -> b -> d\ns -> a -> d -> e', 's a d e s2 b'],
    ['comes to circles that nothing leads into', 'a -> b -> a\ns -> e', 's e a b'],
    ['goes over connectors', 's -> c -> @A\n@A -> a -> e', 's c a e'],
  ])('%s', (_, text, expected) => {
    expect(order(text)).toBe(expected);
  });

  it('holds every flow node once', () => {
    const { process } = build(`${NODES}s -> q\nq -[yes]-> a, b -> c -> q\nq -[no]-> q\nd -> d`);
    expect(
      flowOrder(process)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(process.nodes.map(({ id }) => id).sort());
  });

  it('does not overflow where branches lie deep in each other', () => {
    const count = 5_000;
    const all = Array.from({ length: count }, (_, i) => i);
    const text = all.map((i) => `decision q${i}\nend e${i}`).join('\n');
    const flows = all.slice(1).map((i) => `q${i - 1} -[yes]-> e${i}\nq${i - 1} -[no]-> q${i}`);
    const { process } = build(`start s\n${text}\ns -> q0\n${flows.join('\n')}`);
    expect(flowOrder(process)).toHaveLength(2 * count + 1);
  });
});

describe('stepNumbers', () => {
  it('follow a chain that is declared lane by lane', () => {
    const { process } = build(
      'lane a {\nstart s\ntask a1\ntask a2\nend e\n}\nlane b {\ntask b1\ntask b2\n}\ns -> a1 -> b1 -> a2 -> b2 -> e',
    );
    expect(Object.fromEntries(stepNumbers(process))).toEqual({ a1: '1', b1: '2', a2: '3', b2: '4' });
  });
});
