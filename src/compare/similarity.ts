/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that they have in common (Dice 1945, Sørensen 1948). */
export function similarity(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)];
  if (plain(a) === plain(b)) return 1;
  const all = total(first) + total(second);
  if (all === 0) return 0;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / all;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const units = [...plain(text)];
  const found = new Map<string, number>();
  for (let i = 1; i < units.length; i++) {
    const pair = units[i - 1]! + units[i]!;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
