/**
 * Makes a thread the layered engine: it answers questions in the order in which they come, until it is sent null. It is also sent channels, over
 * which other threads ask.
 */
import { MessagePort, parentPort } from 'node:worker_threads';
import { elkLayered } from '../../api.ts';
import type { EngineQuestion, EngineReply } from './engine-client.ts';

/** More than half of the engine's start is its first layout, in code that has never run: it draws one arrow before anybody asks. */
const FIRST: EngineQuestion = { nodeCount: 2, edges: [{ from: 0, to: 1 }] };

export function serve(): void {
  let last: Promise<unknown> = elkLayered(FIRST.nodeCount, FIRST.edges);
  const answer = ({ nodeCount, edges }: EngineQuestion, asker: MessagePort) => {
    last = last
      .then(() => elkLayered(nodeCount, edges))
      .then(
        (layers): EngineReply => ({ layers }),
        (error: unknown): EngineReply => ({ failure: String(error) }),
      )
      .then((reply) => asker.postMessage(reply));
  };
  const own = parentPort!;
  own.on('message', (message: EngineQuestion | MessagePort | null) => {
    if (message === null) return own.close();
    if (!(message instanceof MessagePort)) return answer(message, own);
    const channel = message.on('message', (question: EngineQuestion) => answer(question, channel));
    // What ends this thread is its own port alone.
    channel.unref();
  });
}
