/**
 * BPMN diagram interchange: where each element is drawn, from flowc's own picture of one page. Boxes and routes are the picture's; only what
 * BPMN draws at a size of its own (events, parallel gateways) is placed in the middle of flowc's symbol.
 */
import type { Diagram, PlacedEdge, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import type { DraftFlow } from '../draft/draft.ts';
import { notesOf } from '../draft/placed-notes.ts';
import type { Built, BuiltFlow, Create, Places } from './build-process.ts';
import { beginAt, endAt, type ShapeOutline } from './fit-edge.ts';
import type { BpmnElement } from './moddle.ts';

const EVENT = 36;
const GATEWAY = 40;
/** What bpmn-js wraps texts beside symbols at. */
const LABEL: { readonly width: number; readonly height: number } = { width: 90, height: 28 };
const LINE = 14;
const POOL_HEADER = 30;
/** What bpmn-js draws needs more room than flowc's picture has: its letters are larger, and signs stand in the corners of tasks. */
const SCALE = 1.25;

/** The picture's edges by what they stand for: each stands for one flow. */
export class DrawnEdges implements Places {
  readonly #edges = new Map<DraftFlow, PlacedEdge>();
  /** At how many places each node is drawn. */
  readonly #counts = new Map<string, number>();

  constructor(flows: readonly DraftFlow[], { pages: [page] }: Diagram) {
    const left = [...(page?.edges ?? [])];
    const matches = ({ kind, from, to }: DraftFlow, edge: PlacedEdge) =>
      edge.kind === kind && edge.from === from.id && edge.to === to.id;
    const label = ({ label: own, from, to }: DraftFlow) => own ?? from.state ?? to.state;
    for (const flow of flows) {
      const exact = left.findIndex((edge) => matches(flow, edge) && (edge.label ?? null) === label(flow));
      const at = exact >= 0 ? exact : left.findIndex((edge) => matches(flow, edge));
      if (at >= 0) this.#edges.set(flow, left.splice(at, 1)[0]!);
    }
    for (const { id } of page?.nodes ?? []) this.#counts.set(id, this.count(id) + 1);
  }

  edge(flow: DraftFlow): PlacedEdge | undefined {
    return this.#edges.get(flow);
  }

  count(id: string): number {
    return this.#counts.get(id) ?? 0;
  }

  of(flow: DraftFlow, side: 'from' | 'to'): number {
    const edge = this.#edges.get(flow);
    return edge === undefined ? 1 : side === 'from' ? edge.fromPlace : edge.toPlace;
  }
}

/** Builds the BPMN DI of one page: a shape for each node and lane, an edge for each flow. */
export class DiagramBuilder {
  readonly #create: Create;
  readonly #built: Built;
  readonly #edges: DrawnEdges;
  readonly #diagram: Diagram;
  readonly #shapes = new Map<BpmnElement, { readonly box: Box; readonly outline: ShapeOutline }>();
  readonly #parts: BpmnElement[] = [];

  constructor(create: Create, built: Built, edges: DrawnEdges, diagram: Diagram) {
    this.#create = create;
    this.#built = built;
    this.#edges = edges;
    this.#diagram = scaled(diagram);
  }

  /** The diagram of a plane: the collaboration, or a process without lanes. */
  build(plane: BpmnElement): BpmnElement {
    const [page] = this.#diagram.pages;
    if (page !== undefined) {
      this.#pool();
      this.#phases();
      for (const node of page.nodes) this.#node(node);
      for (const flow of this.#built.flows) this.#flow(flow);
      this.#notes();
    }
    const { ids } = this.#built;
    return this.#create('bpmndi:BPMNDiagram', {
      id: ids.give('Diagram'),
      plane: this.#create('bpmndi:BPMNPlane', { id: ids.give('Plane'), bpmnElement: plane, planeElement: this.#parts }),
    });
  }

  #pool(): void {
    const { pool, lanes } = this.#built;
    const [page] = this.#diagram.pages;
    if (pool === null) return;
    const isHorizontal = this.#diagram.direction === 'right';
    const { x, y, width, height } = this.#body(page!);
    const box = isHorizontal
      ? { x: x - POOL_HEADER, y, width: width + POOL_HEADER, height }
      : { x, y: y - POOL_HEADER, width, height: height + POOL_HEADER };
    this.#shape(pool, box, { isHorizontal });
    for (const lane of page!.lanes) {
      const element = lanes.get(lane.id);
      if (element) this.#shape(element, lane, { isHorizontal });
    }
  }

  /** The frame without the strip of headers of phases: a pool is as large as its lanes. */
  #body({ frame, phases: [phase] = [] }: PlacedPage): Box {
    const { x, y, width, height } = frame;
    if (phase === undefined) return frame;
    const isHorizontal = this.#diagram.direction === 'right';
    const [dx, dy] = isHorizontal ? [0, phase.header.height] : [phase.header.width, 0];
    return { x: x + dx, y: y + dy, width: width - dx, height: height - dy };
  }

  #phases(): void {
    const [page] = this.#diagram.pages;
    const body = this.#body(page!);
    for (const { number, x, y, width, height } of page!.phases ?? []) {
      const [left, top] = [Math.max(x, body.x), Math.max(y, body.y)];
      const box = { x: left, y: top, width: x + width - left, height: y + height - top };
      const label = { x: left + 4, y: top + 2, width: LABEL.width, height: LINE };
      const element = this.#built.phases[number - 1];
      if (element) this.#shape(element, box, { label: this.#create('bpmndi:BPMNLabel', { bounds: this.#bounds(label) }) });
    }
  }

  #node(node: PlacedNode): void {
    const element = this.#built.nodes.get(node.id)?.[node.place - 1];
    if (element === undefined) return;
    const { kind, fill, line } = node;
    const isRound = kind === 'start' || kind === 'end' || kind === 'delay';
    const isBar = kind === 'fork' || kind === 'join' || kind === 'merge';
    const box = isRound ? centred(node, EVENT) : isBar ? centred(node, GATEWAY) : node;
    const label = isRound
      ? this.#eventLabel(node)
      : kind === 'task' || kind === 'manual' || kind === 'subprocess' || isBar
        ? null
        : textBox(node);
    this.#shape(element, box, {
      ...(kind === 'decision' ? { isMarkerVisible: false } : {}),
      ...(label === null || node.text === '' ? {} : { label: this.#create('bpmndi:BPMNLabel', { bounds: this.#bounds(label) }) }),
      ...(fill === null ? {} : { 'color:background-color': fill, 'bioc:fill': fill }),
      ...(line === null ? {} : { 'color:border-color': line, 'bioc:stroke': line }),
    });
    this.#shapes.set(element, { box, outline: isRound ? 'circle' : isBar || kind === 'decision' ? 'diamond' : 'box' });
  }

  /** Where no flow runs: before a start, behind an end. */
  #eventLabel(node: PlacedNode): Box {
    const { width, height } = LABEL;
    const [cx, cy] = [node.x + node.width / 2, node.y + node.height / 2];
    if (this.#diagram.direction === 'right' || node.kind === 'end')
      return { x: cx - width / 2, y: cy + EVENT / 2 + 2, width, height };
    if (node.kind === 'start') return { x: cx - width / 2, y: cy - EVENT / 2 - 2 - height, width, height };
    return { x: cx + EVENT / 2 + 4, y: cy - EVENT / 2 - height / 2, width, height };
  }

  #flow({ element, flow, boundary }: BuiltFlow): void {
    const edge = this.#edges.edge(flow);
    const [from, to] = [this.#ends(flow, 'from'), this.#ends(flow, 'to')];
    if (from === undefined || to === undefined) return;
    let points: readonly Point[] = edge?.points.map(larger) ?? [middle(from.box), middle(to.box)];
    if (boundary !== null) {
      const box = centred({ x: points[0]![0], y: points[0]![1], width: 0, height: 0 }, EVENT);
      this.#shape(boundary, box, {});
      points = beginAt(points, box, 'circle');
    } else points = beginAt(points, from.box, edge === undefined ? 'box' : from.outline);
    points = endAt(points, to.box, edge === undefined ? 'box' : to.outline);
    this.#edge(element, points, edge?.labelBox ? scaledBox(edge.labelBox) : null);
  }

  #ends(flow: DraftFlow, side: 'from' | 'to') {
    const { lanes, nodes } = this.#built;
    const element = nodes.get(flow[side].id)?.[this.#edges.of(flow, side) - 1] ?? nodes.get(flow[side].id)?.[0];
    if (element !== undefined) return this.#shapes.get(element);
    const lane = this.#diagram.pages[0]!.lanes.find(({ id }) => id === flow[side].id);
    return lane !== undefined && lanes.has(lane.id) ? { box: lane.header, outline: 'box' as const } : undefined;
  }

  #notes(): void {
    const { notes } = this.#built;
    const shown = notesOf(this.#diagram.pages[0]!.notes, notes);
    for (const [note, { element, ties }] of shown) {
      this.#shape(element, note, {});
      for (const [i, tie] of ties.entries()) {
        const node = this.#shapes.get(tie.get('sourceRef') as BpmnElement);
        const drawn = note.ties[i]?.map(larger);
        if (node) this.#edge(tie, drawn ? [drawn.at(-1)!, drawn[0]!] : [middle(node.box), middle(note)], null);
      }
    }
  }

  #shape(element: BpmnElement, box: Box, more: Readonly<Record<string, unknown>>): void {
    const id = this.#built.ids.give(`${element.id}_di`);
    this.#parts.push(this.#create('bpmndi:BPMNShape', { id, bpmnElement: element, bounds: this.#bounds(box), ...more }));
  }

  #edge(element: BpmnElement, points: readonly Point[], label: Box | null): void {
    this.#parts.push(
      this.#create('bpmndi:BPMNEdge', {
        id: this.#built.ids.give(`${element.id}_di`),
        bpmnElement: element,
        waypoint: points.map(([x, y]) => this.#create('dc:Point', { x: rounded(x), y: rounded(y) })),
        ...(label === null ? {} : { label: this.#create('bpmndi:BPMNLabel', { bounds: this.#bounds(label) }) }),
      }),
    );
  }

  #bounds({ x, y, width, height }: Box): BpmnElement {
    return this.#create('dc:Bounds', { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) });
  }
}

/** The boxes of the picture, larger; labels keep their size about their middle. */
function scaled(diagram: Diagram): Diagram {
  const pages = diagram.pages.map((page) => ({
    ...page,
    frame: scaledBox(page.frame),
    lanes: page.lanes.map((lane) => ({ ...lane, ...scaledBox(lane), header: scaledBox(lane.header) })),
    ...(page.phases === undefined
      ? {}
      : { phases: page.phases.map((phase) => ({ ...phase, ...scaledBox(phase), header: scaledBox(phase.header) })) }),
    nodes: page.nodes.map((node) => ({ ...node, ...scaledBox(node) })),
    notes: page.notes.map((note) => ({ ...note, ...scaledBox(note) })),
  }));
  return { ...diagram, pages };
}

function scaledBox({ x, y, width, height }: Box): Box {
  return { x: x * SCALE, y: y * SCALE, width: width * SCALE, height: height * SCALE };
}

const larger = ([x, y]: Point): Point => [x * SCALE, y * SCALE];
const rounded = (length: number) => Math.round(length * 10) / 10;
/** Round the lines of a text in the middle of its symbol. */
function textBox({ kind, x, y, width, height, textBox: text, lines }: PlacedNode): Box {
  const [w, h] = [Math.max(text.width, LABEL.width), Math.max(1, lines.length) * LINE];
  // bpmn-js draws three rims at the top of a store
  const down = kind === 'system' || kind === 'archive' ? height / 6 : 0;
  return { x: x + (width - w) / 2, y: y + (height - h) / 2 + down, width: w, height: h };
}

const middle = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

function centred({ x, y, width, height }: Box, size: number): Box {
  return { x: x + (width - size) / 2, y: y + (height - size) / 2, width: size, height: size };
}
