/**
 * What it costs to draw two units on different pages: a pair of connectors for a flow, more where it tears a branch from its decision, a join from
 * its fork or a decision from the check before it; a symbol drawn twice for a document.
 */
import type { Flow } from '../../model/process.ts';
import type { PageUnit } from './units.ts';

export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
  /** Whether a connector stands at both ends where the tie is cut. */
  readonly connected: boolean;
}

const SEQUENCE = 10;
const MESSAGE = 5;
const DOCUMENT = 4;
const BRANCH = 14;
const PARALLEL = 18;
const PAIR = 40;
const CHECK = 6;

/** The price of cutting one flow between two units; `goesBack` is rework. */
export function flowTie(a: number, b: number, flow: Flow, units: readonly PageUnit[], goesBack: boolean): Tie {
  if (flow.kind === 'information') return { a, b, cost: MESSAGE, connected: true };
  const [from, to] = [units[a]!.kind, units[b]!.kind];
  const branch = from === 'decision' || flow.label !== null ? BRANCH : 0;
  const parallel = from === 'fork' || to === 'join' ? PARALLEL : 0;
  const check = to === 'decision' ? CHECK : 0;
  return { a, b, cost: SEQUENCE + (goesBack ? 0 : Math.max(branch, parallel, check)), connected: true };
}

/** A data symbol is drawn on both pages. */
export function documentTie(a: number, b: number): Tie {
  return { a, b, cost: DOCUMENT, connected: false };
}

/** A fork and the join that all ways from it lead to. */
export function pairTies(units: readonly PageUnit[], dominator: readonly number[]): Tie[] {
  return units.flatMap(({ kind }, b) => {
    const a = dominator[b]!;
    return kind === 'join' && a >= 0 && units[a]!.kind === 'fork' ? [{ a, b, cost: PAIR, connected: false }] : [];
  });
}
