/**
 * The order in which a reader follows a process from begin to end, so that pages are stretches of it. Flow that goes back is left out; what remains
 * is ordered topologically and depth first, a branch whole before the next one, the shorter of two branches before the longer: a refusal or a
 * correction stays beside its decision. How long a branch is is read from the dominator tree (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm", 2001, whose iteration ends after one pass where nothing goes back). Linear but for that.
 */

export interface FlowPair {
  readonly from: number;
  readonly to: number;
}

export interface ReadingOrder {
  /** All nodes, each after those before it. */
  readonly order: readonly number[];
  /** For each arrow, whether it goes back. */
  readonly goesBack: readonly boolean[];
  /** The last node through which every way to a node leads; -1 at a beginning. */
  readonly dominator: readonly number[];
}

/** The order of nodes 0 to `count` - 1; where the arrows leave a choice the lower number comes first. */
export function readingOrder(count: number, arrows: readonly FlowPair[]): ReadingOrder {
  const out = arrowsOut(count, arrows);
  const { finished, goesBack } = search(count, arrows, out);
  const ahead = out.map((own) => own.filter((arrow) => !goesBack[arrow]));
  const dominator = dominators(finished.reverse(), arrows, ahead);
  const size = branchSizes(finished, dominator);
  return { order: wholeBranches(arrows, ahead, size), goesBack, dominator };
}

function arrowsOut(count: number, arrows: readonly FlowPair[]): number[][] {
  const out: number[][] = Array.from({ length: count }, () => []);
  arrows.forEach(({ from }, i) => {
    out[from]!.push(i);
  });
  return out;
}

/** Depth first, with a stack of its own: nodes as they are finished, and the arrows that lead to a node not finished yet. */
function search(count: number, arrows: readonly FlowPair[], out: readonly (readonly number[])[]) {
  const entered = new Array<boolean>(count).fill(false);
  for (const { from, to } of arrows) if (from !== to) entered[to] = true;
  const begins = [...entered.keys()].sort((a, b) => Number(entered[a]) - Number(entered[b]) || a - b);
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new');
  const goesBack = arrows.map(() => false);
  const finished: number[] = [];
  for (const begin of begins) {
    if (state[begin] !== 'new') continue;
    const stack = [{ node: begin, next: 0 }];
    state[begin] = 'open';
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const arrow = out[top.node]![top.next++];
      if (arrow === undefined) {
        state[top.node] = 'done';
        finished.push(top.node);
        stack.pop();
        continue;
      }
      const { to } = arrows[arrow]!;
      goesBack[arrow] = state[to] === 'open';
      if (state[to] !== 'new') continue;
      state[to] = 'open';
      stack.push({ node: to, next: 0 });
    }
  }
  return { finished, goesBack };
}

/** The immediate dominator of each node; `sorted` is a topological order. */
function dominators(sorted: readonly number[], arrows: readonly FlowPair[], ahead: readonly (readonly number[])[]): number[] {
  const rank = new Array<number>(sorted.length).fill(0);
  sorted.forEach((node, i) => {
    rank[node] = i;
  });
  const dominator = new Array<number | undefined>(sorted.length).fill(undefined);
  const meet = (a: number, b: number): number => {
    let [x, y] = [a, b];
    while (x !== y) {
      if (x === -1 || y === -1) return -1;
      if (rank[x]! > rank[y]!) x = dominator[x]!;
      else y = dominator[y]!;
    }
    return x;
  };
  for (const node of sorted) {
    dominator[node] ??= -1;
    for (const arrow of ahead[node]!) {
      const { to } = arrows[arrow]!;
      const known = dominator[to];
      dominator[to] = known === undefined ? node : meet(known, node);
    }
  }
  return dominator.map((node) => node ?? -1);
}

/** How many nodes are reached through each node alone, itself among them. */
function branchSizes(sorted: readonly number[], dominator: readonly number[]): number[] {
  const size = sorted.map(() => 1);
  for (const node of [...sorted].reverse()) {
    const above = dominator[node]!;
    if (above >= 0) size[above]! += size[node]!;
  }
  return size;
}

/** Kahn's order with a stack: what a node sets free comes right after it, the smallest branch first. */
function wholeBranches(arrows: readonly FlowPair[], ahead: readonly (readonly number[])[], size: readonly number[]): number[] {
  const waiting = size.map(() => 0);
  for (const own of ahead) for (const arrow of own) waiting[arrows[arrow]!.to]!++;
  const stack = [...waiting.keys()].filter((node) => waiting[node] === 0).reverse();
  const order: number[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    order.push(node);
    const free = ahead[node]!.map((arrow) => arrows[arrow]!.to).filter((to) => --waiting[to]! === 0);
    stack.push(...free.sort((a, b) => size[b]! - size[a]! || b - a));
  }
  return order;
}
