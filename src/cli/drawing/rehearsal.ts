/**
 * Most of the time of a run's first drawing goes into code that has never run. While the layered engine thinks about the first question, its
 * asker has little to do: in that time it draws the first steps of the process for nothing, so that what follows the answer runs warm. That takes
 * a twentieth off a build of one file.
 */
import type { LayeredEngine, Process } from '../../api.ts';

/** Nodes that are drawn, in code that has never run, in less time than the engine thinks. */
const FEW = 6;

/** In place of the engine: each node in a layer of its own. */
const plain: LayeredEngine = async (nodeCount) => Array.from({ length: nodeCount }, (_, i) => i);

/** Whether this thread has rehearsed. */
let isDone = false;

/** Asks `engine`; has `draw` rehearse the beginning of a process as soon as this thread has nothing else to do before the first answer. */
export function rehearsing(
  engine: LayeredEngine,
  process: Process,
  draw: (beginning: Process, engine: LayeredEngine) => Promise<unknown>,
): LayeredEngine {
  return (...question) => {
    const answer = engine(...question);
    // Whatever may be wrong with a part of a process: its drawing is thrown away.
    if (!isDone) setImmediate(() => draw(beginningOf(process), plain).catch(() => {}));
    isDone = true;
    return answer;
  };
}

function beginningOf(process: Process): Process {
  const nodes = process.nodes.slice(0, FEW);
  const ids = new Set(nodes.map(({ id }) => id));
  const isKept = (end: Process['flows'][number]['from']) => end.kind === 'node' && ids.has(end.id);
  const flows = process.flows.filter(({ from, to }) => isKept(from) && isKept(to));
  const notes = process.notes.filter(({ on }) => on.every((id) => ids.has(id)));
  return { ...process, nodes, flows, notes };
}
