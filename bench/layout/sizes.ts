/** Time and memory by size, of flowc and of the other engines. */
import { generateProcess } from '../../test/support/process-generator.ts';
import { elkFlat } from './engines/elk.ts';
import { drawWithFlowc, FLOWC } from './engines/flowc.ts';
import { PEERS } from './engines.ts';
import { type Measured, type Missing, measure, type Subject } from './measure.ts';
import { tasksOf } from './task.ts';

const SIZES = [30, 100, 300, 1000, 3000];

export const SIZE_COLUMNS = ['nodes', FLOWC, `${FLOWC} : ${elkFlat.name}`, ...PEERS.map(({ name }) => name)];

/** One row a size. An engine that takes too long for one size is not asked for the next. */
export async function measureSizes(sizes: readonly number[] = SIZES): Promise<string[][]> {
  const warmUp = await generate(20);
  const tooSlow = new Set<string>();
  const rows: string[][] = [];
  for (const nodes of sizes) {
    const subject = await generate(nodes);
    const results = new Map<string, Measured | Missing>();
    for (const engine of [FLOWC, ...PEERS.map(({ name }) => name)]) {
      const result = tooSlow.has(engine) ? 'over 1 min' : await measure({ engine, ...subject, warmUp });
      if (result === 'over 1 min') tooSlow.add(engine);
      results.set(engine, result);
    }
    const [flowc, ...peers] = results.values();
    rows.push([`${nodes}`, cell(flowc!), ratio(flowc!, results.get(elkFlat.name)!), ...peers.map(cell)]);
  }
  return rows;
}

async function generate(nodes: number): Promise<Subject> {
  const text = generateProcess(nodes, { nodes, lanes: 4 });
  return { text, task: tasksOf(await drawWithFlowc(text, 'down'))[0]! };
}

function cell(result: Measured | Missing): string {
  return typeof result === 'string' ? result : `${Math.round(result.milliseconds)} ms, ${Math.round(result.megabytes)} MB`;
}

function ratio(a: Measured | Missing, b: Measured | Missing): string {
  return typeof a === 'string' || typeof b === 'string' ? '–' : (a.milliseconds / b.milliseconds).toFixed(2);
}
