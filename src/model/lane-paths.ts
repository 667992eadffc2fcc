/** Lanes and the lanes they lie in. */
import type { Lane, Process } from './process.ts';

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
