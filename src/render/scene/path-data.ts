/** Paths in the notation of SVG, which PDF writers read too. */
import type { Path } from '../../geometry/geometry.ts';

export function pathData(path: Path): string {
  return path.map(([command, ...numbers]) => command + numbers.map(decimal).join(' ')).join('');
}

/** Numbers with two decimals at most: a hundredth of a pixel is finer than any printer. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
