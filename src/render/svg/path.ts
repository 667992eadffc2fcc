/** Paths of a scene. */
import { pathData } from '../scene/path-data.ts';
import type { PathItem } from '../scene/scene.ts';
import { element } from './element.ts';

export function pathElement({ path, fill, stroke }: PathItem): string {
  return element('path', {
    d: pathData(path),
    fill: fill ?? 'none',
    stroke: stroke?.color ?? null,
    'stroke-width': stroke === null || stroke.width === 1 ? null : stroke.width,
    'stroke-dasharray': stroke?.dash?.join(' ') ?? null,
    'stroke-linecap': stroke?.cap === 'round' ? 'round' : null,
    'stroke-linejoin': stroke === null ? null : 'round',
  });
}
