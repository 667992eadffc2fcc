/** What two edges do to each other: they cross, or one hides the other. Edges that leave or enter one node together may share a trunk. */
import { BoxGrid } from './box-grid.ts';
import { type Finding, finding } from './finding.ts';
import { coincidence, cross, extentOfSegment, type Segment } from './primitives.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** A stretch this short on another line is a touch, not a line hidden, in pixels. */
const SHORTEST_HIDDEN = 4;

interface Stretch {
  readonly edge: SceneEdge;
  readonly segment: Segment;
}

export function checkPairs({ edges, page }: Scene): Finding[] {
  const earlier = new BoxGrid<Stretch>();
  const findings: Finding[] = [];
  for (const edge of edges) {
    for (const segment of edge.segments) {
      for (const other of earlier.near(extentOfSegment(segment))) {
        const names = [other.edge.name, edge.name];
        if (cross(other.segment, segment)) findings.push(finding('crossings', page, names, segment[0]));
        if (!fanTogether(other.edge, edge) && coincidence(other.segment, segment) > SHORTEST_HIDDEN) {
          findings.push(finding('hidden', page, names, segment[0]));
        }
      }
    }
    for (const segment of edge.segments) earlier.add(extentOfSegment(segment), { edge, segment });
  }
  return findings;
}

/** Whether two edges begin at one node, or end at one; ends that are no node count as one. */
function fanTogether(a: SceneEdge, b: SceneEdge): boolean {
  return a.source === b.source || a.target === b.target;
}
