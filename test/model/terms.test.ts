import { describe, expect, it } from 'vitest';
import { flowIndex } from '../../src/model/flow-index.ts';
import { lanePaths, laneStrips, owners, sameOwner } from '../../src/model/lanes.ts';
import { DATA_NODE_KINDS, FLOW_NODE_KINDS, isDataNode, isFlowNode, isStep, isStore } from '../../src/model/node-kinds.ts';
import { resolvedFlows } from '../../src/model/resolved-flows.ts';
import { isStart, isTerminal } from '../../src/model/terminals.ts';
import { kindTable } from '../../src/syntax/keywords.ts';
import { processOf } from './example.ts';

describe('kinds', () => {
  const all = [...FLOW_NODE_KINDS, ...DATA_NODE_KINDS];

  it('are those of the language, each a flow node or a data node', () => {
    const data = Object.entries(kindTable).filter(([, entry]) => entry.data);
    expect([...all].sort()).toEqual(Object.keys(kindTable).sort());
    expect(all.filter((kind) => isDataNode({ kind })).sort()).toEqual(data.map(([kind]) => kind).sort());
    expect(all.filter((kind) => isFlowNode({ kind }) === isDataNode({ kind }))).toEqual([]);
  });

  it('are steps where something is done, stores where something is kept', () => {
    expect(all.filter((kind) => isStep({ kind }))).toEqual(['task', 'manual', 'subprocess']);
    expect(all.filter((kind) => isStore({ kind }))).toEqual(['system', 'archive']);
  });
});

describe('beginnings and endings', () => {
  it('are terminators, and subprocesses that link another process', () => {
    const process = processOf(`start s
end e
subprocess in { see: "a.flow" }
subprocess out { see: "b.flow" }
subprocess call { see: "c.flow" }
subprocess plain
subprocess alone { see: "d.flow" }
s -> plain
in -> call -> out
call -> e`);
    const flows = flowIndex(resolvedFlows(process));
    expect(process.nodes.filter((node) => isStart(node, flows)).map(({ id }) => id)).toEqual(['s', 'in']);
    expect(process.nodes.filter((node) => isTerminal(node, flows)).map(({ id }) => id)).toEqual(['e', 'out', 'alone']);
  });
});

describe('owners', () => {
  it('are a lane and a role: the own one, else that of the lanes from the inside out', () => {
    const process = processOf(`lane a "A" { role: "Head"
  lane b "B" { role: "Clerk"
    lane c "C" { task x
      task y { role: "Boss" } }
  }
  task z
}
task w`);
    const ownerOf = owners(process);
    expect(process.nodes.map((node) => ownerOf(node))).toEqual([
      { lane: 'c', role: 'Clerk' },
      { lane: 'c', role: 'Boss' },
      { lane: 'a', role: 'Head' },
      { lane: null, role: null },
    ]);
  });

  it('are the same where lane and role are', () => {
    expect(sameOwner({ lane: 'a', role: null }, { lane: 'a', role: null })).toBe(true);
    expect(sameOwner({ lane: 'a', role: 'x' }, { lane: 'a', role: null })).toBe(false);
    expect(sameOwner({ lane: 'a', role: 'x' }, { lane: 'b', role: 'x' })).toBe(false);
  });
});

describe('lanes', () => {
  const process = processOf(`lane hq "HQ" {
  lane a "A" { lane a1 "A1" }
}
lane x "X"
lane hq { lane b "B" }`);

  it('have a way down from the outermost', () => {
    const paths = lanePaths(process);
    expect(paths.get('a1')!.map(({ id }) => id)).toEqual(['hq', 'a', 'a1']);
    expect(paths.get('x')!.map(({ id }) => id)).toEqual(['x']);
  });

  it('are strips in the order of the tree, an outer one only where nodes stand in it', () => {
    const strips = (occupied: string[]) => laneStrips(process.lanes, new Set(occupied)).map(({ id }) => id);
    expect(strips(['a1'])).toEqual(['a1', 'b', 'x']);
    expect(strips(['hq', 'a1'])).toEqual(['hq', 'a1', 'b', 'x']);
  });
});
