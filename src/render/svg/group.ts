/** Groups of a scene, and the items in them. */

import { decimal } from '../scene/number.ts';
import type { GroupItem, ImageItem, Item } from '../scene/scene.ts';
import { attributeText, element } from './element.ts';
import { pathElement } from './path.ts';
import { textElement } from './text.ts';

export function itemElement(item: Item): string {
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
