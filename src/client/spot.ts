/** Where a card goes beside a node so that it hides as little as possible of what else there is. */
interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 12;

/** The top left of a card of this size; all in pixels of the window. Of equals the first holds: right, left, below, above. */
export function bestSpot(
  node: ScreenBox,
  { width, height }: { readonly width: number; readonly height: number },
  frame: ScreenBox,
  others: readonly ScreenBox[],
): { readonly left: number; readonly top: number } {
  const [right, left] = [node.right + GAP, node.left - GAP - width];
  const [below, above] = [node.bottom + GAP, node.top - GAP - height];
  const [middleX, middleY] = [(node.left + node.right - width) / 2, (node.top + node.bottom - height) / 2];
  const wanted = [
    ...[node.top, middleY, node.bottom - height].flatMap((top) => [right, left].map((at) => [at, top] as const)),
    ...[node.left, middleX, node.right - width].flatMap((at) => [below, above].map((top) => [at, top] as const)),
    ...[right, left].flatMap((at) => [below, above].map((top) => [at, top] as const)),
  ];
  const spots = wanted.map(([x, y]) => ({
    left: within(x, frame.left + GAP, frame.right - width - GAP),
    top: within(y, frame.top + GAP, frame.bottom - height - GAP),
  }));
  const hidden = (spot: { left: number; top: number }) => {
    const card = { ...spot, right: spot.left + width, bottom: spot.top + height };
    return others.reduce((sum, other) => sum + overlap(card, other), 10 * overlap(card, node));
  };
  return spots.reduce((best, spot) => (hidden(spot) < hidden(best) ? spot : best));
}

function within(at: number, from: number, to: number): number {
  return Math.max(from, Math.min(at, to));
}

function overlap(a: ScreenBox, b: ScreenBox): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
