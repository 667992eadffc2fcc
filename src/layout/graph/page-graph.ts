/** The lane graph of a page: its nodes and notes as boxes in columns, its edges with the sizes of their labels. */

import type { Size } from '../../geometry/geometry.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import type { Chart, ChartNode } from '../chart/chart.ts';
import type { LaneColumns } from '../columns/columns.ts';
import { downHeaderWidth } from '../columns/down-lanes.ts';
import { rightHeaderHeight } from '../columns/right-lanes.ts';
import { USUAL } from '../density.ts';
import type { LaneEdge, LaneGraph, LaneNode, LaneNodeKind, LaneSpan } from '../lane-graph.ts';
import type { PictureSettings } from '../options.ts';
import type { SizedNode } from '../sizing/sized-node.ts';
import type { EdgeLabel } from './edge-label.ts';
import { transposedGraph } from './transpose.ts';

export interface PageParts {
  readonly chart: Chart;
  readonly columns: LaneColumns;
  /** One a node, one an edge, one a note of the chart. */
  readonly sizes: readonly SizedNode[];
  /** One a node: the columns across which it is drawn if there is room, and its size then, where it has several. */
  readonly spans: readonly (LaneSpan | null)[];
  readonly spanned: readonly (SizedNode | null)[];
  readonly labels: readonly (EdgeLabel | null)[];
  readonly noteSizes: readonly Size[];
  /** By id of a node, where it stands in the order of the flow. */
  readonly flowPlaces: ReadonlyMap<string, number>;
}

const PADDING = { usual: 16, tight: 10 };
const GAPS = { usual: { nodeGap: 24, satelliteGap: 32 }, tight: { nodeGap: 16, satelliteGap: 26 } };
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** The chart's nodes come first, then the notes in `inGraph`; its edges first, then the ties of those notes, in order. */
export function pageGraph(parts: PageParts, inGraph: readonly number[], settings: PictureSettings): LaneGraph {
  const { chart, columns, sizes, spans, labels, noteSizes } = parts;
  const nodes = chart.nodes.map((node, i) => ({
    ...laneNode(node, sizes[i]!, columns),
    ...(spans[i] ? { span: spans[i] } : {}),
  }));
  const notes = inGraph.map((note): LaneNode => {
    const [size, host] = [noteSizes[note]!, chart.notes[note]!.on[0]!];
    const box = { ...size, ports: shapeOf('task').ports(size), margin: NO_MARGIN };
    return {
      kind: 'note',
      lane: nodes[host]!.lane,
      phase: chart.nodes[chart.notes[note]!.on[0]!]!.phase,
      host: { node: host, side: sideOfNote(host, chart, nodes) },
      ...box,
    };
  });
  const ties = inGraph.flatMap((note, i) => chart.notes[note]!.on.map((node) => tie(nodes.length + i, node)));
  const graph: LaneGraph = {
    ...laneWidths(columns, nodes, settings),
    nodes: [...nodes, ...notes],
    edges: [...chart.edges.map((edge, i) => laneEdge(edge, labels[i]!)), ...ties],
    sequels: sequelsOf(chart.nodes),
    direction: settings.direction,
    ...closenessOf(settings),
  };
  return settings.direction === 'right' ? transposedGraph(graph) : graph;
}

/** Beside a decision a note leaves the side free where `no` leads: the right one, unless that stands in a lane on the left. */
function sideOfNote(host: number, { edges }: Chart, nodes: readonly LaneNode[]): 'left' | 'right' | 'either' {
  if (nodes[host]!.kind !== 'decision') return 'either';
  const no = edges.find(({ from, answer }) => from === host && answer === 'no');
  return no && nodes[no.to]!.lane < nodes[host]!.lane ? 'right' : 'left';
}

function closenessOf({ density }: PictureSettings): Pick<LaneGraph, 'closeness'> {
  if (density === USUAL) return {};
  const { abreast, isDataBelow, isTight } = density;
  return { closeness: { ...GAPS[isTight ? 'tight' : 'usual'], abreast, isSatelliteBelow: isDataBelow } };
}

/** On one page a flow goes on at the connector with the letter of the one where it left off. */
function sequelsOf(nodes: readonly ChartNode[]): [number, number][] {
  const entries = new Map(nodes.flatMap(({ connector }, i) => (connector?.side === 'entry' ? [[connector.letter, i]] : [])));
  return nodes.flatMap(({ connector }, i): [number, number][] => {
    const entry = connector?.side === 'exit' ? entries.get(connector.letter) : undefined;
    return entry === undefined ? [] : [[i, entry]];
  });
}

function laneNode({ kind, lane, phase, host }: ChartNode, { size, ports, margin }: SizedNode, columns: LaneColumns): LaneNode {
  const column = lane === null ? 0 : (columns.home.get(lane) ?? 0);
  return { kind: laneKind(kind), lane: column, phase, ...size, ports, margin, host };
}

function laneKind(kind: ChartNode['kind']): LaneNodeKind {
  switch (kind) {
    case 'start':
    case 'end':
      return 'terminal';
    case 'fork':
    case 'join':
      return 'bar';
    case 'document':
    case 'data':
    case 'system':
    case 'archive':
      return 'data';
    case 'decision':
    case 'connector':
    case 'anchor':
      return kind;
    default:
      return 'step';
  }
}

function laneEdge({ from, to, flow, main, answer }: Chart['edges'][number], label: EdgeLabel | null): LaneEdge {
  return { from, to, kind: flow.kind, label: label?.size ?? null, answer, main, late: flow.late };
}

function tie(note: number, node: number): LaneEdge {
  return { from: note, to: node, kind: 'tie', label: null, answer: null, main: false };
}

function laneWidths(
  { columns, groups }: LaneColumns,
  nodes: readonly LaneNode[],
  settings: PictureSettings,
): Pick<LaneGraph, 'lanes' | 'groups'> {
  const used = new Set(nodes.map(({ lane }) => lane));
  const down = settings.direction === 'down';
  return {
    lanes: columns.map(({ lane, strip }, i) => {
      const header =
        !lane || strip ? 0 : down ? downHeaderWidth(lane, !used.has(i), settings) : rightHeaderHeight(lane, false, settings);
      return { minWidth: header, padding: PADDING[settings.density.isTight ? 'tight' : 'usual'] };
    }),
    groups: groups.map(({ lane, first, last }) => {
      const minWidth = down ? downHeaderWidth(lane, false, settings) : rightHeaderHeight(lane, true, settings);
      return { first, last, minWidth };
    }),
  };
}
