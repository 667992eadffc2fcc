/** Puts together the chart of each page from links, data places and home lanes; nodes come in the author's order. */
import { type DrawnAnswer, drawnAnswers } from '../../model/drawn-answers.ts';
import { isFlowNode } from '../../model/node-kinds.ts';
import { phaseBands } from '../../model/phase-bands.ts';
import type { Flow, Page, Process } from '../../model/process.ts';
import type { Chart, ChartEdge, ChartNode, PageConnector } from './chart.ts';
import { connectorLookup } from './connectors.ts';
import { type DataLink, dataPlaces } from './data-places.ts';
import {
  type ChartDraft,
  type DraftContext,
  dataEndKey,
  dataLaneDraft,
  endKey,
  flowNodeDraft,
  linkEndDraft,
  placeDraft,
} from './drafts.ts';
import { homeLanes } from './home-lanes.ts';
import { type ChartLink, linksOf } from './links.ts';
import { type Nearness, nearness } from './nearness.ts';
import { withSharedSides } from './satellites.ts';

export type PageChart = Omit<Chart, 'notes'>;

/**
 * One chart a page; where nothing stands on a page it is empty. `main` are the flows of the happy path, `first` is what the first page is called,
 * `near` says who shares a symbol.
 */
export function pageCharts(
  process: Process,
  main: ReadonlySet<Flow>,
  first = 1,
  near: Nearness = nearness(process),
): PageChart[] {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const links = linksOf(process, nodes);
  const data = dataPlaces(process, nodes, near);
  const bands = phaseBands(process);
  const answerOf = drawnAnswers(process, main);
  const context: DraftContext = {
    order: new Map(process.nodes.map((node, i) => [node.id, i])),
    home: homeLanes(process),
    connector: connectorLookup(links, process.flows),
    places: data.places,
    firstLane: process.lanes[0]?.id ?? null,
  };
  return process.pages.map((page) => {
    const drafts = draftsOf(process, page, links, data.links, context);
    const index = new Map(drafts.map(({ key }, i) => [key, i]));
    const edges = edgesOf(page, links, data.links, index, { main, answerOf });
    const nodes = inPhases(nodesOf(drafts, index, page, first), edges, bands);
    const placed = withSharedSides(nodes, edges, process.lanes);
    return { page, nodes: placed, edges, lanes: lanesOf(drafts, process) };
  });
}

function draftsOf(
  process: Process,
  page: Page,
  links: readonly ChartLink[],
  data: readonly DataLink[],
  context: DraftContext,
): ChartDraft[] {
  const here = (item: { readonly page: number }) => item.page === page.number;
  const ends = ['from', 'to'] as const;
  const drafts = [
    ...process.nodes.filter((node) => here(node) && isFlowNode(node)).map((node) => flowNodeDraft(node, context)),
    ...context.places.flatMap((place, i) => (here(place) ? [placeDraft(i, context)] : [])),
    ...links.flatMap((link, i) => (here(link) ? ends.map((side) => linkEndDraft(link, i, side, context)) : [])),
    ...data.flatMap((link, i) => (here(link) ? ends.map((side) => dataLaneDraft(link, i, side, context)) : [])),
  ];
  const unique = new Map<string, ChartDraft>();
  for (const draft of drafts) if (draft && !unique.has(draft.key)) unique.set(draft.key, draft);
  return [...unique.values()].sort((a, b) => a.order - b.order);
}

function nodesOf(drafts: readonly ChartDraft[], index: ReadonlyMap<string, number>, page: Page, first: number): ChartNode[] {
  const places = new Map<string, number>();
  return drafts.map(({ id, kind, source, text: own, connector, lane, host }) => {
    const place = (places.get(id) ?? 0) + 1;
    if (kind !== 'anchor') places.set(id, place);
    const text = connector ? connectorText(connector, page.number, first) : own;
    const beside = host && { node: index.get(host.key)!, side: host.side };
    return { id, place, kind, source, connector, text, lane, phase: 0, host: beside, parties: [] };
  });
}

/** A symbol beside another one goes with it, a connector with its step, a document of its own with a step that it is joined to, an archive with its document. */
function inPhases(nodes: readonly ChartNode[], edges: readonly ChartEdge[], bands: ReadonlyMap<string, number>): ChartNode[] {
  const isStep = ({ source }: ChartNode) => source !== null && isFlowNode(source);
  const joined = new Map<number, number[]>();
  for (const { from, to } of edges) {
    joined.set(to, [...(joined.get(to) ?? []), from]);
    joined.set(from, [...(joined.get(from) ?? []), to]);
  }
  const bandOf = (i: number, isJoined = false): number => {
    const seen = new Set<number>();
    let at = i;
    for (let host = nodes[at]!.host; host && !seen.has(at); host = nodes[at]!.host) {
      seen.add(at);
      at = host.node;
    }
    const node = nodes[at]!;
    const own = bands.get(node.id);
    if (own !== undefined && isStep(node)) return own;
    const others = joined.get(at) ?? [];
    const steps = others.filter((other) => isStep(nodes[other]!));
    const near = (steps.length > 0 || isJoined ? steps : others).map((other) => bandOf(other, true));
    return near.length === 0 || (own !== undefined && near.includes(own)) ? (own ?? 0) : near[0]!;
  };
  return nodes.map((node, i) => ({ ...node, phase: bandOf(i) }));
}

function edgesOf(
  page: Page,
  links: readonly ChartLink[],
  data: readonly DataLink[],
  index: ReadonlyMap<string, number>,
  { main, answerOf }: { main: ReadonlySet<Flow>; answerOf: (flow: Flow) => DrawnAnswer },
): ChartEdge[] {
  const edge = (flow: Flow, from: string, to: string, labelled: boolean): ChartEdge => ({
    from: index.get(from)!,
    to: index.get(to)!,
    flow,
    labelled,
    main: main.has(flow),
    answer: answerOf(flow),
  });
  return [
    ...links.flatMap(({ page: at, flow, from, to, labelled }, i) =>
      at === page.number ? [edge(flow, endKey(from, i), endKey(to, i), labelled)] : [],
    ),
    ...data.flatMap(({ page: at, flow, from, to }, i) =>
      at === page.number ? [edge(flow, dataEndKey(from, i), dataEndKey(to, i), true)] : [],
    ),
  ];
}

/** The lanes with something on the page, and the lanes round them. */
function lanesOf(drafts: readonly ChartDraft[], process: Process): Set<string> {
  const parents = new Map(process.lanes.map((lane) => [lane.id, lane.parent]));
  const used = new Set<string>();
  for (const own of drafts.flatMap(({ lane, source }) => [lane, ...(source?.otherLanes ?? [])])) {
    for (let id = own; id !== null && !used.has(id); id = parents.get(id) ?? null) used.add(id);
  }
  return used;
}

/**
 * What stands in a connector's circle: `A/2`, "look for A on page 2"; the letter alone where the other side is on this page or on several.
 * `first` is the number by which the picture's first page is called.
 */
function connectorText({ letter, otherPages }: PageConnector, page: number, first: number): string {
  const [other, ...more] = otherPages;
  return other === undefined || other === page || more.length > 0 ? letter : `${letter}/${other + first - 1}`;
}
