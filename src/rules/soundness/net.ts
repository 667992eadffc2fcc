/**
 * The flow of work as a workflow graph (van der Aalst, Hirnschall & Verbeek 2002; Favre, Fahland & Völzer 2015): gates joined by arcs on
 * which tokens lie. An `any` gate passes each token that comes in on to one of its arcs out, an `all` gate waits for one on each arc in
 * and puts one on each arc out. Whatever has one way in and one way out only lengthens an arc. There is one source; arcs that end the
 * process lead to one sink, where each token is consumed by itself.
 */
import type { ProcessNode } from '../../model/process.ts';
import type { Edge } from '../helpers/flow-graph.ts';

export interface Gate {
  readonly type: 'any' | 'all';
  /** The node it stands for; null for the source, the sink and the gates that begin a run at several starts. */
  readonly node: ProcessNode | null;
  readonly into: NetArc[];
  readonly out: NetArc[];
}

export interface NetArc {
  readonly from: Gate;
  readonly to: Gate;
  /** The flows it is made of, in the order of the work; none between the gates of one node. */
  readonly flows: readonly Edge[];
  /** The nodes that it passes, an `end` included. */
  readonly nodes: readonly ProcessNode[];
}

export interface Net {
  readonly source: Gate;
  readonly sink: Gate;
  readonly gates: readonly Gate[];
}

/** A gate without arcs. */
export function gate(type: Gate['type'], node: ProcessNode | null = null): Gate {
  return { type, node, into: [], out: [] };
}

/** Adds an arc between two gates, with the flows and nodes of the process that it stands for. */
export function connect(from: Gate, to: Gate, flows: readonly Edge[] = [], nodes: readonly ProcessNode[] = []): NetArc {
  const arc = { from, to, flows, nodes };
  from.out.push(arc);
  to.into.push(arc);
  return arc;
}
