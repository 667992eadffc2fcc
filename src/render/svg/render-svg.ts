/** Pages of a diagram as SVG files. */
import type { Diagram, PlacedPage } from '../../geometry/diagram.ts';
import type { SceneOptions } from '../scene/context.ts';
import { joinedScene, pageScene } from '../scene/page.ts';
import { svgOf } from './svg.ts';

/** One page as a standalone SVG document. */
export function renderSvg(diagram: Diagram, page: PlacedPage, options?: SceneOptions): string {
  return svgOf(pageScene(diagram, page, options));
}

/** All pages below each other as one standalone SVG document. */
export function renderJoinedSvg(diagram: Diagram, options?: SceneOptions): string {
  return svgOf(joinedScene(diagram, options));
}
