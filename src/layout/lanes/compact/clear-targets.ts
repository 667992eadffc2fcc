/**
 * `no` leaves a decision to the right, unless its target stands completely to the left. Where it leaves to the left all the same, within one lane and
 * though the right corner is free, its target is moved clear of the decision, so that a reader sees why.
 */
import type { Member, Picture } from '../stages.ts';

/** A target that should stand at least so far to the left of its decision, both by the index of their blocks. */
export interface Clearing {
  readonly target: number;
  readonly decision: number;
  readonly distance: number;
}

export function findClearings({ layering, lines }: Picture): Clearing[] {
  const { graph, links } = layering.graph;
  if (graph.direction !== 'down') return [];
  const held = new Set<Member>();
  for (const [i, { source, target }] of links.entries()) {
    const [start, next] = [lines[i]![0]!, lines[i]![1]!];
    const [end, last] = [lines[i]!.at(-1)!, lines[i]!.at(-2)!];
    if (start[1] === next[1] && next[0] > start[0]) held.add(source.member);
    if (end[1] === last[1] && last[0] > end[0]) held.add(target.member);
  }
  const found: Clearing[] = [];
  for (const [i, { source, target, data }] of links.entries()) {
    const [start, next] = [lines[i]![0]!, lines[i]![1]!];
    if (data.answer !== 'no' || source.member.node.kind !== 'decision' || start[1] !== next[1] || next[0] > start[0]) continue;
    if (held.has(source.member) || source.block.taken.right !== null || source.block.lane !== target.block.lane) continue;
    const distance = target.member.x + target.member.node.width - source.member.x;
    found.push({ target: target.block.index, decision: source.block.index, distance: Math.round(distance) });
  }
  return found;
}
