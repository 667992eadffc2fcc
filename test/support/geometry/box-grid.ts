/**
 * Finds what lies near a box without looking at everything: a uniform grid of cells, each with the items whose extent touches it. What covers
 * too many cells is looked at in every query instead, so that a broken drawing can't fill the memory.
 */
import type { Extent } from './primitives.ts';

const CELL = 160;
const MOST_CELLS = 20_000;

export class BoxGrid<Item> {
  readonly #cells = new Map<number, number[]>();
  readonly #everywhere: number[] = [];
  readonly #items: Item[] = [];
  readonly #extents: Extent[] = [];

  /** Adds an item; items come back in the order in which they were added. */
  add(extent: Extent, item: Item): void {
    const index = this.#items.push(item) - 1;
    this.#extents.push(extent);
    const keys = cellsOf(extent);
    if (keys === null) {
      this.#everywhere.push(index);
      return;
    }
    for (const key of keys) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(index);
      else this.#cells.set(key, [index]);
    }
  }

  /** Every item whose extent comes within `reach` of this one, once each. */
  near(extent: Extent, reach = 2): Item[] {
    const grown = grow(extent, reach);
    const keys = cellsOf(grown);
    if (keys === null) return this.#items.filter((_, index) => touch(grown, this.#extents[index]!));
    const found = new Set(this.#everywhere);
    for (const key of keys) for (const index of this.#cells.get(key) ?? []) found.add(index);
    const near = [...found].filter((index) => touch(grown, this.#extents[index]!));
    return near.sort((a, b) => a - b).map((index) => this.#items[index]!);
  }
}

/** An extent widened on all sides; one that was written inside out is turned. */
function grow(extent: Extent, by: number): Extent {
  return {
    left: Math.min(extent.left, extent.right) - by,
    top: Math.min(extent.top, extent.bottom) - by,
    right: Math.max(extent.left, extent.right) + by,
    bottom: Math.max(extent.top, extent.bottom) + by,
  };
}

function touch(grown: Extent, extent: Extent): boolean {
  const other = grow(extent, 0);
  return grown.left <= other.right && other.left <= grown.right && grown.top <= other.bottom && other.top <= grown.bottom;
}

/** The keys of the cells that an extent touches; null where they are too many to list. Two cells may share a key: it only finds too much. */
function cellsOf(extent: Extent): number[] | null {
  const turned = grow(extent, 0);
  const [left, top] = [Math.floor(turned.left / CELL), Math.floor(turned.top / CELL)];
  const [right, bottom] = [Math.floor(turned.right / CELL), Math.floor(turned.bottom / CELL)];
  const count = (right - left + 1) * (bottom - top + 1);
  if (!(count <= MOST_CELLS)) return null;
  const keys: number[] = [];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) keys.push(column * 1_000_003 + row);
  return keys;
}
