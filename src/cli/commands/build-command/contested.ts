/**
 * Inputs whose outputs may have one name: they are all drawn before anything is written. Which names a drawing takes is known only then, since
 * `a.flow` on two pages gives `a-1.svg`, as `a-1.flow` does on one.
 */
import { sameName } from '../../output/outputs.ts';
import type { Order } from './order.ts';

export function contested(orders: readonly Order[]): Set<Order> {
  const byStem = new Map<string, Order[]>();
  for (const order of orders) {
    if (order.stem === null) continue;
    const stem = sameName(order.stem);
    byStem.set(stem, [...(byStem.get(stem) ?? []), order]);
  }
  const found = new Set<Order>();
  for (const [stem, own] of byStem) {
    const others = byStem.get(stem.replace(/-[1-9]\d*$/, ''));
    const rivals = others === own ? own : [...own, ...(others ?? [])];
    if (rivals.length > 1) for (const order of rivals) found.add(order);
  }
  for (const order of orders) if (mayReplaceSource(order)) found.add(order);
  return found;
}

function mayReplaceSource({ destination: { target } }: Order): boolean {
  return target.kind === 'file' && target.path.endsWith('.flow');
}
