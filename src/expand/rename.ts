/**
 * A called process in the names of its caller: lanes of one name are one, and so are documents, data, systems and archives; all else that
 * it holds gets the subprocess's id before its own, with a dot between, which no id in a file has.
 */

import { owners, sameName, sharedLanes } from '../model/lanes.ts';
import { isDataNode, isFlowNode, isJunction } from '../model/node-kinds.ts';
import type { Flow, FlowEnd, Money, NodeAttributes, Party, Process, ProcessNode } from '../model/process.ts';
import { projectPath, writtenPath } from '../model/project-path.ts';

export interface Renamed {
  /** Without the lanes and nodes that the caller has. */
  readonly process: Process;
  /** By its id in the callee, the id of anything in it. */
  idOf(id: string): string;
  /** Ids of all lanes of the callee, in its order. */
  readonly laneOrder: readonly string[];
  /** Attributes of data that both have, by the id in the caller. */
  readonly shared: ReadonlyMap<string, NodeAttributes>;
}

/** `root` is the project's folder, in which paths are rewritten to count from the caller's file. */
export function inNamesOf(caller: Process, callee: Process, prefix: string, root: string): Renamed {
  const lanes = sharedLanes(caller, callee);
  const data = sharedData(caller, callee);
  const taken = new Set([...caller.lanes, ...caller.nodes].map(({ id }) => id));
  const own = new Set(callee.lanes.filter(({ id }) => !taken.has(id)).map(({ id }) => id));
  const idOf = (id: string) => lanes.get(id) ?? data.get(id) ?? (own.has(id) ? id : `${prefix}.${id}`);
  const classes = new Map(callee.classes.map(({ id }) => [id, `${prefix}.${id}`]));
  const roles = rolesToKeep(caller, callee, lanes);
  const node = (each: ProcessNode): ProcessNode => {
    const role = roles(each);
    const attributes = { ...renamedAttributes(each.attributes, idOf, callee), ...(role === undefined ? {} : { role }) };
    const see = attributes.see && pathFrom(callee.file, attributes.see, caller.file, root);
    const styled = attributes.class === undefined ? {} : { class: classes.get(attributes.class) ?? attributes.class };
    return {
      ...each,
      id: idOf(each.id),
      lane: each.lane && idOf(each.lane),
      attributes: { ...attributes, ...styled, ...(see === undefined ? {} : { see }) },
    };
  };
  const process: Process = {
    ...callee,
    lanes: callee.lanes
      .filter(({ id }) => !lanes.has(id))
      .map((lane) => ({ ...lane, id: idOf(lane.id), parent: lane.parent && idOf(lane.parent) })),
    nodes: callee.nodes.filter(({ id }) => !data.has(id)).map(node),
    flows: callee.flows.map((flow) => ({ ...flow, from: renamedEnd(flow.from, idOf), to: renamedEnd(flow.to, idOf) }) as Flow),
    notes: callee.notes.map((note) => ({ ...note, on: note.on.map(idOf) })),
    classes: callee.classes.map((each) => ({ ...each, id: classes.get(each.id)! })),
  };
  const shared = callee.nodes.flatMap((each) => (data.has(each.id) ? [[data.get(each.id)!, each.attributes] as const] : []));
  return { process, idOf, laneOrder: callee.lanes.map(({ id }) => idOf(id)), shared: new Map(shared) };
}

/** Data of one kind and one name is the same: ids of the callee, each with the caller's. */
function sharedData(caller: Process, callee: Process): Map<string, string> {
  const key = ({ kind, text }: ProcessNode) => JSON.stringify([kind, sameName(text)]);
  const known = new Map(caller.nodes.filter(isDataNode).map((node) => [key(node), node.id]));
  return new Map(
    callee.nodes.filter(isDataNode).flatMap((node) => (known.has(key(node)) ? [[node.id, known.get(key(node))!] as const] : [])),
  );
}

/** Who does a step in a lane that both have stays who it was, where the caller's lane has another role. */
function rolesToKeep(caller: Process, callee: Process, lanes: ReadonlyMap<string, string>) {
  const ownerOf = owners(callee);
  const theirs = new Map(caller.lanes.map(({ id, attributes }) => [id, attributes.role]));
  return (node: ProcessNode): string | undefined => {
    const lane = lanes.get(node.lane ?? '');
    if (lane === undefined || !isFlowNode(node) || ['start', 'end'].includes(node.kind) || isJunction(node)) return undefined;
    const role = ownerOf(node).role ?? undefined;
    return role === theirs.get(lane) ? undefined : role;
  };
}

function renamedAttributes(
  attributes: NodeAttributes,
  idOf: (id: string) => string,
  { attributes: head }: Process,
): NodeAttributes {
  const parties = (all: readonly Party[] | undefined) => all?.map((each) => ({ ...each, lane: each.lane && idOf(each.lane) }));
  const money = (own: Money) => ({ ...own, currency: own.currency ?? head.currency ?? null });
  const found = {
    cost: attributes.cost && money(attributes.cost),
    system: attributes.system?.map((use) => ({ ...use, node: use.node && idOf(use.node) })),
    covers: attributes.covers?.map((use) => ({ ...use, node: idOf(use.node) })),
    responsible: parties(attributes.responsible),
    accountable: parties(attributes.accountable),
    consulted: parties(attributes.consulted),
    informed: parties(attributes.informed),
  };
  const changed = Object.entries(found).filter(([, value]) => value !== undefined);
  return { ...attributes, ...Object.fromEntries(changed) };
}

function renamedEnd(end: FlowEnd, idOf: (id: string) => string): FlowEnd {
  return end.kind === 'node' || end.kind === 'lane' ? { ...end, id: idOf(end.id) } : end;
}

function pathFrom(from: string, see: string, to: string, root: string): string {
  const meant = projectPath(from, see, root);
  return meant.kind === 'inside' ? writtenPath(to, meant.path) : see;
}
