/** Lanes: which lies in which, who does a step in them, which of two processes are the same, and the strips that a drawing makes of them. */
import type { Lane, Process, ProcessNode } from './process.ts';

/** Each lane's way down: from the outermost lane around it to the lane itself. */
export function lanePaths({ lanes }: Pick<Process, 'lanes'>): ReadonlyMap<string, readonly Lane[]> {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const paths = new Map<string, readonly Lane[]>();
  for (const lane of lanes) {
    const pending: Lane[] = [];
    let at: Lane | undefined = lane;
    while (at !== undefined && !paths.has(at.id)) {
      pending.push(at);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    for (const inner of pending.reverse()) paths.set(inner.id, [...(paths.get(inner.parent ?? '') ?? []), inner]);
  }
  return paths;
}

/** Who does a step. */
export interface Owner {
  readonly lane: string | null;
  /** The role named at the node, else at the innermost of its lanes that names one. */
  readonly role: string | null;
}

/** The owner of each node of the process. */
export function owners(process: Pick<Process, 'lanes'>): (node: ProcessNode) => Owner {
  const paths = lanePaths(process);
  return ({ lane, attributes }) => {
    const around = lane === null ? [] : (paths.get(lane) ?? []);
    return { lane, role: attributes.role ?? around.findLast(({ attributes }) => attributes.role)?.attributes.role ?? null };
  };
}

/** Whether two owners are one: the same lane and the same role. */
export function sameOwner(a: Owner, b: Owner): boolean {
  return a.lane === b.lane && a.role === b.role;
}

/** Ids of lanes of `callee`, each with that of the same lane in `caller`: that of the same name in the same outer lanes. */
export function sharedLanes(caller: Pick<Process, 'lanes'>, callee: Pick<Process, 'lanes'>): Map<string, string> {
  const known = new Map([...keys(caller)].map(([id, key]) => [key, id]));
  return new Map([...keys(callee)].flatMap(([id, key]) => (known.has(key) ? [[id, known.get(key)!] as const] : [])));
}

/** Lanes by id, each with its way down in names. */
function keys(process: Pick<Process, 'lanes'>): Map<string, string> {
  const paths = [...lanePaths(process)];
  return new Map(paths.map(([id, path]) => [id, JSON.stringify(path.map(({ name }) => sameName(name)))]));
}

/** Names are the same whatever their letters' case and the blanks between their words. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * The strips that a drawing's lanes are made of, in drawing order: the lanes as a tree, siblings in declaration order. A lane without lanes
 * inside is a strip. A lane with lanes inside is one too, before those of its inner lanes, where nodes stand in it directly (`occupied`).
 */
export function laneStrips(lanes: readonly Lane[], occupied: ReadonlySet<string>): Lane[] {
  const children = new Map<string | null, Lane[]>();
  for (const lane of lanes) {
    const list = children.get(lane.parent);
    if (list) list.push(lane);
    else children.set(lane.parent, [lane]);
  }
  const strips: Lane[] = [];
  const pending = [...(children.get(null) ?? [])].reverse();
  for (let lane = pending.pop(); lane !== undefined; lane = pending.pop()) {
    const inner = children.get(lane.id) ?? [];
    if (inner.length === 0 || occupied.has(lane.id)) strips.push(lane);
    for (let i = inner.length - 1; i >= 0; i--) pending.push(inner[i]!);
  }
  return strips;
}
