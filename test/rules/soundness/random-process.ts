/**
 * Small random processes around the border of soundness: a process that is sound by construction (blocks of decisions, forks and loops
 * inside each other), then a few changes that may or may not break it. Same seed, same processes.
 */

interface Draft {
  readonly kinds: Map<string, 'start' | 'end' | 'task' | 'merge' | 'decision' | 'fork' | 'join'>;
  /** Tasks with a deadline, each with where it goes on when that is over. */
  readonly late: Map<string, string>;
  edges: [from: string, to: string][];
}

/** What a change makes of a node. */
const SWAPPED = {
  decision: 'fork',
  fork: 'decision',
  join: 'task',
  task: 'join',
  merge: 'join',
  start: 'start',
  end: 'end',
} as const;

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A process as text, or null where the changes left a node without a way in or out. A varied one also holds nodes that merge branches, and
 * where no join could wait for several of them, further starts.
 */
export function randomProcess(seed: number, isVaried = false): string | null {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const draft: Draft = {
    kinds: new Map([
      ['n0', 'start'],
      ['n1', 'task'],
      ['n2', 'end'],
    ]),
    late: new Map(),
    edges: [
      ['n0', 'n1'],
      ['n1', 'n2'],
    ],
  };
  const node = (kind: 'start' | 'task' | 'merge' | 'decision' | 'fork' | 'join' | 'end') => {
    const id = `n${draft.kinds.size}`;
    draft.kinds.set(id, kind);
    return id;
  };
  const replace = (edge: [string, string], by: [string, string][]) => {
    draft.edges = [...draft.edges.filter((each) => each !== edge), ...by];
  };
  const block = (edge: [string, string]) => {
    const [from, to] = edge;
    const which = Math.floor(random() * 5);
    if (which === 0) {
      const t = node('task');
      replace(edge, [
        [from, t],
        [t, to],
      ]);
    } else if (which === 1 || which === 2) {
      const [d, t, u, m] = [
        node(which === 1 ? 'decision' : 'fork'),
        node('task'),
        node('task'),
        node(which === 2 ? 'join' : isVaried && random() < 0.5 ? 'merge' : 'task'),
      ];
      replace(edge, [
        [from, d],
        [d, t],
        [d, u],
        [t, m],
        [u, m],
        [m, to],
      ]);
    } else if (which === 3) {
      const [m, d] = [node('task'), node('decision')];
      replace(edge, [
        [from, m],
        [m, d],
        [d, m],
        [d, to],
      ]);
    } else {
      const [d, e] = [node('decision'), node('end')];
      replace(edge, [
        [from, d],
        [d, e],
        [d, to],
      ]);
    }
  };
  const change = () => {
    const ids = [...draft.kinds.keys()];
    const id = pick(ids);
    const kind = draft.kinds.get(id)!;
    const which = random();
    if (which < 0.4) {
      draft.kinds.set(id, SWAPPED[kind]);
    } else if (which < 0.7) {
      const edge = pick(draft.edges);
      replace(edge, [[edge[0], pick(ids.slice(1))]]);
    } else if (kind === 'decision' || kind === 'fork') draft.edges.push([id, pick(ids.slice(1))]);
    else if (kind === 'task') draft.late.set(id, pick(ids.slice(1)));
  };
  for (let i = 1 + Math.floor(random() * 4); i > 0; i--) block(pick(draft.edges));
  for (let i = Math.floor(random() * 4); i > 0; i--) change();
  const hasJoin = [...draft.kinds.values()].includes('join');
  if (isVaried && !hasJoin && random() < 0.6) draft.edges.push([node('start'), pick([...draft.kinds.keys()].slice(1, -1))]);
  return isWellFormed(draft) ? written(draft) : null;
}

function isWellFormed({ kinds, edges: plain, late }: Draft): boolean {
  const edges = [...plain, ...late];
  const hasOwnWay = [...late].every(
    ([id, to]) => kinds.get(id) === 'task' && plain.some(([from, other]) => from === id && other !== to),
  );
  if (!hasOwnWay) return false;
  const reached = new Set([...kinds].flatMap(([id, kind]) => (kind === 'start' ? [id] : [])));
  for (const id of reached) for (const [from, to] of edges) if (from === id) reached.add(to);
  return [...kinds].every(([id, kind]) => {
    const out = new Set(edges.filter(([from]) => from === id).map(([, to]) => to));
    const mayFork = kind === 'decision' || kind === 'fork' || kind === 'join';
    return reached.has(id) && (kind === 'end' ? out.size === 0 : out.size > 0) && (mayFork || out.size < (late.has(id) ? 3 : 2));
  });
}

function written({ kinds, edges, late }: Draft): string {
  const nodes = [...kinds].map(([id, kind]) => `${kind} ${id} "Text of ${id}" in a${late.has(id) ? ' { deadline: 2d }' : ''}`);
  const over = [...late].map(([from, to]) => `${from} -[late]-> ${to}`);
  const flows = edges.map(([from, to], i) =>
    kinds.get(from) === 'decision' ? `${from} -[way ${i}]-> ${to}` : `${from} -> ${to}`,
  );
  return `${['lane a "A"', ...nodes, ...flows, ...over].join('\n')}\n`;
}
