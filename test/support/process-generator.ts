/**
 * Generates well-formed processes to draw and to check: sound flow, owned steps, labelled decisions, documents that are written before they
 * are read. The same seed and shape give the same text everywhere.
 */
import { ControlFlow } from './generator/control-flow.ts';
import { addData } from './generator/data-flow.ts';
import { addLanes, placeNodes } from './generator/lanes.ts';
import { type Plan, type ProcessShape, USUAL_SHAPE } from './generator/plan.ts';
import { Random } from './generator/random.ts';
import { addTrimmings } from './generator/trimmings.ts';
import { Wording } from './generator/wording.ts';
import { writeFlow } from './generator/write-flow.ts';

export { type ProcessShape, USUAL_SHAPE } from './generator/plan.ts';

/** The text of a `.flow` file with about `nodes` nodes (at least 3); what `shape` leaves out is as in `USUAL_SHAPE`. */
export function generateProcess(seed: number, shape: Partial<ProcessShape> = {}): string {
  const full = { ...USUAL_SHAPE, ...shape };
  return writeFlow(planProcess(seed, full), `Process ${seed}`, full);
}

function planProcess(seed: number, shape: ProcessShape): Plan {
  const random = new Random(seed);
  const wording = new Wording(random, shape);
  const plan: Plan = { lanes: [], nodes: [], flows: [], notes: [] };
  const data = Math.min(Math.round(shape.nodes * shape.documents), Math.max(0, shape.nodes - 3));
  addLanes(plan, random, shape, wording);
  new ControlFlow(plan, random, shape, wording).grow(Math.max(3, shape.nodes - data));
  placeNodes(plan, random);
  addData(plan, data, random, wording);
  addTrimmings(plan, random, shape, wording);
  return plan;
}
