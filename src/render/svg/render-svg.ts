/** Pages of a diagram as SVG files. */
import type { Diagram, PlacedPage } from '../../geometry/diagram.ts';
import type { SceneOptions } from '../scene/context.ts';
import { joinedScene, pageScene } from '../scene/page.ts';
import { type Lettering, svgOf } from './svg.ts';

export interface SvgOptions extends SceneOptions, Lettering {}

/** One page as a standalone SVG document. */
export function renderSvg(diagram: Diagram, page: PlacedPage, options?: SvgOptions): string {
  return svgOf(pageScene(diagram, page, options), options);
}

/** All pages below each other as one standalone SVG document. */
export function renderJoinedSvg(diagram: Diagram, options?: SvgOptions): string {
  return svgOf(joinedScene(diagram, options), options);
}
