/**
 * The strips that a drawing's lanes are made of. A lane without lanes inside is a strip. A lane with lanes inside is a strip too, before
 * those of its inner lanes, where nodes stand in it directly: such nodes have `lane` set to the outer lane.
 */
import type { Lane } from './process.ts';

/** The strips in drawing order: the lanes as a tree, siblings in declaration order. `occupied` holds the lanes that nodes stand in. */
export function laneStrips(lanes: readonly Lane[], occupied: ReadonlySet<string>): Lane[] {
  const children = new Map<string | null, Lane[]>();
  for (const lane of lanes) {
    const list = children.get(lane.parent);
    if (list) list.push(lane);
    else children.set(lane.parent, [lane]);
  }
  const strips: Lane[] = [];
  const pending = [...(children.get(null) ?? [])].reverse();
  for (let lane = pending.pop(); lane !== undefined; lane = pending.pop()) {
    const inner = children.get(lane.id) ?? [];
    if (inner.length === 0 || occupied.has(lane.id)) strips.push(lane);
    for (let i = inner.length - 1; i >= 0; i--) pending.push(inner[i]!);
  }
  return strips;
}
