/** The flows of a sketch in the order in which they came, found by their ends: readers ask for those of each node in turn. */
import type { DraftEnd, DraftFlow } from './draft.ts';

/** Its ends are changed by `redirect` alone. */
export type SketchFlow = { -readonly [Key in Exclude<keyof DraftFlow, 'from' | 'to'>]: DraftFlow[Key] } & Pick<
  DraftFlow,
  'from' | 'to'
>;
type FlowSide = 'from' | 'to';

export class SketchFlows {
  /** Each flow with its place in the order. */
  readonly #places = new Map<SketchFlow, number>();
  readonly #at: Readonly<Record<FlowSide, Map<string, Set<SketchFlow>>>> = { from: new Map(), to: new Map() };
  #count = 0;

  add(flow: SketchFlow): SketchFlow {
    this.#places.set(flow, this.#count++);
    for (const side of ['from', 'to'] as const) this.#enter(flow, side);
    return flow;
  }

  remove(flow: SketchFlow): void {
    this.#places.delete(flow);
    for (const side of ['from', 'to'] as const) this.#at[side].get(flow[side].id)?.delete(flow);
  }

  /** Gives a flow another end. It keeps its place in the order. */
  redirect(flow: SketchFlow, side: FlowSide, end: DraftEnd): void {
    this.#at[side].get(flow[side].id)?.delete(flow);
    (flow as { [Key in FlowSide]: DraftEnd })[side] = end;
    this.#enter(flow, side);
  }

  /** The flows of either kind whose `side` is a node, in order. */
  at(side: FlowSide, id: string): SketchFlow[] {
    return this.#inOrder(this.#at[side].get(id) ?? []);
  }

  /** The flows of either kind that begin or end at a node, in order. */
  touching(id: string): SketchFlow[] {
    return this.#inOrder(new Set([...this.at('from', id), ...this.at('to', id)]));
  }

  /** All flows, in order. */
  get all(): SketchFlow[] {
    return [...this.#places.keys()];
  }

  #enter(flow: SketchFlow, side: FlowSide): void {
    const { id } = flow[side];
    const known = this.#at[side].get(id);
    if (known) known.add(flow);
    else this.#at[side].set(id, new Set([flow]));
  }

  #inOrder(flows: Iterable<SketchFlow>): SketchFlow[] {
    return [...flows].sort((a, b) => this.#places.get(a)! - this.#places.get(b)!);
  }
}
