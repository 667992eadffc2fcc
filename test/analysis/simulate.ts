/**
 * Plays cases of a process by chance, token by token, in order to check what is computed: a decision takes one branch, a fork all, a join waits
 * for all, and a case is over when its last token is. It shares nothing with the analysis but the model.
 */
import { flowIndex } from '../../src/model/flow-index.ts';
import type { Process, ProcessNode } from '../../src/model/process.ts';
import { resolvedFlows } from '../../src/model/resolved-flows.ts';
import type { Random } from '../support/generator/random.ts';

export interface Case {
  /** Hours from the start to the last end. */
  readonly lead: number;
  /** Hours that all visits take together, and those of repeated visits. */
  readonly work: number;
  readonly rework: number;
  readonly visits: ReadonlyMap<string, number>;
  /** Lanes in the order in which they were come to; a run only where nothing is parallel. */
  readonly lanes: readonly string[];
}

interface Token {
  readonly at: string;
  readonly from: string | null;
  readonly time: number;
}

/** One case; `hoursOf` says how long a visit to a node takes. Branches without probability are equally likely, beside those that have one. */
export function simulate(process: Process, hoursOf: (node: ProcessNode) => number, random: Random): Case {
  const flows = flowIndex(resolvedFlows(process));
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const starts = process.nodes.filter(({ kind }) => kind === 'start');
  const visits = new Map<string, number>();
  const arrived = new Map<string, Map<string, number>>();
  const tokens: Token[] = [{ at: random.pick(starts).id, from: null, time: 0 }];
  const lanes: string[] = [];
  let [lead, work, rework] = [0, 0, 0];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    const node = nodes.get(token.at)!;
    const before = new Set(flows.into(node.id).map(({ from }) => from));
    let { time } = token;
    if (node.kind === 'join' && before.size > 1) {
      const waiting = arrived.get(node.id) ?? new Map<string, number>();
      arrived.set(node.id, waiting.set(token.from!, time));
      if (waiting.size < before.size) continue;
      time = Math.max(...waiting.values());
      arrived.delete(node.id);
    }
    if (node.lane !== null && node.lane !== lanes.at(-1)) lanes.push(node.lane);
    const count = visits.get(node.id) ?? 0;
    visits.set(node.id, count + 1);
    work += hoursOf(node);
    if (count > 0) rework += hoursOf(node);
    time += hoursOf(node);
    lead = Math.max(lead, time);
    const out = flows.outOf(node.id);
    const targets = node.kind === 'fork' || node.kind === 'join' ? [...new Set(out.map(({ to }) => to!))] : one(out, random);
    for (const to of targets) tokens.push({ at: to, from: node.id, time });
  }
  return { lead, work, rework, visits, lanes };
}

function one(out: readonly { readonly to: string | null; readonly probability: number | null }[], random: Random): string[] {
  if (out.length === 0) return [];
  const rest = 1 - out.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
  const open = out.filter(({ probability }) => probability === null).length;
  let left = random.next();
  for (const { to, probability } of out) {
    left -= probability ?? rest / open;
    if (left < 0) return [to!];
  }
  return [out.at(-1)!.to!];
}

/** Mean and standard error of many cases. */
export function estimate(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
