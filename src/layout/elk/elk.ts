/**
 * elkjs with the layered algorithm alone, running in this thread. It is one large script that the Java compiler of GWT made: to load it takes
 * longer than to draw most processes, so it is a bundle of its own.
 */
import type { ELK } from 'elkjs/lib/elk-api.js';
import api from 'elkjs/lib/elk-api.js';
import { Worker as FakeWorker } from 'elkjs/lib/elk-worker.min.js';

export function newElk(): ELK {
  return new api.default({ algorithms: ['layered'], workerFactory: () => new FakeWorker() });
}
