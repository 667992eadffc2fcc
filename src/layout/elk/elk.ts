/**
 * elkjs with the layered algorithm alone, running in this thread. It is one large script that the Java compiler of GWT made: to load it takes
 * longer than to draw most processes, so it is a bundle of its own. elkjs' own interface passes a question and its answer on by timers, two
 * milliseconds in all; here the worker's dispatcher is called as a function.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { Worker as FakeWorker, type WorkerAnswer } from 'elkjs/lib/elk-worker.min.js';

/** Places the nodes of a graph. What the algorithm throws is thrown as an `Error`. */
export type Elk = (graph: ElkNode) => ElkNode;

export function newElk(): Elk {
  const worker = new FakeWorker();
  const call = (request: object): ElkNode => {
    let answer: WorkerAnswer | undefined;
    worker.onmessage = (message) => {
      answer = message.data;
    };
    worker.dispatcher.saveDispatch({ data: { id: 0, ...request } });
    if (!answer || answer.error) throw new Error(`elkjs gave no layout: ${answer?.error?.message ?? 'no answer'}`);
    return answer.data as ElkNode;
  };
  call({ cmd: 'register', algorithms: ['layered'] });
  return (graph) => call({ cmd: 'layout', graph, layoutOptions: {}, options: {} });
}
