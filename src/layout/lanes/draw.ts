/**
 * Draws one draft. A sketch has columns, tracks and simpler routes, which is enough to judge it; the finished picture is compacted, too. Labels
 * are placed later, but pinned ones come before the routes are simplified.
 */
import { placeColumns } from './columns.ts';
import { compactColumns } from './compact/compact.ts';
import { fixEnds } from './ends.ts';
import { drawRoutes, settleHeights } from './heights.ts';
import { pinLabels } from './labels.ts';
import { simplifyRoutes } from './reroute/reroute.ts';
import type { Columns, CourseEnds, Draft, Picture, Reserve } from './stages.ts';
import { routeTracks } from './tracks.ts';

/** A draft with its columns: all that has to be known to route it. */
export interface PlacedDraft {
  readonly draft: Draft;
  readonly ends: readonly CourseEnds[];
  readonly columns: Columns;
}

export function sketch(draft: Draft, reserve: Reserve): Picture {
  return sketchRoutes(placeDraft(draft, reserve), reserve);
}

/** The ends of the lines and the columns of the nodes of a draft. */
export function placeDraft(draft: Draft, reserve: Reserve): PlacedDraft {
  const { layering, plans, position } = draft;
  const ends = fixEnds(layering, plans, position, reserve);
  return { draft, ends, columns: placeColumns(layering, position, ends, reserve) };
}

/** The tracks, simplified routes and row heights of a placed draft. */
export function sketchRoutes({ draft: { layering }, ends, columns }: PlacedDraft, reserve: Reserve): Picture {
  const tracks = routeTracks(layering, columns, ends);
  const first = settleHeights(layering, tracks, reserve);
  const plain = { layering, columns, routes: tracks, heights: first, lines: drawRoutes(tracks, first), pins: [] };
  const pins = pinLabels(plain, reserve.pinned);
  const routes = simplifyRoutes(plain, pins);
  const heights = settleHeights(layering, routes, reserve);
  return { layering, columns, routes, heights, lines: drawRoutes(routes, heights), pins };
}

/** A picture with its columns drawn together. */
export function finish(picture: Picture, reserve: Reserve): Picture {
  const compact = compactColumns(picture, reserve);
  const heights = settleHeights(compact.layering, compact.routes, reserve);
  return { ...compact, heights, lines: drawRoutes(compact.routes, heights) };
}
