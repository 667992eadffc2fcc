/** Who does a step: its lane, and the role named at the node, else at the innermost of its lanes that names one. */
import { lanePaths } from './lane-paths.ts';
import type { Process, ProcessNode } from './process.ts';

export interface Owner {
  readonly lane: string | null;
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
