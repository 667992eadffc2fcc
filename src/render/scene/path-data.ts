/** Paths in the notation of SVG, which PDF writers read too. */
import type { Path } from '../../geometry/geometry.ts';
import { decimal } from './number.ts';

export function pathData(path: Path): string {
  return path.map(([command, ...numbers]) => command + numbers.map(decimal).join(' ')).join('');
}
