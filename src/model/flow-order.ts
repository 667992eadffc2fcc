/**
 * The order in which flow nodes are listed, and by which steps are numbered: along the main flow first, then branch by branch in the order in
 * which they leave it, each along its own preferred way. Parallel branches come before what follows the join that waits for them. The order of
 * declaration counts only where the flow leaves a choice: between starts, and between branches otherwise alike. A process with phases is
 * listed phase by phase. Linear but for that.
 */
import { byPreference } from './branch-preference.ts';
import { type FlowIndex, flowIndex } from './flow-index.ts';
import { mainRun } from './happy-path.ts';
import { isFlowNode } from './node-kinds.ts';
import { phaseBands } from './phase-bands.ts';
import type { Process, ProcessNode } from './process.ts';
import { presentFlows, type ResolvedFlow } from './resolved-flows.ts';

/** Every flow node once. Nodes that only an older version had come last. */
export function flowOrder(process: Pick<Process, 'nodes' | 'flows' | 'phases' | 'gone'>): ProcessNode[] {
  const gone = new Set(process.gone);
  const nodes = process.nodes.filter((node) => isFlowNode(node) && !gone.has(node.id));
  const flows = flowIndex(presentFlows(process));
  const lister = new FlowLister(new Map(nodes.map((node) => [node.id, node])), flows);
  const main = mainRun(nodes, flows);
  if (main.start) lister.list([main.start, ...main.flows.flatMap(({ to }) => lister.nodeOf(to) ?? [])]);
  const entered = (node: ProcessNode) => flows.into(node.id).some(({ from }) => from !== node.id);
  for (const node of nodes.filter((each) => each.kind === 'start' || !entered(each))) lister.listFrom(node);
  for (const node of nodes) lister.listFrom(node);
  const bands = phaseBands(process);
  const listed = [...lister.listed].sort((a, b) => bands.get(a.id)! - bands.get(b.id)!);
  return [...listed, ...process.nodes.filter((node) => isFlowNode(node) && gone.has(node.id))];
}

/** A run of nodes that is being listed, and how far: its nodes, and of those listed the ones from which branches leave. */
interface ListedRun {
  readonly nodes: readonly ProcessNode[];
  readonly forks: ProcessNode[];
  readonly branching: ProcessNode[];
  listed: number;
  forksDone: number;
  branchingDone: number;
}

class FlowLister {
  readonly listed: ProcessNode[] = [];
  readonly #claimed = new Set<ProcessNode>();
  readonly #nodes: ReadonlyMap<string, ProcessNode>;
  readonly #flows: FlowIndex;

  constructor(nodes: ReadonlyMap<string, ProcessNode>, flows: FlowIndex) {
    this.#nodes = nodes;
    this.#flows = flows;
  }

  nodeOf(id: string | null): ProcessNode | undefined {
    return this.#nodes.get(id ?? '');
  }

  listFrom(node: ProcessNode): void {
    if (!this.#claimed.has(node)) this.list(this.#runFrom(node));
  }

  /** Lists a run and all that branches off it; with its own stack of runs, since branches may lie as deep as the process is long. */
  list(nodes: readonly ProcessNode[]): void {
    const stack = [this.#claim(nodes)];
    for (let run = stack.at(-1); run !== undefined; run = stack.at(-1)) {
      const node = run.nodes[run.listed];
      const branch = node === undefined ? this.#nextBranch(run) : node.kind === 'join' ? this.#nextParallel(run) : null;
      if (branch) stack.push(this.#claim(this.#runFrom(branch)));
      else if (node === undefined) stack.pop();
      else {
        run.listed++;
        this.listed.push(node);
        const several = this.#flows.outOf(node.id).length > 1;
        if (several) run.branching.push(node);
        if (several && node.kind !== 'decision') run.forks.push(node);
      }
    }
  }

  #claim(nodes: readonly ProcessNode[]): ListedRun {
    for (const node of nodes) this.#claimed.add(node);
    return { nodes, forks: [], branching: [], listed: 0, forksDone: 0, branchingDone: 0 };
  }

  /** The head of the next branch off a run, those that leave it first in front. */
  #nextBranch(run: ListedRun): ProcessNode | null {
    for (; run.branchingDone < run.branching.length; run.branchingDone++) {
      const next = this.#free(this.#ways(run.branching[run.branchingDone]!));
      if (next) return next;
    }
    return null;
  }

  /** The head of the next branch that goes on beside the run, which a join of the run waits for. */
  #nextParallel(run: ListedRun): ProcessNode | null {
    for (; run.forksDone < run.forks.length; run.forksDone++) {
      const next = this.#free(this.#ways(run.forks[run.forksDone]!).filter(({ late }) => !late));
      if (next) return next;
    }
    return null;
  }

  /** A node and what its preferred ways lead to, until a terminal or what belongs to another run. */
  #runFrom(start: ProcessNode): ProcessNode[] {
    const run = new Set([start]);
    for (let node: ProcessNode | undefined = start; node !== undefined; ) {
      const next: ProcessNode | undefined = this.nodeOf(this.#ways(node)[0]?.to ?? null);
      node = next && !this.#claimed.has(next) && !run.has(next) ? next : undefined;
      if (node) run.add(node);
    }
    return [...run];
  }

  #ways(node: ProcessNode): readonly ResolvedFlow[] {
    return byPreference(node, this.#flows.outOf(node.id));
  }

  #free(ways: readonly ResolvedFlow[]): ProcessNode | undefined {
    for (const { to } of ways) {
      const node = this.nodeOf(to);
      if (node && !this.#claimed.has(node)) return node;
    }
    return undefined;
  }
}
