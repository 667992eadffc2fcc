/** Puts a called process in place of the subprocess that calls it. */
import { isDataNode } from '../model/node-kinds.ts';
import type { Flow, FlowEnd, Lane, NodeAttributes, Process, ProcessNode } from '../model/process.ts';
import { resolvedFlows } from '../model/resolved-flows.ts';
import { contracted, isAt } from './contract.ts';
import type { Joints } from './joints.ts';
import type { Renamed } from './rename.ts';

const PASSED_ON: ReadonlySet<ProcessNode['kind']> = new Set(['fork', 'join', 'merge', 'start', 'end']);

/** The caller with `callee`, which is in its names, in place of the node `call`. */
export function spliced(caller: Process, call: ProcessNode, renamed: Renamed, joints: Joints): Process {
  const { process: callee, idOf, shared } = renamed;
  const entries = joints.entries.map(idOf);
  const exits = joints.exits.map(idOf);
  const kept = waitedFor(caller, call, callee, exits);
  const gone = new Set([...entries, ...exits.filter((id) => id !== kept?.id)]);
  const inner = withoutConnectors(callee).map((flow) => ({
    ...(kept !== null && flow.to.kind === 'node' && exits.includes(flow.to.id) ? { ...flow, to: nodeEnd(kept.id) } : flow),
    statement: flow.statement + 1 + statements(caller),
  }));
  const nodes = callee.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) => ({ ...(node.id === kept?.id ? kept : node), page: call.page, phase: call.phase }));
  const all = [...caller.nodes, ...nodes];
  const outer = linked(flowsAround(caller, call), call, inner, entries, kept === null ? exits : [kept.id]);
  const flows = withInformation(contracted(outer, gone), call, inner, { entries, exits }, all);
  const lost = new Set(
    nodes.filter((node) => isDataNode(node) && wasLinked(node, inner) && !wasLinked(node, flows)).map(({ id }) => id),
  );
  return {
    ...caller,
    lanes: withLanes(caller.lanes, renamed),
    nodes: caller.nodes.flatMap((node) => {
      if (node === call) return nodes.filter(({ id }) => !lost.has(id));
      const more = shared.get(node.id);
      return [more === undefined ? node : { ...node, attributes: { ...more, ...node.attributes } as NodeAttributes }];
    }),
    flows,
    notes: [
      ...caller.notes.flatMap((note) => without(note, new Set([call.id]))),
      ...callee.notes
        .filter(({ on }) => on.length > 0)
        .flatMap((note) => without({ ...note, page: call.page }, new Set([...gone, ...lost]))),
    ],
    classes: [...caller.classes, ...callee.classes],
    groups: groupsOf(
      caller,
      call,
      nodes.map(({ id }) => id).filter((id) => !lost.has(id)),
    ),
  };
}

const nodeEnd = (id: string): FlowEnd => ({ kind: 'node', id, state: null });
const statements = ({ flows }: Process) => flows.reduce((last, { statement }) => Math.max(last, statement), 0);
const wasLinked = ({ id }: ProcessNode, flows: readonly Flow[]) => flows.some(({ from, to }) => isAt(from, id) || isAt(to, id));

/** A join that several ends would run into would wait for all of them, so they meet in one end before it. */
function waitedFor({ nodes, flows }: Process, call: ProcessNode, callee: Process, exits: readonly string[]): ProcessNode | null {
  const joins = new Set(nodes.filter(({ kind }) => kind === 'join').map(({ id }) => id));
  const isAwaited = flows.some(({ from, to }) => isAt(from, call.id) && to.kind === 'node' && joins.has(to.id));
  const ways = callee.flows.filter(({ kind, to }) => kind === 'sequence' && to.kind === 'node' && exits.includes(to.id));
  if (!isAwaited || ways.length < 2) return null;
  const ends = callee.nodes.filter(({ id }) => exits.includes(id));
  return { ...ends[0]!, text: [...new Set(ends.map(({ text }) => text))].join(' / ') };
}

/** The flows with connectors taken out: on the caller's page their letters would mean something else. */
function withoutConnectors(process: Process): Flow[] {
  const resolved = resolvedFlows(process).flatMap(({ from, to, label, answer, late, probability, flow }): Flow[] => {
    if (from === null || to === null) return [];
    return [{ ...flow, from: nodeEnd(from), to: nodeEnd(to), label, answer, late, probability }];
  });
  return [...resolved, ...process.flows.filter(({ kind }) => kind === 'information')];
}

/** The caller's flows; where a connector leads to or from the call, all are taken out, since a letter may have other sides. */
function flowsAround(caller: Process, call: ProcessNode): readonly Flow[] {
  const isLettered = caller.flows.some(
    ({ from, to }) => (isAt(from, call.id) && to.kind === 'connector') || (isAt(to, call.id) && from.kind === 'connector'),
  );
  return isLettered ? withoutConnectors(caller) : caller.flows;
}

/** Flows to the call lead to the entries, flows from it come from the exits; the callee's own stand behind the first that leads in. */
function linked(
  outer: readonly Flow[],
  { id }: ProcessNode,
  inner: readonly Flow[],
  entries: readonly string[],
  exits: readonly string[],
): Flow[] {
  const isOfCall = ({ from, to }: Flow) => isAt(from, id) || isAt(to, id);
  const first = outer.findIndex((flow) => flow.kind === 'sequence' && isOfCall(flow));
  // Entries that lead to the same steps are one: the call comes in once.
  const sources = entries.slice(0, 1);
  return outer.flatMap((flow, i) => {
    const mine = flow.kind === 'information' || !isOfCall(flow) ? [flow] : relinked(flow, id, sources, exits);
    const isIn = isAt(flow.to, id);
    return i !== first ? mine : isIn ? [...mine, ...inner] : [...inner, ...mine];
  });
}

function relinked(flow: Flow, id: string, entries: readonly string[], exits: readonly string[]): Flow[] {
  const targets = isAt(flow.to, id) ? entries.map(nodeEnd) : [flow.to];
  const sources = isAt(flow.from, id) ? exits.map(nodeEnd) : [flow.from];
  return sources.flatMap((from) => targets.map((to) => ({ ...flow, from, to })));
}

/** What the call read goes to the callee's first steps, what it wrote comes from its last; nothing new where they read and write it already. */
function withInformation(
  flows: readonly Flow[],
  { id }: ProcessNode,
  inner: readonly Flow[],
  { entries, exits }: Joints,
  nodes: readonly ProcessNode[],
): Flow[] {
  const steps = new Set(nodes.filter((node) => !PASSED_ON.has(node.kind) && !isDataNode(node)).map((node) => node.id));
  const beside = (near: 'from' | 'to', far: 'from' | 'to', of: readonly string[]) => {
    const ends = inner.flatMap((flow) =>
      flow.kind === 'sequence' && of.some((each) => isAt(flow[near], each)) ? [flow[far]] : [],
    );
    return [...new Set(ends.flatMap((end) => (end.kind === 'node' && steps.has(end.id) ? [end.id] : [])))];
  };
  const firsts = beside('from', 'to', entries);
  const lasts = beside('to', 'from', exits);
  const isOfCallee = ({ from, to }: Flow, other: FlowEnd, side: 'from' | 'to') =>
    other.kind === 'node' && isAt(side === 'from' ? from : to, other.id);
  return flows.flatMap((flow) => {
    if (flow.kind === 'sequence') return [flow];
    if (isAt(flow.to, id))
      return inner.some((each) => isOfCallee(each, flow.from, 'from')) ? [] : firsts.map((to) => ({ ...flow, to: nodeEnd(to) }));
    if (isAt(flow.from, id))
      return inner.some((each) => isOfCallee(each, flow.to, 'to')) ? [] : lasts.map((from) => ({ ...flow, from: nodeEnd(from) }));
    return [flow];
  });
}

/** Each lane that only the callee has stands behind the one that it stands behind there. */
function withLanes(lanes: readonly Lane[], { process, laneOrder }: Renamed): Lane[] {
  const all = [...lanes];
  const own = new Map(process.lanes.map((lane) => [lane.id, lane]));
  const firstShared = all.findIndex(({ id }) => laneOrder.includes(id));
  let at = firstShared < 0 ? all.length : firstShared;
  for (const id of laneOrder) {
    const lane = own.get(id);
    if (lane === undefined) at = all.findIndex((each) => each.id === id) + 1;
    else all.splice(at++, 0, lane);
  }
  return all;
}

function without<Note extends Process['notes'][number]>(note: Note, gone: ReadonlySet<string>): Note[] {
  if (note.on.length === 0) return [note];
  const on = note.on.filter((id) => !gone.has(id));
  return on.length === 0 ? [] : [{ ...note, on }];
}

function groupsOf({ groups = [] }: Process, { id }: ProcessNode, nodes: readonly string[]) {
  const parent = groups.find((group) => group.nodes.includes(id))?.id ?? null;
  const others = groups.map((group) => ({ ...group, nodes: group.nodes.filter((each) => each !== id) }));
  return [...others, { id, parent, nodes }];
}
