import { describe, expect, it } from 'vitest';
import { flowIndex } from '../../src/model/flow-index.ts';
import { type ResolvedFlow, resolvedFlows } from '../../src/model/resolved-flows.ts';
import { build } from './example.ts';

const NODES = 'task a\ntask b\ntask c\ndecision d\ndocument x\n';
const resolve = (text: string) => resolvedFlows(build(NODES + text).process);
const show = ({ from, to, label }: ResolvedFlow) => `${from ?? '?'} -${label === null ? '' : `[${label}]-`}> ${to ?? '?'}`;

describe('resolvedFlows', () => {
  it.each([
    ['a -> b -> c', ['a -> b', 'b -> c']],
    ['a ~> x ~> b', []],
    ['a -> x -> b', ['a -> b']],
    ['a -> @A\n@A -> b', ['a -> b']],
    ['@A -> b\na -> @A', ['a -> b']],
    ['a -> @A\nb -> @A\n@A -> c', ['a -> c', 'b -> c']],
    ['d -[no]-> @A\n@A -[again]-> b', ['d -[no]-> b']],
    ['a -> @A\n@A -[again]-> b', ['a -[again]-> b']],
    ['a -> @A\na -> @a\n@a -> b', ['a -> ?', 'a -> b']],
    ['a -> @A', ['a -> ?']],
    ['@A -> b', ['? -> b']],
    ['a -> nowhere -> b', ['a -> ?', '? -> b']],
    ['a -> @A\nb -> @A\n@A -> b\n@A -> c', ['a -> b', 'a -> c', 'b -> b']],
    ['a -> @A\n@A -> @B\n@B -> c', ['a -> ?', '? -> c']],
  ])('%j is %j', (text, expected) => {
    expect(resolve(text).map(show)).toEqual(expected);
  });

  it('keeps answers, probabilities and what each flow was written as', () => {
    const [flow] = resolve('d -[no 20%]-> @A\n@A -> b');
    expect(flow).toMatchObject({ answer: 'no', probability: 0.2, late: false });
    expect(flow!.origins).toHaveLength(2);
    expect(flow!.flow).toBe(flow!.origins[0]);
  });

  it('is linear in exits and entries of one letter', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `task t${i}\nt${i} -> @A\n@A -> t${i}`).join('\n');
    expect(resolve(many)).toHaveLength(3999);
  });
});

describe('flowIndex', () => {
  it('finds flows by the node they leave and enter', () => {
    const flows = flowIndex(resolve('a -> b\na -> @A\n@A -> c\nb -> gone'));
    expect(flows.outOf('a').map(show)).toEqual(['a -> b', 'a -> c']);
    expect(flows.into('c').map(show)).toEqual(['a -> c']);
    expect(flows.outOf('b').map(show)).toEqual(['b -> ?']);
    expect(flows.into('nobody')).toEqual([]);
  });
});
