/** Groups of a scene, and the items in them. */
import { isRightToLeft } from '../../text/direction.ts';
import { decimal, pathData } from '../scene/path-data.ts';
import type { GroupItem, ImageItem, PathItem, SceneItem, TextItem } from '../scene/scene.ts';
import { attributeText, element } from './element.ts';

export function itemElement(item: SceneItem): string {
  switch (item.type) {
    case 'path':
      return pathElement(item);
    case 'text':
      return textElement(item);
    case 'image':
      return imageElement(item);
    case 'group':
      return groupElement(item);
  }
}

/** In the form of SVG 2, which svg-builder does not know: `href` without a namespace. */
function imageElement({ box, png }: ImageItem): string {
  const { x, y, width, height } = box;
  const attributes = Object.entries({ x, y, width, height, href: `data:image/png;base64,${png}` });
  return `<image ${attributes.map(([name, value]) => `${name}="${attributeText(value)}"`).join(' ')}/>`;
}

function transformOf({ turn, move }: GroupItem): string | null {
  const moved = move === null ? [] : [`translate(${move.map(decimal).join(' ')})`];
  const turned = turn === null ? [] : [`rotate(${[turn.degrees, ...turn.about].map(decimal).join(' ')})`];
  return [...moved, ...turned].join(' ') || null;
}

function groupElement(item: GroupItem): string {
  const attributes = {
    id: item.id,
    class: item.classes.length === 0 ? null : item.classes.join(' '),
    role: item.label === null ? null : 'graphics-symbol img',
    'aria-label': item.label,
    transform: transformOf(item),
  };
  const tip = item.tip === null ? [] : [element('title', {}, item.tip)];
  const items = item.items.map(itemElement);
  return element('g', attributes, [...tip, ...(item.link === null ? items : [element('a', { href: item.link }, items)])]);
}

/** Paths of a scene. */
function pathElement({ path, fill, stroke }: PathItem): string {
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

/** The same end of a line that runs from right to left. */
const TURNED: Readonly<Record<TextItem['anchor'], TextItem['anchor']>> = { start: 'end', middle: 'middle', end: 'start' };

/**
 * Texts of a scene. A line states its width, so that a viewer without flowc's fonts fits the letters of its own into the room they were
 * given; a width that is only an estimate is not stated. A line that begins with a letter of a right-to-left script runs that way, in its place.
 */
function textElement({ text, at: [x, y], anchor: side, size, bold, color, width }: TextItem): string {
  const isTurned = isRightToLeft(text);
  const anchor = isTurned ? TURNED[side] : side;
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 700 : null,
      fill: color,
      direction: isTurned ? 'rtl' : null,
      'text-anchor': anchor === 'start' ? null : anchor,
      textLength: width,
      lengthAdjust: width === null ? null : 'spacingAndGlyphs',
    },
    text,
  );
}
