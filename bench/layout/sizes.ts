/** Time and memory by size, of flowc and of the other engines, and how many hard rules flowc's drawing breaks. */
import { brokenRules } from '../../test/support/geometry-checker.ts';
import { generateProcess } from '../../test/support/process-generator.ts';
import { elkFlat } from './engines/elk.ts';
import { drawWithFlowc, FLOWC } from './engines/flowc.ts';
import { PEERS } from './engines.ts';
import { type Measured, type Missing, measure, type Subject } from './measure.ts';
import { tasksOf } from './task.ts';

const SIZES = [30, 100, 300, 1000, 3000];

export const SIZE_COLUMNS = ['nodes', FLOWC, 'hard rules', `${FLOWC} : ${elkFlat.name}`, ...PEERS.map(({ name }) => name)];

/** One row a size. An engine that takes too long for one size is not asked for the next. */
export async function measureSizes(sizes: readonly number[] = SIZES): Promise<string[][]> {
  const { subject: warmUp } = await generate(20);
  const tooSlow = new Set<string>();
  const rows: string[][] = [];
  for (const nodes of sizes) {
    const { subject, broken } = await generate(nodes);
    const results = new Map<string, Measured | Missing>();
    for (const engine of [FLOWC, ...PEERS.map(({ name }) => name)]) {
      const result = tooSlow.has(engine) ? 'over 1 min' : await measure({ engine, ...subject, warmUp });
      if (result === 'over 1 min') tooSlow.add(engine);
      results.set(engine, result);
    }
    const [flowc, ...peers] = results.values();
    rows.push([`${nodes}`, cell(flowc!), `${broken}`, ratio(flowc!, results.get(elkFlat.name)!), ...peers.map(cell)]);
  }
  return rows;
}

/** A process as the engines get it, and how many hard rules flowc's own drawing of it breaks. */
async function generate(nodes: number): Promise<{ subject: Subject; broken: number }> {
  const text = generateProcess(nodes, { nodes, lanes: 4 });
  const drawing = await drawWithFlowc(text, 'down');
  return { subject: { text, task: tasksOf(drawing)[0]! }, broken: brokenRules(drawing).length };
}

function cell(result: Measured | Missing): string {
  return typeof result === 'string' ? result : `${Math.round(result.milliseconds)} ms, ${Math.round(result.megabytes)} MB`;
}

function ratio(a: Measured | Missing, b: Measured | Missing): string {
  return typeof a === 'string' || typeof b === 'string' ? '–' : (a.milliseconds / b.milliseconds).toFixed(2);
}
