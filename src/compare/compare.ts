/** Compares two versions of a process by what they mean: order, comments, spelling of values and the layout of the text play no part. */
import { flowOrder } from '../model/flow-order.ts';
import { isDataNode } from '../model/node-kinds.ts';
import type { Lane, Process, ProcessNode } from '../model/process.ts';
import type { Changes, FlowChange, FlowFact, ItemChange, NoteChange } from './changes.ts';
import { flowFacts, type Identity, identity } from './identity.ts';
import { phaseIdentity } from './phase-identity.ts';
import { type ComparedValues, laneValues, nodeValues, processValues, valueChanges } from './values.ts';

const RESPONSIBILITY = new Set(['lane', 'role', 'person', 'responsible', 'accountable', 'consulted', 'informed']);

/** What changed from `old` to `now`. Lanes that were only declared elsewhere and are not used count as absent. */
export function compareProcesses(old: Process, now: Process): Changes {
  const same = identity(old, now);
  const idOf = (id: string) => same.get(id) ?? `${id}?`;
  const stays = (id: string) => id;
  const names = { old: laneNames(old), now: laneNames(now) };
  const samePhase = phaseIdentity(old, now, same);
  const titled =
    ({ phases }: Process, identityOf: (number: number) => string) =>
    (number: number) => {
      return { meaning: identityOf(number), text: phases[number - 1]!.title };
    };
  const phases = { old: titled(old, (number) => `${samePhase.get(number) ?? `${number}?`}`), now: titled(now, String) };
  return {
    process: valueChanges(processValues(old), processValues(now)),
    lanes: itemChanges<Lane>(
      usedLanes(old),
      usedLanes(now),
      same,
      (lane) => laneValues(lane, idOf),
      (lane) => laneValues(lane, stays),
    ),
    nodes: itemChanges<ProcessNode>(
      ownNodes(old),
      ownNodes(now),
      same,
      (node) => nodeValues(node, names.old, idOf, phases.old),
      (node) => nodeValues(node, names.now, stays, phases.now),
    ),
    flows: flowChanges(flowFacts(old), flowFacts(now), same),
    notes: noteChanges(old, now),
    renamed: new Map([...same].filter(([was, is]) => was !== is)),
  };
}

function itemChanges<Item extends { readonly id: string }>(
  old: readonly Item[],
  now: readonly Item[],
  same: Identity,
  oldValues: (item: Item) => ComparedValues,
  newValues: (item: Item) => ComparedValues,
): ItemChange<Item>[] {
  const before = new Map(old.map((item) => [same.get(item.id), item]));
  const kept = new Set(now.map(({ id }) => id));
  const present = now.flatMap((item): ItemChange<Item>[] => {
    const was = before.get(item.id);
    if (was === undefined) return [{ was: null, now: item, values: [], responsibility: [] }];
    const id = was.id === item.id ? [] : [{ key: 'id', was: was.id, now: item.id }];
    const values = [...id, ...valueChanges(oldValues(was), newValues(item))];
    return values.length === 0
      ? []
      : [{ was, now: item, values, responsibility: values.filter(({ key }) => RESPONSIBILITY.has(key)) }];
  });
  const gone = old.filter(({ id }) => !kept.has(same.get(id) ?? ''));
  return [...present, ...gone.map((was): ItemChange<Item> => ({ was, now: null, values: [], responsibility: [] }))];
}

function laneNames({ lanes }: Process): (id: string) => string {
  const names = new Map(lanes.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** In the order in which a picture numbers them, data last; what came by `use` is no part of the process. */
function ownNodes(process: Process): readonly ProcessNode[] {
  return [...flowOrder(process), ...process.nodes.filter(isDataNode)].filter(({ imported }) => !imported);
}

/** A lane from another file is part of the process where something stands in it. */
function usedLanes({ lanes, nodes }: Process): readonly Lane[] {
  const used = new Set(nodes.flatMap(({ lane, otherLanes }) => [lane, ...otherLanes]));
  return lanes.filter(({ id, imported }) => !imported || used.has(id));
}

function noteChanges(old: Process, now: Process): NoteChange[] {
  const [was, is] = [new Set(old.notes.map(({ text }) => text)), new Set(now.notes.map(({ text }) => text))];
  return [
    ...[...is].filter((text) => !was.has(text)).map((text): NoteChange => ({ kind: 'added', text })),
    ...[...was].filter((text) => !is.has(text)).map((text): NoteChange => ({ kind: 'removed', text })),
  ];
}

interface ItemPair {
  readonly was: FlowFact;
  readonly now: FlowFact;
}

/**
 * What became of the flows. A flow between the same ends is the same one, whatever its label; one that left a node that is still there and
 * now leaves it for another is rerouted, and so is one that comes from elsewhere.
 */
function flowChanges(old: readonly FlowFact[], now: readonly FlowFact[], identity: Identity): FlowChange[] {
  const lost = new Set(old);
  const fresh = new Set(now);
  const newId = (id: string) => identity.get(id) ?? null;
  /** Takes out the pairs of flows that have the same key; those without one are left. */
  const pairUp = (keyOfOld: (flow: FlowFact) => string | null, keyOfNew: (flow: FlowFact) => string): ItemPair[] => {
    const waiting = new Map<string, FlowFact[]>();
    for (const flow of fresh) {
      const key = keyOfNew(flow);
      waiting.set(key, [...(waiting.get(key) ?? []), flow]);
    }
    return [...lost].flatMap((was) => {
      const match = waiting.get(keyOfOld(was) ?? '')?.shift();
      if (match === undefined) return [];
      lost.delete(was);
      fresh.delete(match);
      return { was, now: match };
    });
  };
  const key = (...parts: readonly (string | null)[]) => (parts.includes(null) ? null : JSON.stringify(parts));
  const label = ({ label: text }: FlowFact) => text ?? '';

  const sameLabel = pairUp(
    (flow) => key(flow.kind, newId(flow.from), newId(flow.to), label(flow)),
    (flow) => key(flow.kind, flow.from, flow.to, label(flow))!,
  );
  const sameEnds = pairUp(
    (flow) => key(flow.kind, newId(flow.from), newId(flow.to)),
    (flow) => key(flow.kind, flow.from, flow.to)!,
  );
  const rerouted = [
    ...pairUp(
      (flow) => (flow.kind === 'sequence' ? key(flow.kind, newId(flow.from), label(flow)) : null),
      (flow) => key(flow.kind, flow.from, label(flow))!,
    ),
    ...pairUp(
      (flow) => (flow.kind === 'sequence' ? key(flow.kind, newId(flow.to), label(flow)) : null),
      (flow) => key(flow.kind, flow.to, label(flow))!,
    ),
  ];
  const changed = [...sameLabel.filter(({ was, now: is }) => was.probability !== is.probability), ...sameEnds];
  return [
    ...rerouted.map((pair): FlowChange => ({ kind: 'rerouted', ...pair })),
    ...changed.map((pair): FlowChange => ({ kind: 'changed', ...pair })),
    ...[...fresh].map((flow): FlowChange => ({ kind: 'added', was: null, now: flow })),
    ...[...lost].map((flow): FlowChange => ({ kind: 'removed', was: flow, now: null })),
  ];
}
