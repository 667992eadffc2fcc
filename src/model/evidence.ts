/**
 * What shows afterwards that a key control took place: the records that its decision or step writes or reads, else those that the step right
 * before a decision writes or reads, since someone checks and then decides; else the nearest ones on the way that it guards, up to the next
 * decision, behind which a record is that decision's. A refused branch records the refusal, not the control, so what it writes is no
 * evidence; nor is a system that another step merely uses.
 */
import { type FlowIndex, flowIndex } from './flow-index.ts';
import { happyPath } from './happy-path.ts';
import { isDataNode, isInformation, isStep, passedThrough } from './node-kinds.ts';
import type { Flow, Process, ProcessNode } from './process.ts';
import { type ResolvedFlow, resolvedFlows } from './resolved-flows.ts';

/** A record: a data node in a state, or a system that a step names in words. */
export type Trace =
  | { readonly data: ProcessNode; readonly state: string | null }
  | { readonly data: null; readonly system: string };

export interface Evidence {
  /** The evidence of the control at a node, each record once, in the order of the flows; none where nothing is recorded. */
  of(node: ProcessNode): readonly Trace[];
  /** Whether there is any, which takes no search for each node. */
  isAny(node: ProcessNode): boolean;
}

export function evidence(process: Pick<Process, 'nodes' | 'flows'>): Evidence {
  const flows = flowIndex(resolvedFlows(process));
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const { written, read } = records(process.flows, byId);
  const systemsOf = ({ attributes }: ProcessNode): Trace[] =>
    (attributes.system ?? []).map(({ node, text }) => {
      const drawn = byId.get(node ?? '');
      return drawn ? { data: drawn, state: null } : { data: null, system: text };
    });
  const recorded = (node: ProcessNode) => {
    const papers = written(node);
    return papers.some(({ data }) => data !== null && data.kind !== 'system') ? papers : [...read(node), ...papers];
  };
  const own = (node: ProcessNode) => [...recorded(node), ...systemsOf(node)];
  const main = happyPath(process);
  const ahead = (node: ProcessNode) => guarded(node, flows, main).flatMap(({ to }) => byId.get(to ?? '') ?? []);
  const onward = (node: ProcessNode) => (node.kind === 'decision' ? [] : ahead(node));
  const behind = (node: ProcessNode) =>
    node.kind === 'decision'
      ? passedThrough(node, ({ id }) => flows.into(id).flatMap(({ from }) => byId.get(from ?? '') ?? []))
      : [];
  const atHand = [
    own,
    (node: ProcessNode) => behind(node).filter(isStep).flatMap(recorded),
    (node: ProcessNode) =>
      passedThrough(node, ahead)
        .filter((next) => node.kind !== 'decision' && next.kind === 'decision')
        .flatMap(own),
  ];
  let before: ReadonlySet<ProcessNode> | null = null;
  return {
    of(node) {
      for (const each of [...atHand, () => nearest(ahead(node), onward, written)]) {
        const traces = each(node);
        if (traces.length > 0) return once(traces);
      }
      return [];
    },
    isAny(node) {
      if (atHand.some((each) => each(node).length > 0)) return true;
      before ??= leadingTo(
        process.nodes.filter((each) => written(each).length > 0),
        process.nodes,
        onward,
      );
      return ahead(node).some((next) => before!.has(next));
    },
  };
}

/** The nodes from which a way leads to one of the goals, the goals included. */
function leadingTo(
  goals: readonly ProcessNode[],
  nodes: readonly ProcessNode[],
  ahead: (node: ProcessNode) => readonly ProcessNode[],
): ReadonlySet<ProcessNode> {
  const from = new Map<ProcessNode, ProcessNode[]>();
  for (const node of nodes) {
    for (const next of ahead(node)) {
      const known = from.get(next);
      if (known === undefined) from.set(next, [node]);
      else known.push(node);
    }
  }
  const found = new Set(goals);
  for (const node of found) for (const each of from.get(node) ?? []) found.add(each);
  return found;
}

/** What is recorded first on each way ahead. */
function nearest(
  first: readonly ProcessNode[],
  onward: (node: ProcessNode) => readonly ProcessNode[],
  written: (node: ProcessNode) => readonly Trace[],
): Trace[] {
  const seen = new Set(first);
  const found: Trace[] = [];
  for (const node of seen) {
    const traces = written(node);
    found.push(...traces);
    if (traces.length === 0) for (const next of onward(node)) seen.add(next);
  }
  return found;
}

/** The ways on which work goes on that passed: never by `no` beside `yes`, nor late; of other branches the main one. */
function guarded({ id, kind }: ProcessNode, flows: FlowIndex, main: ReadonlySet<Flow>): readonly ResolvedFlow[] {
  const ways = flows.outOf(id).filter(({ late }) => !late);
  if (kind !== 'decision') return ways;
  if (ways.some(({ answer }) => answer === 'yes')) return ways.filter(({ answer }) => answer !== 'no');
  const onMain = ways.filter(({ origins }) => origins.some((flow) => main.has(flow)));
  return onMain.length > 0 ? onMain : ways;
}

/** What each node writes, and the documents and data that it reads. */
function records(flows: readonly Flow[], byId: ReadonlyMap<string, ProcessNode>) {
  const [written, read] = [new Map<ProcessNode, Trace[]>(), new Map<ProcessNode, Trace[]>()];
  const add = (map: Map<ProcessNode, Trace[]>, at: ProcessNode, data: ProcessNode, state: string | null) => {
    map.set(at, [...(map.get(at) ?? []), { data, state }]);
  };
  for (const { kind, from, to } of flows) {
    if (kind !== 'information' || from.kind !== 'node' || to.kind !== 'node') continue;
    const [a, b] = [byId.get(from.id), byId.get(to.id)];
    if (!a || !b || isDataNode(a) === isDataNode(b)) continue;
    if (isDataNode(b)) add(written, a, b, to.state);
    else if (isInformation(a)) add(read, b, a, from.state);
  }
  return {
    written: (node: ProcessNode): readonly Trace[] => written.get(node) ?? [],
    read: (node: ProcessNode): readonly Trace[] => read.get(node) ?? [],
  };
}

function once(traces: readonly Trace[]): Trace[] {
  const key = (trace: Trace) => (trace.data === null ? `"${trace.system}` : JSON.stringify([trace.data.id, trace.state]));
  return [...new Map(traces.map((trace) => [key(trace), trace])).values()];
}
