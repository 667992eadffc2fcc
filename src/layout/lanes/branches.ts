/**
 * Distinguishes the trunk of the flow from what branches off it and joins it within one lane. The trunk goes on downwards; a branch may leave
 * sideways into the same row, or come back from the side. The happy path is trunk, `yes` is, `no` is not, else the author's first edge is.
 */
import type { Arrow } from './stages.ts';

/** Arrows within a lane whose ends may stand side by side, because the flow goes on downwards elsewhere. */
export function findSideBranches(arrows: readonly Arrow[]): Set<Arrow> {
  const sequence = arrows.filter(({ link }) => link.data.kind === 'sequence');
  const forward = sequence.filter(({ reversed }) => !reversed);
  const out = findTrunks(sequence, (arrow) => arrow.link.source.member.index);
  const into = findTrunks(forward, (arrow) => arrow.link.target.member.index);
  return new Set(
    forward.filter((arrow) => {
      const { source, target } = arrow.link;
      if (source.block.lane !== target.block.lane || rank(arrow) < 2) return false;
      return out.get(source.member.index) !== arrow || into.get(target.member.index) !== arrow;
    }),
  );
}

/** The trunk among the arrows of each node. */
function findTrunks(arrows: readonly Arrow[], nodeOf: (arrow: Arrow) => number): Map<number, Arrow> {
  const trunks = new Map<number, Arrow>();
  for (const arrow of arrows) {
    const known = trunks.get(nodeOf(arrow));
    if (known === undefined || rank(arrow) < rank(known)) trunks.set(nodeOf(arrow), arrow);
  }
  return trunks;
}

function rank({ link: { source, data } }: Arrow): number {
  if (data.main) return 0;
  if (data.late) return 3;
  if (source.member.node.kind !== 'decision') return 2;
  return data.answer === 'yes' ? 1 : data.answer === 'no' ? 3 : 2;
}
