/** A lane layout that draws no graph twice: pages that stay as they were while others are cut anew cost nothing. */
import type { LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';

export function remembering(layout: LaneLayout): LaneLayout {
  const known = new Map<string, Promise<PlacedLaneGraph>>();
  return (graph) => {
    const key = JSON.stringify(graph);
    const placed = known.get(key) ?? layout(graph);
    known.set(key, placed);
    return placed;
  };
}
