/**
 * Draws one draft: columns, tracks, simpler routes, heights. The labels are placed later; those that are pinned come before the routes are
 * simplified.
 */
import { placeColumns } from './columns.ts';
import { compactColumns } from './compact/compact.ts';
import { fixEnds } from './ends.ts';
import { drawRoutes, settleHeights } from './heights.ts';
import { pinLabels } from './labels.ts';
import { simplifyRoutes } from './reroute/reroute.ts';
import type { Draft, Picture, Reserve } from './stages.ts';
import { routeTracks } from './tracks.ts';

export function draw({ layering, plans, position }: Draft, reserve: Reserve): Picture {
  const ends = fixEnds(layering, plans, position, reserve);
  const columns = placeColumns(layering, position, ends, reserve);
  const tracks = routeTracks(layering, columns, ends);
  const first = settleHeights(layering, tracks, reserve);
  const sketch = { layering, columns, routes: tracks, heights: first, lines: drawRoutes(tracks, first), pins: [] };
  const pins = pinLabels(sketch, reserve.pinned);
  const routes = simplifyRoutes(sketch, pins);
  const settled = { ...sketch, routes, heights: settleHeights(layering, routes, reserve), pins };
  const compact = compactColumns(settled, reserve);
  const heights = settleHeights(layering, compact.routes, reserve);
  return { ...compact, layering, heights, lines: drawRoutes(compact.routes, heights) };
}
