/** Draws one job of `sizes.ts` and prints the time it took and the memory this process then holds. A small process first warms the engine up. */
import { readFileSync } from 'node:fs';
import { drawWithFlowc, FLOWC } from './engines/flowc.ts';
import { PEERS } from './engines.ts';
import type { Job, Measured } from './measure.ts';
import type { LayoutTask } from './task.ts';

const job: Job = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const peer = PEERS.find(({ name }) => name === job.engine);
if (!peer && job.engine !== FLOWC) throw new Error(`no engine ${job.engine}`);
const draw = (text: string, task: LayoutTask) => (peer ? peer.layout(task) : drawWithFlowc(text, task.direction));

await draw(job.warmUp.text, job.warmUp.task);
const started = performance.now();
await draw(job.text, job.task);
const measured: Measured = { milliseconds: performance.now() - started, megabytes: process.memoryUsage.rss() / 2 ** 20 };
console.log(JSON.stringify(measured));
process.exit();
