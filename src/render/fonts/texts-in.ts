import type { Item, TextItem } from '../scene/scene.ts';

/** All texts of an item, in the order in which they are drawn. */
export function textsIn(item: Item): TextItem[] {
  if (item.type === 'text') return [item];
  return item.type === 'group' ? item.items.flatMap(textsIn) : [];
}
