/** All shapes. */
import type { PlacedKind } from '../geometry/diagram.ts';
import { archive } from './archive.ts';
import { bar } from './bar.ts';
import { connector } from './connector.ts';
import { data } from './data.ts';
import { decision } from './decision.ts';
import { delay } from './delay.ts';
import { document } from './document.ts';
import { manual } from './manual.ts';
import { merge } from './merge.ts';
import type { Shape } from './shape.ts';
import { subprocess } from './subprocess.ts';
import { system } from './system.ts';
import { task } from './task.ts';
import { terminator } from './terminator.ts';

const SHAPES: Readonly<Record<PlacedKind, Shape>> = {
  start: terminator('start'),
  end: terminator('end'),
  task,
  manual,
  decision,
  subprocess,
  fork: bar('fork'),
  join: bar('join'),
  merge,
  delay,
  document,
  data,
  system,
  archive,
  connector,
};

export const PLACED_KINDS = Object.keys(SHAPES) as readonly PlacedKind[];

export function shapeOf(kind: PlacedKind): Shape {
  return SHAPES[kind];
}
