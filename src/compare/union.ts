/** One process that holds both versions, for a picture of the changes: the new version, and what is gone from the old one. */
import { answerRead } from '../model/branch-preference.ts';
import type { Flow, FlowEnd, Lane, Process, ProcessNode } from '../model/process.ts';
import type { Changes, FlowFact } from './changes.ts';
import { compareProcesses } from './compare.ts';
import { identity } from './identity.ts';
import { phaseIdentity } from './phase-identity.ts';

type Change = 'added' | 'removed' | 'changed';

export interface Union {
  readonly process: Process;
  /** By the id of the node in the union. */
  readonly nodes: ReadonlyMap<string, Change>;
  /** By the ends of the flow in the union, and its label where several join them. */
  readonly flows: readonly { readonly flow: FlowFact; readonly change: Change }[];
}

/** Both versions of a process in one picture: what to draw, and what became of its parts. */
export function changesPicture(old: Process, now: Process): { readonly process: Process; readonly changes: Union } {
  const both = union(old, now, compareProcesses(old, now));
  return { process: both.process, changes: both };
}

/** The union of two versions. What is gone has its old id, with a mark behind it where the new version calls something else so. */
export function union(old: Process, now: Process, changes: Changes): Union {
  const taken = new Set([...now.lanes, ...now.nodes].map(({ id }) => id));
  const gone = <Item extends { readonly id: string }>(all: readonly { was: Item | null; now: Item | null }[]) =>
    all.flatMap(({ was, now: is }) => (was !== null && is === null ? [was] : []));
  const goneNodes = gone(changes.nodes);
  const ids = new Map(changes.renamed);
  for (const { id } of [...goneNodes, ...gone(changes.lanes)]) if (taken.has(id)) ids.set(id, `${id}--was`);
  const idOf = (id: string) => ids.get(id) ?? id;
  const phases = phaseIdentity(old, now, identity(old, now));
  const nodes = goneNodes.map(
    (node): ProcessNode => ({
      ...node,
      id: idOf(node.id),
      lane: node.lane && idOf(node.lane),
      page: Math.min(node.page, now.pages.length),
      phase: phases.get(node.phase ?? 0) ?? null,
    }),
  );
  const needed = new Set(nodes.map(({ lane }) => lane));
  const lanes = withParents(old.lanes, (lane) => needed.has(idOf(lane.id)))
    .filter(({ id }) => !taken.has(idOf(id)))
    .map((lane): Lane => ({ ...lane, id: idOf(lane.id), parent: lane.parent && idOf(lane.parent) }));
  const places = new Set([...now.lanes, ...now.nodes, ...lanes, ...nodes].map(({ id }) => id));
  const lost = changes.flows
    .filter(({ kind }) => kind === 'removed' || kind === 'rerouted')
    .map(({ was }) => ({ ...was!, from: idOf(was!.from), to: idOf(was!.to) }))
    .filter(({ from, to }) => places.has(from) && places.has(to));
  const process: Process = {
    ...now,
    lanes: [...now.lanes, ...lanes],
    nodes: [...now.nodes, ...nodes],
    gone: nodes.map(({ id }) => id),
    flows: [...now.flows, ...lost.map((flow, i) => flowOf(flow, i, now, lanes))],
  };
  return {
    process,
    nodes: new Map(
      changes.nodes.map(({ was, now: is }) => [
        is?.id ?? idOf(was!.id),
        was === null ? 'added' : is === null ? 'removed' : 'changed',
      ]),
    ),
    flows: [
      ...lost.map((flow) => ({ flow, change: 'removed' as const })),
      ...changes.flows.flatMap(({ kind, now: is }) =>
        is === null ? [] : [{ flow: is, change: kind === 'changed' ? kind : ('added' as const) }],
      ),
    ],
  };
}

/** The lanes that are wanted, and those around them. */
function withParents(lanes: readonly Lane[], isWanted: (lane: Lane) => boolean): readonly Lane[] {
  const wanted = new Set<string>();
  for (const lane of [...lanes].reverse()) {
    if (!isWanted(lane) && !wanted.has(lane.id)) continue;
    wanted.add(lane.id);
    if (lane.parent !== null) wanted.add(lane.parent);
  }
  return lanes.filter(({ id }) => wanted.has(id));
}

/** A flow of the old version as one of the model: a statement of its own, behind all others. */
function flowOf({ kind, from, to, label, probability }: FlowFact, i: number, now: Process, lanes: readonly Lane[]): Flow {
  const isLane = new Set([...now.lanes, ...lanes].map(({ id }) => id));
  const end = (id: string): FlowEnd => (isLane.has(id) ? { kind: 'lane', id } : { kind: 'node', id, state: null });
  const statement = 1 + i + now.flows.reduce((last, flow) => Math.max(last, flow.statement), 0);
  return {
    kind,
    from: end(from),
    to: end(to),
    label,
    answer: answerRead(label),
    late: false,
    probability,
    span: now.span,
    labelSpan: null,
    statementSpan: now.span,
    alone: true,
    statement,
    implied: false,
    gone: true,
  };
}
