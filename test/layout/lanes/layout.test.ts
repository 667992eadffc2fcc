import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { anyLaneGraph, anyPhasedGraph, edge, graphOf, node } from './graphs.ts';
import { brokenRules } from './hard-rules.ts';

describe('layoutLanes', () => {
  it('draws a chain as one straight column', async () => {
    const graph = graphOf(1, [node('terminal', 0), node('step', 0), node('step', 0)], [edge(0, 1), edge(1, 2)]);
    const placed = await layoutLanes(graph);
    const axes = placed.nodes.map(({ x, width }) => x + width / 2);
    expect(new Set(axes).size).toBe(1);
    expect(placed.edges.every((points) => points.length === 2)).toBe(true);
    expect(placed.nodes[0]!.y).toBeLessThan(placed.nodes[1]!.y);
  });

  it('hands work over to the next lane within one row', async () => {
    const graph = graphOf(2, [node('step', 0), node('step', 1)], [edge(0, 1)]);
    const { nodes, edges } = await layoutLanes(graph);
    expect(nodes[0]!.y).toBe(nodes[1]!.y);
    expect(edges[0]).toEqual([
      [nodes[0]!.x + 144, nodes[0]!.y + 25],
      [nodes[1]!.x, nodes[1]!.y + 25],
    ]);
  });

  it('lets yes leave at the foot and no at a side', async () => {
    const branches = [edge(0, 1), edge(1, 2, { answer: 'no' }), edge(1, 3, { answer: 'yes' })];
    const graph = graphOf(1, [node('step', 0), node('decision', 0), node('step', 0), node('step', 0)], branches);
    const { edges } = await layoutLanes(graph);
    const [no, yes] = [edges[1]!, edges[2]!];
    expect(no[0]![1]).toBe(no[1]![1]);
    expect(yes[1]![1]).toBeGreaterThan(yes[0]![1]);
  });

  it('sets satellites beside their host: inputs left, outputs right, in its row', async () => {
    const nodes = [
      node('step', 0),
      node('data', 0, { host: { node: 0, side: 'left' } }),
      node('data', 0, { host: { node: 0, side: 'right' } }),
    ];
    const graph = graphOf(1, nodes, [edge(1, 0, { kind: 'information' }), edge(0, 2, { kind: 'information' })]);
    const placed = await layoutLanes(graph);
    const [host, input, output] = placed.nodes;
    expect(input!.x + input!.width).toBeLessThan(host!.x);
    expect(output!.x).toBeGreaterThan(host!.x + host!.width);
    expect(placed.edges.every((points) => points.length === 2 && points[0]![1] === host!.y + 25)).toBe(true);
  });

  it('draws an empty graph, a single node and empty lanes', async () => {
    expect(await layoutLanes(graphOf(0, [], []))).toMatchObject({ borders: [0], nodes: [] });
    expect((await layoutLanes(graphOf(2, [], []))).borders).toEqual([0, 60, 120]);
    const single = await layoutLanes(graphOf(2, [node('step', 1)], []));
    expect(single.borders).toEqual([0, 60, 60 + 144 + 36]);
  });

  it('breaks no hard rule on any graph', async () => {
    await fc.assert(
      fc.asyncProperty(anyLaneGraph(14), async (graph) => {
        expect(brokenRules(graph, await layoutLanes(graph))).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('keeps every phase before the next one on any graph, and breaks no hard rule there', async () => {
    await fc.assert(
      fc.asyncProperty(anyPhasedGraph(14), async (graph) => {
        expect(brokenRules(graph, await layoutLanes(graph))).toEqual([]);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('gives the same answer twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyLaneGraph(12), async (graph) => {
        expect(await layoutLanes(graph)).toEqual(await layoutLanes(graph));
      }),
      { numRuns: 15, seed: 3 },
    );
  });
});
