/** Durations of ISO 8601 (`PT4H30M`, `P3D`) and of the language (`4h30m`, `3d`). */
import type { Duration } from '../../model/process.ts';

const ISO = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const UNITS = ['y', 'mo', 'w', 'd', 'h', 'm', 's'] as const;

/** `4h30m` of `PT4H30M`; null where the text is no duration. */
export function fromIso(iso: string): string | null {
  const found = ISO.exec(iso.trim());
  if (!found) return null;
  const parts = UNITS.flatMap((unit, i) => {
    const amount = Number(found[i + 1]);
    return found[i + 1] !== undefined && Number.isFinite(amount) && amount > 0 ? [`${amount}${unit}`] : [];
  });
  return parts.length === 0 ? null : parts.join('');
}

/** `PT4H30M` of `4h30m`. Weeks are days, because ISO allows them alone only. */
export function toIso({ parts }: Duration): string {
  const sums = new Map<string, number>();
  for (const { amount, unit } of parts) {
    const [as, factor] = unit === 'w' ? ['d', 7] : [unit, 1];
    sums.set(as, (sums.get(as) ?? 0) + factor * amount);
  }
  const part = (unit: string, letter: string) => (sums.has(unit) ? `${sums.get(unit)}${letter}` : '');
  const date = part('y', 'Y') + part('mo', 'M') + part('d', 'D');
  const time = part('h', 'H') + part('m', 'M') + part('s', 'S');
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
