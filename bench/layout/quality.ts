/** Draws a set of processes with every engine and scores all drawings alike. */
import type { Direction, Drawing } from '../../test/support/geometry/drawing.ts';
import { checkDrawing } from '../../test/support/geometry-checker.ts';
import { drawWithFlowc, FLOWC } from './engines/flowc.ts';
import { PEERS } from './engines.ts';
import { drawSeries, type Outcome } from './series.ts';
import { Tally } from './tally.ts';
import { type Engine, type LayoutTask, tasksOf } from './task.ts';

/**
 * One tally an engine, flowc's first. A process that flowc can't draw is a failure of its alone, as the peers take the boxes from it. Every
 * engine draws the first process once beforehand, so that no time holds its start.
 */
export async function compareEngines(texts: readonly string[], direction: Direction): Promise<Tally[]> {
  const flowc = new Tally(FLOWC);
  const tasks: LayoutTask[] = [];
  await attempt(texts[0]!, direction);
  for (const text of texts) {
    const started = performance.now();
    const drawing = await attempt(text, direction);
    const milliseconds = performance.now() - started;
    add(flowc, drawing ? { report: checkDrawing(drawing), milliseconds } : { failure: 'could not draw' });
    if (drawing) tasks.push(...tasksOf(drawing));
  }
  const tallies = [flowc];
  for (const peer of PEERS) if (peer.directions.includes(direction)) tallies.push(await tallyOf(peer, tasks));
  return tallies;
}

async function attempt(text: string, direction: Direction): Promise<Drawing | null> {
  return drawWithFlowc(text, direction).catch(() => null);
}

async function tallyOf({ name, curved }: Engine, tasks: readonly LayoutTask[]): Promise<Tally> {
  const tally = new Tally(name, curved);
  const outcomes = await drawSeries({ engine: name, warmUp: tasks[0]!, tasks });
  for (const outcome of outcomes) add(tally, outcome);
  return tally;
}

function add(tally: Tally, outcome: Outcome): void {
  if ('report' in outcome) tally.add(outcome.report, outcome.milliseconds);
  else {
    console.error(`${tally.engine}: ${outcome.failure}`);
    tally.failures++;
  }
}
