/**
 * What became of the flows. A flow between the same ends is the same one, whatever its label; one that left a node that is still there and
 * now leaves it for another is rerouted, and so is one that comes from elsewhere.
 */
import type { FlowChange, FlowFact } from './changes.ts';
import type { Identity } from './identity.ts';

interface Pair {
  readonly was: FlowFact;
  readonly now: FlowFact;
}

export function flowChanges(old: readonly FlowFact[], now: readonly FlowFact[], identity: Identity): FlowChange[] {
  const lost = new Set(old);
  const fresh = new Set(now);
  const newId = (id: string) => identity.get(id) ?? null;
  /** Takes out the pairs of flows that have the same key; those without one are left. */
  const pairUp = (keyOfOld: (flow: FlowFact) => string | null, keyOfNew: (flow: FlowFact) => string): Pair[] => {
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
