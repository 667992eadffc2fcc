/**
 * A case in expectation. Alternatives and rework loops make a Markov chain; a fork with its join is one state of it, that takes as long as
 * its longest branch, each branch being a chain of its own (Dumas, La Rosa, Mendling and Reijers, Fundamentals of Business Process Management,
 * 2018, section 7.1, whose formula 1/(1-r) for rework is the smallest chain). The longest branch is the one with the longest expectation:
 * where branches vary, the true expectation of the later one is a little higher.
 */
import type { ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';
import { type Chain, type Step, solve } from './chain.ts';
import { type Elapsed, NO_TIME, plus, times, total } from './facts.ts';
import type { Gap } from './gap.ts';
import { postDominators } from './post-dominators.ts';
import { isParallel } from './ways.ts';

export interface Expectation {
  /** How often a case visits each node. */
  readonly visits: ReadonlyMap<ProcessNode, number>;
  /** How often a case that is at a node visits it from then on, this visit included. */
  readonly again: ReadonlyMap<ProcessNode, number>;
  /** From start to end along the longest branches. */
  readonly elapsed: Elapsed;
  /** How much each node adds to that; nothing beside the longest branch. */
  readonly onLongest: ReadonlyMap<ProcessNode, number>;
}

/** Blocks are solved from the inside out by recursion; nobody nests them this deep. */
const MOST_NESTED = 100;
/** Of a sum of products of probabilities. */
const TOLERANCE = 1e-6;

/** What keeps a process from being solved. */
class Unsolved extends Error {
  readonly gap: Gap;
  constructor(kind: Gap['kind'], node: ProcessNode | null) {
    super(kind);
    this.gap = { kind, on: node === null ? [] : [node.id] };
  }
}

/** The expectation of a case whose graph has no gaps, or why there is none. */
export function expectation(graph: CaseGraph, elapsedOf: (node: ProcessNode) => Elapsed): Expectation | Gap {
  const exits = postDominators(graph);
  const endless = graph.nodes.filter((node) => !exits.has(node));
  if (endless.length > 0) return { kind: 'end', on: endless.map(({ id }) => id) };
  try {
    const entry = new Map(graph.starts.map(({ node, share }) => [node, share!]));
    return new Blocks(graph, exits, elapsedOf).solve(entry, null, 0);
  } catch (error) {
    if (error instanceof Unsolved) return error.gap;
    throw error;
  }
}

class Blocks {
  readonly #graph: CaseGraph;
  readonly #exits: ReadonlyMap<ProcessNode, ProcessNode | null>;
  readonly #elapsedOf: (node: ProcessNode) => Elapsed;
  readonly #met = new Set<ProcessNode>();

  constructor(graph: CaseGraph, exits: ReadonlyMap<ProcessNode, ProcessNode | null>, elapsedOf: (node: ProcessNode) => Elapsed) {
    this.#graph = graph;
    this.#exits = exits;
    this.#elapsedOf = elapsedOf;
  }

  /** The chain from these entries until `exit`, which is not part of it; null for the end of the case. */
  solve(entry: ReadonlyMap<ProcessNode, number>, exit: ProcessNode | null, depth: number): Expectation {
    const forks = new Map<ProcessNode, Expectation>();
    const states = new Set(entry.keys());
    for (const state of states) {
      if (this.#forks(state)) forks.set(state, this.#branches(state, exit, depth + 1));
      for (const { to } of this.#next(state, exit)) states.add(to);
    }
    const chain: Chain<ProcessNode> = { states: [...states], next: (state) => this.#next(state, exit) };
    const solved = solve(chain, entry);
    if (solved === null) throw new Unsolved('loop-size', null);
    return this.#withBranches(solved.visits, solved.again, forks);
  }

  #forks(node: ProcessNode): boolean {
    return isParallel(node) && this.#graph.out(node).length > 1;
  }

  #waitsForAll(node: ProcessNode): boolean {
    return node.kind === 'join' && this.#graph.into(node).length > 1;
  }

  #next(state: ProcessNode, exit: ProcessNode | null): readonly Step<ProcessNode>[] {
    if (this.#forks(state)) {
      const to = this.#exits.get(state)!;
      return to === null || to === exit ? [] : [{ to, probability: 1 }];
    }
    const ways = this.#graph.out(state).filter(({ to }) => to !== exit);
    const lost = ways.find(({ to }) => this.#waitsForAll(to));
    if (lost) throw new Unsolved('parallel', lost.to);
    return ways.map(({ to, probability }) => ({ to, probability: probability! }));
  }

  /** All branches of a fork in a chain until `outer`, from the fork to where they meet. Throws where they don't meet properly. */
  #branches(fork: ProcessNode, outer: ProcessNode | null, depth: number): Expectation {
    const exit = this.#exits.get(fork)!;
    const meets = exit === null || exit.kind === 'end' || this.#waitsForAll(exit);
    if (!meets || this.#met.has(fork) || depth > MOST_NESTED) throw new Unsolved('parallel', fork);
    this.#met.add(fork);
    const visits = new Map<ProcessNode, number>([[fork, 1]]);
    const again = new Map<ProcessNode, number>();
    let longest: Pick<Expectation, 'elapsed' | 'onLongest'> = { elapsed: NO_TIME, onLongest: new Map() };
    for (const { to } of this.#graph.out(fork)) {
      if (to === exit) continue;
      const branch = this.solve(new Map([[to, 1]]), exit, depth);
      if ([...branch.visits.keys()].some((node) => visits.has(node))) throw new Unsolved('parallel', fork);
      for (const [node, count] of branch.visits) visits.set(node, count);
      for (const [node, count] of branch.again) again.set(node, count);
      if (total(branch.elapsed) > total(longest.elapsed)) longest = branch;
    }
    if (exit?.kind === 'join') this.#mustArrive(exit, visits, exit === outer);
    visits.delete(fork);
    return { ...longest, visits, again };
  }

  /** A join that some way reaches never, or more than once, would wait forever or go on twice. An inner fork brings only a part of them. */
  #mustArrive(join: ProcessNode, visits: ReadonlyMap<ProcessNode, number>, isPart: boolean): void {
    for (const { from, probability } of this.#graph.into(join)) {
      const count = visits.get(from);
      if (count === undefined && isPart) continue;
      if (Math.abs((count ?? 0) * probability! - 1) > TOLERANCE) throw new Unsolved('parallel', join);
    }
  }

  #withBranches(
    outer: ReadonlyMap<ProcessNode, number>,
    outerAgain: ReadonlyMap<ProcessNode, number>,
    forks: ReadonlyMap<ProcessNode, Expectation>,
  ): Expectation {
    const visits = new Map(outer);
    const again = new Map(outerAgain);
    const onLongest = new Map<ProcessNode, number>();
    let elapsed = NO_TIME;
    for (const [node, count] of outer) {
      const own = times(count, this.#elapsedOf(node));
      elapsed = plus(elapsed, own);
      onLongest.set(node, total(own));
      const inner = forks.get(node);
      if (inner === undefined) continue;
      elapsed = plus(elapsed, times(count, inner.elapsed));
      for (const [each, hours] of inner.onLongest) onLongest.set(each, count * hours);
      for (const [each, inside] of inner.visits) {
        if (visits.has(each)) throw new Unsolved('parallel', node);
        visits.set(each, count * inside);
        again.set(each, inner.again.get(each)! + (outerAgain.get(node)! - 1) * inside);
      }
    }
    return { visits, again, elapsed, onLongest };
  }
}
