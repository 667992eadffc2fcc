/**
 * Where data nodes are drawn. A document or data stands once for all who are near (see `nearness`): one chain of flows draws one symbol, and a
 * step that reads it joins the symbol of a step shortly before it. A step that is further away, works on another state or is on another page gets a
 * symbol of its own, rather than a line through the page. A system or archive stands at each step that uses it, and beside each document kept in
 * it.
 */

import { isDataNode, isStore } from '../../model/node-kinds.ts';
import type { Flow, FlowEnd, Process, ProcessNode } from '../../model/process.ts';
import { dataTouches, type Touch } from './data-touches.ts';
import type { Nearness } from './nearness.ts';

type DataFlowEnd =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'lane'; readonly id: string };

export interface DataPlace {
  readonly node: ProcessNode;
  readonly state: string | null;
  readonly page: number;
  /** Ids of the flow nodes that write or read it here, in the order of their flows. */
  readonly writers: readonly string[];
  readonly readers: readonly string[];
  /** For a store: the place of what is kept in it, and whether it comes from there. For another state: the first place of the document. */
  readonly beside: { readonly place: number; readonly receives: boolean } | null;
}

export interface DataLink {
  readonly page: number;
  readonly from: DataFlowEnd;
  readonly to: DataFlowEnd;
  readonly flow: Flow;
}

/** One symbol in the making. */
interface DataGroup {
  readonly data: ProcessNode;
  readonly state: string | null;
  readonly page: number;
  readonly touches: Touch[];
  readonly statements: Set<number>;
  beside: DataPlace['beside'];
}

/** Places and information flows of all data nodes; links name places by their index and come in the order of the flows. */
export function dataPlaces(
  process: Process,
  nodes: ReadonlyMap<string, ProcessNode>,
  nearness: Nearness,
): { places: DataPlace[]; links: DataLink[] } {
  const touches = dataTouches(process, nodes);
  const groups: DataGroup[] = [];
  for (const node of process.nodes) if (isDataNode(node)) groups.push(...groupsOf(node, touches.get(node.id) ?? [], nearness));
  const links = process.flows.flatMap((flow) => keptOrSent(flow, groups, nodes));
  const drawn = new Set(groups.map((group) => group.data));
  for (const node of process.nodes) if (isDataNode(node) && !drawn.has(node)) groups.push(newGroup(node, null, node.page));
  links.push(...groups.flatMap((group, place) => group.touches.map((touch) => touchLink(touch, group.page, place))));
  const order = new Map(process.flows.map((flow, i) => [flow, i]));
  links.sort((a, b) => order.get(a.flow)! - order.get(b.flow)!);
  return { places: groups.map(placeOf), links };
}

function placeOf({ data, state, page, touches, beside }: DataGroup): DataPlace {
  const ids = (writes: boolean) => touches.filter((touch) => touch.writes === writes).map((touch) => touch.activity.id);
  return { node: data, state, page, beside, writers: ids(true), readers: ids(false) };
}

function touchLink({ flow, activity, writes }: Touch, page: number, place: number): DataLink {
  const step: DataFlowEnd = { kind: 'node', id: activity.id };
  const symbol: DataFlowEnd = { kind: 'place', place };
  return writes ? { page, flow, from: step, to: symbol } : { page, flow, from: symbol, to: step };
}

function newGroup(data: ProcessNode, state: string | null, page: number): DataGroup {
  return { data, state, page, touches: [], statements: new Set(), beside: null };
}

/** Symbols of one data node: one a statement, page and state, writers' first; readers then join whom they are near. */
function groupsOf(data: ProcessNode, touches: readonly Touch[], nearness: Nearness): DataGroup[] {
  const store = isStore(data);
  const groups = new Map<string, DataGroup>();
  for (const touch of touches) {
    const key = store ? touch.activity.id : [touch.activity.page, touch.flow.statementSpan.start, touch.state].join(' ');
    const group = groups.get(key) ?? newGroup(data, store ? null : touch.state, touch.activity.page);
    groups.set(key, group);
    group.touches.push(touch);
    group.statements.add(touch.flow.statementSpan.start);
  }
  if (store) return [...groups.values()];
  return joinNear(
    [...groups.values()].flatMap((group) => withoutFar(group, nearness)),
    nearness,
  );
}

/** A symbol, and one more for each reader that is too far from those who write it. */
function withoutFar(group: DataGroup, { shares }: Nearness): DataGroup[] {
  const writers = new Set(group.touches.filter(({ writes }) => writes).map(({ activity }) => activity.id));
  const isFar = ({ writes, activity }: Touch) => !writes && writers.size > 0 && !shares(activity.id, writers);
  const far = group.touches.filter(isFar);
  if (far.length === 0) return [group];
  const own = far.map((touch) => ({ ...newGroup(group.data, group.state, group.page), touches: [touch] }));
  return [{ ...group, touches: group.touches.filter((touch) => !isFar(touch)) }, ...own];
}

function joinNear(groups: readonly DataGroup[], { near: stepsNear }: Nearness): DataGroup[] {
  const isWritten = (group: DataGroup) => group.touches.some(({ writes }) => writes);
  const readOnly = groups.filter((group) => !isWritten(group));
  const kept: DataGroup[] = [];
  /** By flow node: the symbol that it touches, and the one that stood beside it before others joined. */
  const touched = new Map<string, DataGroup>();
  const beside = new Map<string, DataGroup>();
  for (const group of [...groups.filter(isWritten), ...readOnly]) {
    const key = (id: string) => [id, group.page, group.state].join(' ');
    const ids = group.touches.map(({ activity }) => activity.id);
    const same = ids.map((id) => touched.get(key(id))).find((found) => found !== undefined);
    const near = isWritten(group) ? [] : ids.flatMap(stepsNear).map((id) => beside.get(key(id)));
    const into = same ?? near.find((found) => found !== undefined) ?? group;
    if (into === group) {
      kept.push(group);
      for (const id of ids) beside.set(key(id), group);
    } else {
      into.touches.push(...group.touches);
      for (const statement of group.statements) into.statements.add(statement);
    }
    for (const id of ids) if (!touched.has(key(id))) touched.set(key(id), into);
  }
  return kept;
}

/** The link of a flow between two data nodes or between a data node and a lane; adds the places that it needs. */
function keptOrSent(flow: Flow, groups: DataGroup[], nodes: ReadonlyMap<string, ProcessNode>): DataLink[] {
  const [from, to] = [dataOf(flow.from, nodes), dataOf(flow.to, nodes)];
  if (from && to) {
    const fromFirst = isStore(to) || !isStore(from);
    const content = placeFor(flow, fromFirst ? flow.from : flow.to, fromFirst ? from : to, groups);
    const store = storePlace(flow, fromFirst ? to : from, { place: content, receives: fromFirst }, groups);
    const ends: DataFlowEnd[] = [content, store].map((place) => ({ kind: 'place', place }));
    return [{ page: groups[content]!.page, flow, from: ends[fromFirst ? 0 : 1]!, to: ends[fromFirst ? 1 : 0]! }];
  }
  const data = from ?? to;
  const lane = from ? flow.to : flow.from;
  if (!data || lane.kind !== 'lane') return [];
  const place = placeFor(flow, from ? flow.from : flow.to, data, groups);
  const symbol: DataFlowEnd = { kind: 'place', place };
  return [{ page: groups[place]!.page, flow, from: from ? symbol : lane, to: from ? lane : symbol }];
}

/** The symbol of the same chain, else one in the same state, else, where no state is named, any; else a new one, beside the first. */
function placeFor(flow: Flow, end: FlowEnd, data: ProcessNode, groups: DataGroup[]): number {
  const state = end.kind === 'node' ? end.state : null;
  const own = groups.filter((group) => group.data === data);
  const found =
    own.find((group) => group.state === state && group.statements.has(flow.statementSpan.start)) ??
    own.find((group) => group.state === state) ??
    (state === null ? own[0] : undefined);
  if (found) return groups.indexOf(found);
  const [first] = own;
  const beside = first ? { place: groups.indexOf(first), receives: true } : null;
  return groups.push({ ...newGroup(data, state, first?.page ?? data.page), beside }) - 1;
}

/** The store of the same chain on the page of what is kept, else a new one beside it. */
function storePlace(flow: Flow, store: ProcessNode, beside: NonNullable<DataPlace['beside']>, groups: DataGroup[]): number {
  const { page } = groups[beside.place]!;
  const same = (group: DataGroup) =>
    group.data === store &&
    group.page === page &&
    (group.beside?.place === beside.place || group.statements.has(flow.statementSpan.start));
  const found = groups.findIndex(same);
  return found >= 0 ? found : groups.push({ ...newGroup(store, null, page), beside }) - 1;
}

function dataOf(end: FlowEnd, nodes: ReadonlyMap<string, ProcessNode>): ProcessNode | null {
  const node = end.kind === 'node' ? nodes.get(end.id) : undefined;
  return node && isDataNode(node) ? node : null;
}
