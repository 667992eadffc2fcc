/** Expanding keeps what a process takes: the work of a call is that of the process called, as often as it is called. */
import { describe, expect, it } from 'vitest';
import { statsOf } from '../../src/analysis/stats.ts';
import { draw } from '../../src/api.ts';
import { expandProcess } from '../../src/expand/expand.ts';
import type { Process, ProcessNode } from '../../src/model/process.ts';
import { build } from '../model/example.ts';
import { FUZZ } from '../support/fuzz.ts';
import { generateProcess } from '../support/process-generator.ts';

const SHAPE = { forks: 0.2, decisions: 0.3, backFlows: 0.2, connectors: 1, pages: 2 };

function generated(seed: number, file: string): Process {
  const { process } = build(generateProcess(seed, { ...SHAPE, nodes: 14 + (seed % 9) }), {}, { file, mayBeBroken: true });
  const hours = (i: number) => ({ parts: [{ amount: 1 + (i % 5), unit: 'h' as const }], text: '' });
  return withNodes(process, (node, i) => {
    const { see: _, ...attributes } = node.attributes;
    return ['task', 'manual', 'subprocess'].includes(node.kind)
      ? { ...node, attributes: { ...attributes, time: hours(i) } }
      : node;
  });
}

function withNodes(process: Process, change: (node: ProcessNode, i: number) => ProcessNode): Process {
  return { ...process, nodes: process.nodes.map(change) };
}

const workOf = (process: Process) => statsOf(process, { equal: true }).expected;

describe('a random call', () => {
  it.each(Array.from({ length: 20 }, (_, i) => i))('takes what it calls takes, drawn in place or not (%i)', async (n) => {
    const seed = FUZZ.seed * 200 + 2 * n;
    const [caller, callee] = [generated(seed, 'a.flow'), generated(seed + 1, 'b.flow')];
    const call = caller.nodes.find(({ kind }) => kind === 'task')!;
    const calling = withNodes(caller, (node) =>
      node.id === call.id ? { ...node, kind: 'subprocess', attributes: { see: 'b.flow' } } : node,
    );
    const library = { root: '.', processAt: (path: string) => (path === 'b.flow' ? { process: callee, isBroken: false } : null) };
    const { process, problems } = expandProcess(calling, library, 'all');
    expect(new Set(process.nodes.map(({ id }) => id)).size).toBe(process.nodes.length);
    expect(new Set(process.lanes.map(({ id }) => id)).size).toBe(process.lanes.length);
    const known = new Set([...process.nodes, ...process.lanes].map(({ id }) => id));
    for (const { from, to } of process.flows) for (const end of [from, to]) if ('id' in end) expect(known).toContain(end.id);
    if (n % 5 === 0) expect((await draw(process, { page: 'auto' })).diagram?.pages.length).toBeGreaterThan(0);
    // An end that several ways meet in before a join is no end any more, which figures do not know.
    const meets = process.nodes.some(
      ({ id, kind }) => kind === 'end' && process.flows.some(({ from }) => 'id' in from && from.id === id),
    );
    if (problems.length > 0 || meets) return;
    const [outer, inner, whole] = [workOf(calling), workOf(callee), workOf(process)];
    const visits = outer!.steps.find(({ node }) => node.id === call.id)!.visits;
    expect(whole!.work).toBeCloseTo(outer!.work + visits * inner!.work, 6);
    const told = statsOf(calling, { equal: true, library }).expected!;
    expect(told.work).toBeCloseTo(whole!.work, 6);
    expect(told.elapsed.active + told.elapsed.waiting).toBeCloseTo(whole!.elapsed.active + whole!.elapsed.waiting, 6);
    // What was left out the first time and is done when the call comes again is rework of the call, though not of that step.
    expect((told.rework ?? 0) * told.work).toBeGreaterThan((whole!.rework ?? 0) * whole!.work - 1e-6);
  });
});
