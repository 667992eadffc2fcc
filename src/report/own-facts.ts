/** What authors say with keys of their own, `x-…`: under the key's name, as they wrote it. */
import type { OwnAttributes } from '../model/process.ts';

export function ownFacts(own: OwnAttributes | undefined): (readonly [name: string, values: readonly string[]])[] {
  return Object.entries(own ?? {}).map(([key, value]) => {
    const values = value === true ? ['✓'] : typeof value === 'string' ? [value] : value;
    return [key.replace(/^x-/, '').replaceAll('-', ' '), values];
  });
}
