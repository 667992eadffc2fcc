/** The lanes that nodes stand in, as the work passes through them. */
import { lanePaths } from '../../model/lanes.ts';
import { isJunction } from '../../model/node-kinds.ts';
import type { Lane, ProcessNode } from '../../model/process.ts';
import { perProcess } from './per-process.ts';

export interface Lanes {
  /** The lane of a node, then the lanes around it, innermost first. */
  around(node: ProcessNode): readonly Lane[];
  /** Whether a lane, or one around it, belongs to another organisation. */
  isExternal(lane: Lane): boolean;
}

export const lanes = perProcess(({ process }): Lanes => {
  const around = new Map([...lanePaths(process)].map(([id, path]) => [id, path.toReversed()]));
  return {
    around: ({ lane }) => (lane === null ? [] : (around.get(lane) ?? [])),
    isExternal: ({ id }) => around.get(id)?.some(({ attributes }) => attributes.external) ?? false,
  };
});

/** Whether somebody works at this node, so that a change of lane before it hands work over. A bar only splits or gathers. */
export const takesWork = (node: ProcessNode): boolean => !isJunction(node);
