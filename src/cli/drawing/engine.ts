/** Makes a thread the layered engine: it answers questions in the order in which they come, until it is sent null. */
import { parentPort } from 'node:worker_threads';
import { elkLayered } from '../../api.ts';
import type { EngineQuestion, EngineReply } from './engine-thread.ts';

/** More than half of the engine's start is its first layout, in code that has never run: it draws one arrow before anybody asks. */
const FIRST: EngineQuestion = { nodeCount: 2, edges: [{ from: 0, to: 1, priority: 1 }] };

export function serve(): void {
  const port = parentPort!;
  let last: Promise<unknown> = elkLayered(FIRST.nodeCount, FIRST.edges);
  port.on('message', (question: EngineQuestion | null) => {
    if (question === null) return port.close();
    const { nodeCount, edges } = question;
    last = last
      .then(() => elkLayered(nodeCount, edges))
      .then(
        (layers): EngineReply => ({ layers }),
        (error: unknown): EngineReply => ({ failure: String(error) }),
      )
      .then((reply) => port.postMessage(reply));
  });
}
