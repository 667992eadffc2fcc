/** Small lane graphs for tests: boxes of usual sizes, written in a few characters. */
import fc from 'fast-check';
import type { Ports, Size } from '../../../src/geometry/geometry.ts';
import type { LaneEdge, LaneGraph, LaneNode, LaneNodeKind } from '../../../src/layout/lane-graph.ts';

const SIZES: Record<LaneNodeKind, Size> = {
  step: { width: 144, height: 50 },
  decision: { width: 152, height: 72 },
  terminal: { width: 128, height: 40 },
  bar: { width: 80, height: 8 },
  data: { width: 96, height: 54 },
  connector: { width: 32, height: 32 },
  note: { width: 150, height: 46 },
  anchor: { width: 2, height: 2 },
};

export function portsOf(kind: LaneNodeKind, { width, height }: Size): Ports {
  const pointed = kind === 'decision' || kind === 'connector' || kind === 'anchor';
  const side = (length: number) => ({ at: length / 2, inset: 0, reach: pointed ? 0 : Math.max(0, length / 2 - 12) });
  return { top: side(width), bottom: side(width), left: side(height), right: side(height) };
}

export function node(kind: LaneNodeKind, lane: number, more: Partial<LaneNode> = {}): LaneNode {
  const size = SIZES[kind];
  return {
    kind,
    lane,
    ...size,
    ports: portsOf(kind, size),
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    host: null,
    ...more,
  };
}

export function edge(from: number, to: number, more: Partial<LaneEdge> = {}): LaneEdge {
  return { from, to, kind: 'sequence', label: null, answer: null, main: false, ...more };
}

export function graphOf(laneCount: number, nodes: readonly LaneNode[], edges: readonly LaneEdge[]): LaneGraph {
  const lanes = Array.from({ length: laneCount }, () => ({ minWidth: 60, padding: 18 }));
  return { lanes, groups: [], nodes, edges, direction: 'down' };
}

/** Any lane graph: every kind of node and edge, cycles, copies, loops, satellites of satellites, labels, empty lanes. */
export function anyLaneGraph(maxNodes: number): fc.Arbitrary<LaneGraph> {
  return fc.integer({ min: 1, max: 6 }).chain((laneCount) =>
    fc.array(anyNode(laneCount), { minLength: 1, maxLength: maxNodes }).chain((drafts) => {
      const nodes = drafts.map((draft, i) => hosted(draft, i, drafts));
      const end = fc.nat({ max: nodes.length - 1 });
      return fc
        .tuple(
          fc.array(anyEdge(end), { maxLength: 2 * nodes.length }),
          fc.array(fc.tuple(end, end), { maxLength: 2 }),
          fc.constantFrom('down' as const, 'right' as const),
        )
        .map(([edges, sequels, direction]) => ({ ...graphOf(laneCount, nodes, edges), sequels, direction }));
    }),
  );
}

interface Draft {
  readonly node: LaneNode;
  readonly host: number;
  readonly side: 'left' | 'right' | 'either';
}

function anyNode(laneCount: number): fc.Arbitrary<Draft> {
  const kinds: LaneNodeKind[] = [
    'step',
    'step',
    'step',
    'decision',
    'decision',
    'terminal',
    'bar',
    'data',
    'data',
    'connector',
    'note',
  ];
  return fc.record({
    node: fc
      .record({ kind: fc.constantFrom(...kinds), lane: fc.nat({ max: laneCount - 1 }), caption: fc.constantFrom(0, 0, 0, 18) })
      .map(({ kind, lane, caption }) => node(kind, lane, { margin: { top: 0, right: 0, bottom: caption, left: 0 } })),
    host: fc.nat({ max: 1000 }),
    side: fc.constantFrom('left' as const, 'right' as const, 'either' as const),
  });
}

function hosted({ node: own, host, side }: Draft, index: number, drafts: readonly Draft[]): LaneNode {
  if ((own.kind !== 'data' && own.kind !== 'note') || host % 4 === 0) return own;
  const at = host % drafts.length;
  return at === index ? own : { ...own, host: { node: at, side }, lane: host % 3 === 0 ? own.lane : drafts[at]!.node.lane };
}

function anyEdge(end: fc.Arbitrary<number>): fc.Arbitrary<LaneEdge> {
  return fc.record({
    from: end,
    to: end,
    kind: fc.constantFrom('sequence' as const, 'sequence' as const, 'sequence' as const, 'information' as const, 'tie' as const),
    label: fc.option(fc.record({ width: fc.integer({ min: 10, max: 90 }), height: fc.constantFrom(14, 28) }), { freq: 3 }),
    answer: fc.constantFrom(null, null, 'yes' as const, 'no' as const),
    main: fc.boolean(),
    late: fc.constantFrom(false, false, false, true),
  });
}

/** The same with its nodes in up to four phases; satellites in those of their hosts. */
export function anyPhasedGraph(maxNodes: number): fc.Arbitrary<LaneGraph> {
  return anyLaneGraph(maxNodes).chain((graph) =>
    fc.array(fc.nat({ max: 3 }), { minLength: graph.nodes.length, maxLength: graph.nodes.length }).map((phases) => {
      const rootOf = (i: number) => {
        const seen = new Set<number>();
        let at = i;
        for (; graph.nodes[at]!.host && !seen.has(at); at = graph.nodes[at]!.host!.node) seen.add(at);
        return seen.has(at) ? Math.min(...seen) : at;
      };
      return { ...graph, nodes: graph.nodes.map((node, i) => ({ ...node, phase: phases[rootOf(i)]! })) };
    }),
  );
}
