/** How far a round corner of radius `r` stands back from the side, `y` below (or above) the corner's end of that side. */
export function roundCornerInset(r: number, y: number): number {
  const fromMiddle = Math.max(0, r - y);
  return r - Math.sqrt(Math.max(0, r * r - fromMiddle * fromMiddle));
}
