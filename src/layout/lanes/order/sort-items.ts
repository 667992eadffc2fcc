/** Sorts in place, as the search for orders does again and again: what was nearly in order costs next to nothing, and nothing is allocated. */

/** Up to this many items, sorting by insertion is faster. */
const FEW = 48;

/** By position; items of one position by their number. Returns false only where they were in order. */
export function sortItems(items: number[], position: ArrayLike<number>): boolean {
  if (items.length > FEW) {
    items.sort((a, b) => position[a]! - position[b]! || a - b);
    return true;
  }
  let moved = false;
  for (let i = 1; i < items.length; i++) {
    const item = items[i]!;
    const place = position[item]!;
    let at = i;
    for (; at > 0; at--) {
      const before = items[at - 1]!;
      if (position[before]! < place || (position[before] === place && before < item)) break;
      items[at] = before;
    }
    items[at] = item;
    if (at !== i) moved = true;
  }
  return moved;
}
