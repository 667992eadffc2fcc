/** Draws what `series.ts` asks for and reports each drawing in a line on file descriptor 3: engines may print what they like. */
import { readFileSync, writeSync } from 'node:fs';
import { checkDrawing } from '../../test/support/geometry-checker.ts';
import { PEERS } from './engines.ts';
import type { Outcome, Series } from './series.ts';
import type { Engine, LayoutTask } from './task.ts';

const series: Series = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const engine = PEERS.find(({ name }) => name === series.engine)!;
await draw(engine, series.warmUp);
for (const task of series.tasks) writeSync(3, `${JSON.stringify(await draw(engine, task))}\n`);
process.exit();

async function draw(engine: Engine, task: LayoutTask): Promise<Outcome> {
  try {
    const started = performance.now();
    const drawing = await engine.layout(task);
    const milliseconds = performance.now() - started;
    return { report: checkDrawing(drawing), milliseconds };
  } catch (error) {
    return { failure: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}
