/** How much of a process's time, cost or waiting falls on each node, for a picture. */
import { type Library, NO_LIBRARY } from '../model/library.ts';
import type { Process } from '../model/process.ts';
import { caseGraph } from './case-graph.ts';
import { type Facts, factsOf } from './facts.ts';
import { statsOf } from './stats.ts';

export const HEAT_KEYS = ['time', 'cost', 'wait'] as const;
export type HeatKey = (typeof HEAT_KEYS)[number];

export interface Heat {
  readonly key: HeatKey;
  /** By node: hours, or an amount of money; nodes with nothing are left out. */
  readonly values: ReadonlyMap<string, number>;
  /** Of money: the currency that most nodes state; amounts in others are left out. */
  readonly currency: string | null;
  /** Whether it is what a case takes in expectation; else, where that is not known, what one visit takes. */
  readonly isExpected: boolean;
}

type NodeTaken = Pick<Facts['mean'], 'elapsed' | 'costs'>;

/** The heat of a process by one of its figures. */
export function heatOf(process: Process, key: HeatKey, library: Library = NO_LIBRARY): Heat {
  const { expected } = statsOf(process, { library });
  const facts = factsOf(process);
  const taken: readonly (readonly [string, NodeTaken])[] = expected
    ? expected.steps.map(({ node, elapsed, costs }) => [node.id, { elapsed, costs }])
    : caseGraph(process, false).nodes.map((node) => [node.id, facts(node).mean]);
  const currency = key === 'cost' ? mostUsed(taken) : null;
  const amount = ({ elapsed, costs }: NodeTaken) => {
    if (key === 'time') return elapsed.active;
    return key === 'wait' ? elapsed.waiting : (costs.find((cost) => cost.currency === currency)?.amount ?? 0);
  };
  const values = taken.map(([id, each]) => [id, amount(each)] as const).filter(([, value]) => value > 0);
  return { key, values: new Map(values), currency, isExpected: expected !== null };
}

function mostUsed(taken: readonly (readonly [string, NodeTaken])[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { currency } of taken.flatMap(([, { costs }]) => costs)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>((most, each) => (each[1] > most[1] ? each : most), [null, 0])[0];
}
