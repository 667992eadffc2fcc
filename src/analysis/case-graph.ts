/** The ways that a case, one run of the process, can take: the flow nodes that a start leads to, and how often each way is taken. */
import { flowIndex } from '../model/flow-index.ts';
import { flowOrder } from '../model/flow-order.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { resolvedFlows } from '../model/resolved-flows.ts';
import { isStart, isTerminal } from '../model/terminals.ts';
import type { Gap, GapKind } from './gap.ts';
import { HOURS_PER_DAY, perWorkingDay } from './hours.ts';
import { type WeightedFlow, waysOut } from './ways.ts';

interface Start {
  readonly node: ProcessNode;
  /** The share of cases that begin here; null where that is not known. */
  readonly share: number | null;
}

export interface CaseGraph {
  /** What a start leads to, in the order of the flow. A way that is never taken leads nowhere. */
  readonly nodes: readonly ProcessNode[];
  readonly starts: readonly Start[];
  /** How many cases begin on a working day; null where that is not said. */
  readonly casesPerDay: number | null;
  out(node: ProcessNode): readonly WeightedFlow[];
  into(node: ProcessNode): readonly WeightedFlow[];
  isTerminal(node: ProcessNode): boolean;
  readonly gaps: readonly Gap[];
  /** Ids of decisions and starts whose shares were taken as equal. */
  readonly assumed: readonly string[];
}

/** The graph of a process; with `equal`, branches and starts of which it is not known how often are taken as equally frequent. */
export function caseGraph(process: Process, equal: boolean): CaseGraph {
  const flows = flowIndex(resolvedFlows(process));
  const all = flowOrder(process);
  const byId = new Map(all.map((node) => [node.id, node]));
  const terminal = new Set(all.filter((node) => isTerminal(node, flows)));
  const leaving = (node: ProcessNode) => {
    const linked = flows.outOf(node.id).flatMap((flow) => {
      const to = byId.get(flow.to ?? '');
      return to ? [{ ...flow, from: node, to }] : [];
    });
    return waysOut(node, terminal.has(node) ? [] : linked, equal);
  };
  const out = new Map(all.map((node) => [node, leaving(node)]));
  const taken = (node: ProcessNode) => out.get(node)!.ways.filter(({ probability }) => probability !== 0);
  const begins = all.filter((node) => isStart(node, flows));
  const reached = reachable(begins, taken);
  const nodes = all.filter((node) => reached.has(node));
  const into = new Map<ProcessNode, WeightedFlow[]>(nodes.map((node) => [node, []]));
  for (const way of nodes.flatMap(taken)) into.get(way.to)!.push(way);
  const frequency = frequencies(process, begins, equal);
  const gapsOf = (kind: GapKind) =>
    gap(
      kind,
      nodes.filter((node) => out.get(node)!.gap === kind),
    );
  return {
    nodes,
    starts: frequency.starts,
    casesPerDay: frequency.casesPerDay,
    out: taken,
    into: (node) => into.get(node) ?? [],
    isTerminal: (node) => terminal.has(node),
    gaps: [
      ...(begins.length === 0 ? [{ kind: 'start' as const, on: [] }] : []),
      ...frequency.gaps,
      ...(['split', 'probability', 'late', 'probability-sum'] as const).flatMap(gapsOf),
    ],
    assumed: [...frequency.assumed, ...nodes.filter((node) => out.get(node)!.assumed).map(({ id }) => id)],
  };
}

function gap(kind: GapKind, nodes: readonly ProcessNode[]): Gap[] {
  return nodes.length === 0 ? [] : [{ kind, on: nodes.map(({ id }) => id) }];
}

/** What the nodes lead to, themselves included. */
export function reachable(
  from: readonly ProcessNode[],
  out: (node: ProcessNode) => readonly WeightedFlow[],
): ReadonlySet<ProcessNode> {
  const found = new Set(from);
  for (const node of found) for (const { to } of out(node)) found.add(to);
  return found;
}

/** How often the process begins, and where: a start's own volume, else its part of the process's, which starts without one share evenly. */
function frequencies({ attributes }: Process, begins: readonly ProcessNode[], equal: boolean) {
  const hoursPerDay = attributes.hoursPerDay ?? HOURS_PER_DAY;
  const silent = begins.filter((node) => node.attributes.volume === undefined);
  const shared = attributes.volume === undefined ? null : perWorkingDay(attributes.volume, hoursPerDay) / silent.length;
  const rates = begins.map(({ attributes: { volume } }) => (volume ? perWorkingDay(volume, hoursPerDay) : shared));
  const total = rates.reduce<number | null>((sum, rate) => (sum === null || rate === null ? null : sum + rate), 0);
  const casesPerDay = begins.length === 0 ? null : total;
  const isKnown = begins.length === 1 || (total !== null && total > 0);
  const share = (i: number) => (begins.length === 1 ? 1 : isKnown ? rates[i]! / total! : equal ? 1 / begins.length : null);
  return {
    starts: begins.map((node, i): Start => ({ node, share: share(i) })),
    casesPerDay,
    gaps: isKnown || equal ? [] : gap('start-volume', silent.length > 0 ? silent : begins),
    assumed: isKnown || !equal ? [] : silent.map(({ id }) => id),
  };
}
