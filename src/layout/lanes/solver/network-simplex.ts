/**
 * Minimum-cost circulation by the primal network simplex method.
 *
 * The start is a star of zero-cost artificial arcs to an extra root, which can never carry flow, so the method is always primal feasible.
 * Entering arcs are found by block search; the leaving arc keeps the tree strongly feasible, which rules out cycling.
 * Sources: Ahuja, Magnanti, Orlin: Network Flows (1993), chapter 11; Cunningham: A network simplex method (1976) for the leaving rule;
 * Király, Kovács: Efficient implementations of minimum-cost flow algorithms (2012) for block search.
 */

/** Larger than any capacity that a caller means as finite. */
export const UNLIMITED = 1e9;

/** Arcs by their numbers, in columns: an object an arc would cost more than the method itself. */
export class Arcs {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly cost: number[] = [];
  readonly capacity: number[] = [];

  get count(): number {
    return this.from.length;
  }

  /** Returns the number of the new arc. */
  add(from: number, to: number, cost: number, capacity: number): number {
    this.from.push(from);
    this.to.push(to);
    this.cost.push(cost);
    return this.capacity.push(capacity) - 1;
  }
}

/** The room of the last solution serves the next one. */
let simplex: NetworkSimplex | null = null;

/**
 * Node potentials of an optimal circulation over nodes 0 … `nodeCount` - 1: for every arc with spare capacity,
 * `cost + potential[from] - potential[to] >= 0`. Throws where a cycle of unlimited capacity has negative cost. The answer is good until the
 * next call.
 */
export function circulationPotentials(nodeCount: number, arcs: Arcs): Float64Array {
  if (!simplex?.hasRoomFor(nodeCount, arcs.count)) simplex = new NetworkSimplex(2 * nodeCount, 2 * arcs.count);
  simplex.begin(nodeCount, arcs);
  while (simplex.pivot());
  return simplex.potential;
}

/** Which bound the flow of an arc outside the tree sits at; tree arcs lie between. */
const UPPER = -1;
const TREE = 0;
const LOWER = 1;

class NetworkSimplex {
  readonly potential: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #cost: Float64Array;
  readonly #capacity: Float64Array;
  readonly #flow: Float64Array;
  readonly #state: Int8Array;
  // The spanning tree: parent, the arc to it, whether that arc points up (1) or down (-1), depth, and the children as linked lists.
  readonly #parent: Int32Array;
  readonly #parentArc: Int32Array;
  readonly #points: Int8Array;
  readonly #depth: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #stack: Int32Array;
  #arcCount = 0;
  #block = 0;
  #cursor = 0;

  constructor(nodeCount: number, arcCount: number) {
    const all = arcCount + nodeCount;
    this.#from = new Int32Array(all);
    this.#to = new Int32Array(all);
    this.#cost = new Float64Array(all);
    this.#capacity = new Float64Array(all);
    this.#flow = new Float64Array(all);
    this.#state = new Int8Array(all);
    this.potential = new Float64Array(nodeCount + 1);
    this.#parent = new Int32Array(nodeCount + 1);
    this.#parentArc = new Int32Array(nodeCount + 1);
    this.#points = new Int8Array(nodeCount + 1);
    this.#depth = new Int32Array(nodeCount + 1);
    this.#firstChild = new Int32Array(nodeCount + 1);
    this.#next = new Int32Array(nodeCount + 1);
    this.#previous = new Int32Array(nodeCount + 1);
    this.#stack = new Int32Array(nodeCount + 2);
  }

  hasRoomFor(nodeCount: number, arcCount: number): boolean {
    return nodeCount < this.potential.length && arcCount + nodeCount <= this.#from.length;
  }

  /** Takes the arcs in and hangs all nodes below the root. */
  begin(nodeCount: number, arcs: Arcs): void {
    const count = arcs.count;
    this.#arcCount = count;
    this.#block = Math.max(20, Math.floor(Math.sqrt(count)));
    this.#cursor = 0;
    for (let arc = 0; arc < count; arc++) {
      this.#from[arc] = arcs.from[arc]!;
      this.#to[arc] = arcs.to[arc]!;
      this.#cost[arc] = arcs.cost[arc]!;
      this.#capacity[arc] = arcs.capacity[arc]!;
    }
    this.#state.fill(LOWER, 0, count);
    this.#state.fill(TREE, count, count + nodeCount);
    this.#cost.fill(0, count, count + nodeCount);
    this.#flow.fill(0, 0, count + nodeCount);
    this.potential.fill(0, 0, nodeCount + 1);
    this.#firstChild.fill(-1, 0, nodeCount + 1);
    this.#depth[nodeCount] = 0;
    this.#hangAllBelowRoot(nodeCount);
  }

  #hangAllBelowRoot(root: number): void {
    this.#parent[root] = -1;
    for (let node = 0; node < root; node++) {
      const arc = this.#arcCount + node;
      this.#from[arc] = node;
      this.#to[arc] = root;
      this.#capacity[arc] = UNLIMITED;
      this.#parentArc[node] = arc;
      this.#points[node] = 1;
      this.#depth[node] = 1;
      this.#attach(node, root);
    }
  }

  /** One step towards the optimum; false once it is reached. */
  pivot(): boolean {
    const entering = this.#findEntering();
    if (entering < 0) return false;
    const join = this.#joinOf(entering);
    const forward = this.#state[entering] === LOWER;
    const first = forward ? this.#from[entering]! : this.#to[entering]!;
    const second = forward ? this.#to[entering]! : this.#from[entering]!;
    const { amount, leaving, onFirst } = this.#findLeaving(entering, first, second, join);
    if (amount >= UNLIMITED) throw new Error('the separations contradict each other');
    if (amount > 0) this.#augment(entering, this.#state[entering]! * amount, join);
    if (leaving < 0) {
      this.#state[entering] = -this.#state[entering]!;
      return true;
    }
    const arc = this.#parentArc[leaving]!;
    this.#state[entering] = TREE;
    this.#state[arc] = this.#flow[arc] === 0 ? LOWER : UPPER;
    this.#rehang(entering, leaving, onFirst ? first : second, onFirst ? second : first);
    return true;
  }

  /** The arc of most negative reduced cost in the first block that holds one, or -1. */
  #findEntering(): number {
    const count = this.#arcCount;
    let best = -1e-9;
    let entering = -1;
    let left = this.#block;
    for (let seen = 0, arc = this.#cursor; seen < count; seen++) {
      const reduced =
        this.#state[arc]! * (this.#cost[arc]! + this.potential[this.#from[arc]!]! - this.potential[this.#to[arc]!]!);
      if (reduced < best) {
        best = reduced;
        entering = arc;
      }
      arc = arc + 1 === count ? 0 : arc + 1;
      if (--left === 0) {
        if (entering >= 0) {
          this.#cursor = arc;
          break;
        }
        left = this.#block;
      }
    }
    return entering;
  }

  #joinOf(arc: number): number {
    let a = this.#from[arc]!;
    let b = this.#to[arc]!;
    while (a !== b) {
      if (this.#depth[a]! > this.#depth[b]!) a = this.#parent[a]!;
      else if (this.#depth[b]! > this.#depth[a]!) b = this.#parent[b]!;
      else {
        a = this.#parent[a]!;
        b = this.#parent[b]!;
      }
    }
    return a;
  }

  /** How much flow fits round the cycle that the entering arc closes, and below which node the limiting tree arc hangs. */
  #findLeaving(entering: number, first: number, second: number, join: number) {
    let amount = this.#capacity[entering]!;
    let leaving = -1;
    let onFirst = false;
    for (let node = first; node !== join; node = this.#parent[node]!) {
      const room = this.#room(node, -1);
      if (room < amount) {
        amount = room;
        leaving = node;
        onFirst = true;
      }
    }
    for (let node = second; node !== join; node = this.#parent[node]!) {
      const room = this.#room(node, 1);
      if (room <= amount) {
        amount = room;
        leaving = node;
        onFirst = false;
      }
    }
    return { amount, leaving, onFirst };
  }

  /** Room on the tree arc above a node: up to its capacity where it points along `direction`, else down to zero. */
  #room(node: number, direction: number): number {
    const arc = this.#parentArc[node]!;
    if (this.#points[node] !== direction) return this.#flow[arc]!;
    return this.#capacity[arc]! >= UNLIMITED ? UNLIMITED : this.#capacity[arc]! - this.#flow[arc]!;
  }

  #augment(entering: number, amount: number, join: number): void {
    this.#flow[entering] = this.#flow[entering]! + amount;
    for (let node = this.#from[entering]!; node !== join; node = this.#parent[node]!) {
      this.#flow[this.#parentArc[node]!]! -= this.#points[node]! * amount;
    }
    for (let node = this.#to[entering]!; node !== join; node = this.#parent[node]!) {
      this.#flow[this.#parentArc[node]!]! += this.#points[node]! * amount;
    }
  }

  /** Cuts the subtree below the leaving arc off and hangs it, turned over, from the entering arc. */
  #rehang(entering: number, leaving: number, inside: number, outside: number): void {
    let node = inside;
    let above = outside;
    let arc = entering;
    let points = this.#from[entering] === inside ? 1 : -1;
    for (;;) {
      const oldParent = this.#parent[node]!;
      const oldArc = this.#parentArc[node]!;
      const oldPoints = this.#points[node]!;
      this.#detach(node);
      this.#attach(node, above);
      this.#parentArc[node] = arc;
      this.#points[node] = points;
      if (node === leaving) break;
      above = node;
      node = oldParent;
      arc = oldArc;
      points = -oldPoints;
    }
    this.#shift(inside, this.potential[outside]! - this.potential[inside]! - this.#points[inside]! * this.#cost[entering]!);
  }

  /** Adds to the potentials of a whole subtree, and renews its depths. */
  #shift(top: number, by: number): void {
    let size = 0;
    this.#stack[size++] = top;
    while (size > 0) {
      const node = this.#stack[--size]!;
      this.potential[node] = this.potential[node]! + by;
      this.#depth[node] = this.#depth[this.#parent[node]!]! + 1;
      for (let child = this.#firstChild[node]!; child >= 0; child = this.#next[child]!) this.#stack[size++] = child;
    }
  }

  #attach(node: number, parent: number): void {
    const first = this.#firstChild[parent]!;
    this.#parent[node] = parent;
    this.#previous[node] = -1;
    this.#next[node] = first;
    if (first >= 0) this.#previous[first] = node;
    this.#firstChild[parent] = node;
  }

  #detach(node: number): void {
    const next = this.#next[node]!;
    const previous = this.#previous[node]!;
    if (previous >= 0) this.#next[previous] = next;
    else this.#firstChild[this.#parent[node]!] = next;
    if (next >= 0) this.#previous[next] = previous;
  }
}
