/** Draws a set of processes with every engine and scores all drawings alike. */
import type { Direction, Drawing } from '../../test/support/geometry/drawing.ts';
import { checkDrawing } from '../../test/support/geometry-checker.ts';
import { drawWithFlowc, FLOWC } from './engines/flowc.ts';
import { PEERS } from './engines.ts';
import { Tally } from './tally.ts';
import { tasksOf } from './task.ts';

/**
 * One tally an engine, flowc's first. A process that flowc can't draw is a failure of its alone, as the peers take the boxes from it. Every
 * engine draws the first process once beforehand, so that no time holds its start.
 */
export async function compareEngines(texts: readonly string[], direction: Direction): Promise<Tally[]> {
  await drawAll(texts.slice(0, 1), direction);
  return drawAll(texts, direction);
}

async function drawAll(texts: readonly string[], direction: Direction): Promise<Tally[]> {
  const flowc = new Tally(FLOWC);
  const peers = PEERS.filter(({ directions }) => directions.includes(direction));
  const tallies = new Map(peers.map((peer) => [peer, new Tally(peer.name, peer.curved)]));
  for (const text of texts) {
    const drawing = await score(flowc, () => drawWithFlowc(text, direction));
    const tasks = drawing ? tasksOf(drawing) : [];
    for (const [peer, tally] of tallies) for (const task of tasks) await score(tally, () => peer.layout(task));
  }
  return [flowc, ...tallies.values()];
}

async function score(tally: Tally, draw: () => Promise<Drawing>): Promise<Drawing | null> {
  try {
    const started = performance.now();
    const drawing = await draw();
    const milliseconds = performance.now() - started;
    tally.add(checkDrawing(drawing), milliseconds);
    return drawing;
  } catch (error) {
    console.error(`${tally.engine}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    tally.failures++;
    return null;
  }
}
