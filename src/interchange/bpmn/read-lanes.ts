/** Pools and lanes. A chart of one pool needs no lane for it; a pool whose process is not shown is a party outside. */
import type { DraftAttributes } from '../draft/draft.ts';
import { plainText, type Sketch } from '../draft/sketch.ts';
import { attributesOf, partOf } from './extension.ts';
import { type BpmnElement, list, one } from './moddle.ts';
import { asDrawn, documentationOf, type Source } from './source.ts';

/**
 * Adds the lanes of a process below a parent; gives the lane of each flow node that one names. Some programs put a lane without a name
 * into every pool: what stands in it stands in the pool.
 */
export function addLanes(process: BpmnElement, parent: string | null, sketch: Sketch, source: Source): Map<BpmnElement, string> {
  const laneOf = new Map<BpmnElement, string>();
  const idOf = new Map<BpmnElement, string>();
  const add = (sets: readonly BpmnElement[], above: string | null, depth: number) => {
    for (const lane of asDrawn(
      sets.flatMap((set) => list(set, 'lanes')),
      source,
    )) {
      const isPool = depth === 0 && above !== null && hasOnlyUnnamedLane(process);
      const id = isPool ? above : keyOf(lane);
      if (!isPool)
        sketch.lanes.push({
          id,
          name: partOf(lane) === null ? plainText(lane.name ?? '') : (lane.name ?? ''),
          parent: above,
          attributes: laneAttributes(lane),
        });
      idOf.set(lane, id);
      for (const node of list(lane, 'flowNodeRef')) laneOf.set(node, id);
      const inner = one(lane, 'childLaneSet');
      if (inner !== null && depth < 50) add([inner], id, depth + 1);
    }
  };
  add(list(process, 'laneSets'), parent, 0);
  byPlace(process, laneOf, idOf, source);
  return laneOf;
}

/** Whether a process has one lane, and that one neither a name nor a part of a `.flow` file. */
export function hasOnlyUnnamedLane(process: BpmnElement): boolean {
  const [lane, ...others] = list(process, 'laneSets').flatMap((set) => list(set, 'lanes'));
  return lane !== undefined && others.length === 0 && plainText(lane.name ?? '') === '' && partOf(lane) === null;
}

/** The lane for what stands in a subprocess: the one around the subprocess, else its pool. */
export function addLaneAround(inner: BpmnElement, sketch: Sketch, { definitions }: Source): string | null {
  const roots = list(definitions, 'rootElements');
  const pools = roots.flatMap((root) => list(root, 'participants'));
  for (let at: BpmnElement | undefined = inner; at; at = at.$parent) {
    const here = at;
    const lane =
      innermost(list(here.$parent ?? here, 'laneSets'), here, 0) ?? pools.find((pool) => one(pool, 'processRef') === here);
    if (!lane?.name?.trim()) continue;
    sketch.lanes.push({ id: keyOf(lane), name: plainText(lane.name), parent: null, attributes: {} });
    return keyOf(lane);
  }
  return null;
}

function innermost(sets: readonly BpmnElement[], node: BpmnElement, depth: number): BpmnElement | null {
  for (const lane of sets.flatMap((set) => list(set, 'lanes'))) {
    const inner = one(lane, 'childLaneSet');
    const found = inner !== null && depth < 50 ? innermost([inner], node, depth + 1) : null;
    if (found !== null) return found;
    if (list(lane, 'flowNodeRef').includes(node)) return lane;
  }
  return null;
}

/** A pool as a lane. */
export function addPool(pool: BpmnElement, sketch: Sketch): string {
  const id = keyOf(pool);
  const isExternal = one(pool, 'processRef') === null;
  sketch.lanes.push({
    id,
    name: plainText(pool.name ?? ''),
    parent: null,
    attributes: { ...(isExternal ? { external: true } : {}), ...laneAttributes(pool) },
  });
  return id;
}

/** A key of an element within its file: its id, else its type and name. */
export const keyOf = (element: BpmnElement): string => element.id ?? `${element.$type} ${element.name ?? ''}`;

function laneAttributes(lane: BpmnElement): DraftAttributes {
  const part = partOf(lane);
  if (part !== null) return attributesOf(part);
  const documentation = documentationOf(lane);
  return documentation === null ? {} : { 'x-description': { text: documentation } };
}

/** Some programs write lanes that name no node: then the picture says what stands in them. */
function byPlace(
  process: BpmnElement,
  laneOf: Map<BpmnElement, string>,
  idOf: ReadonlyMap<BpmnElement, string>,
  { shapes }: Source,
): void {
  const lanes: { id: string; lane: BpmnElement }[] = [];
  const gather = (sets: readonly BpmnElement[], depth: number) => {
    for (const lane of sets.flatMap((set) => list(set, 'lanes'))) {
      const inner = one(lane, 'childLaneSet');
      if (inner !== null && depth < 50) gather([inner], depth + 1);
      lanes.push({ id: idOf.get(lane) ?? keyOf(lane), lane });
    }
  };
  gather(list(process, 'laneSets'), 0);
  for (const node of list(process, 'flowElements')) {
    const at = shapes.get(node);
    if (laneOf.has(node) || at === undefined) continue;
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const around = lanes.find(({ lane }) => {
      const box = shapes.get(lane);
      return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    });
    if (around) laneOf.set(node, around.id);
  }
}
