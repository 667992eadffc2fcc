/**
 * The thread that draws the pictures of a language server, so that what an editor asks while a large one is drawn is answered at once. It begins
 * with the first picture, since most editors never ask for one, and lives as long as the process. Where the system has no room for it, or has
 * taken it away, this thread draws.
 */
import type { Worker } from 'node:worker_threads';
import type { PictureLook } from './look.ts';
import { newWorker } from './new-worker.ts';
import type { DrawnProcess, FromPictureThread, PictureTask, ToPictureThread } from './pictures.ts';

interface WaitingPicture {
  readonly task: PictureTask;
  readonly look: PictureLook;
  resolve(drawn: DrawnProcess): void;
  reject(error: Error): void;
}

/** Draws in the thread that runs `script`, one for all projects; in this one where there is no script. */
export async function pictureBeside(task: PictureTask, look: PictureLook, script: string | null): Promise<DrawnProcess> {
  const worker = script ? workerOf(script) : null;
  if (worker === null) return here(task, look);
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { task, look, resolve, reject });
    if (look !== known) worker.postMessage({ look } satisfies ToPictureThread);
    known = look;
    worker.postMessage({ id, task } satisfies ToPictureThread);
    // It keeps the process alive for as long as someone waits for it.
    worker.ref();
  });
}

async function here(task: PictureTask, look: PictureLook): Promise<DrawnProcess> {
  const { pictureOf } = await import('./pictures.ts');
  return pictureOf(task, look);
}

let running: Worker | null = null;
/** How pictures look, as the thread knows it. */
let known: PictureLook | null = null;
let last = 0;
const waiting = new Map<number, WaitingPicture>();

function workerOf(script: string): Worker | null {
  running ??= begun(script);
  return running;
}

function begun(script: string): Worker | null {
  const worker = newWorker(script, 'pictures');
  if (worker === null) return null;
  worker.on('message', (reply: FromPictureThread) => {
    const { resolve, reject } = waiting.get(reply.id)!;
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('drawn' in reply) resolve(reply.drawn);
    else reject(Object.assign(new Error('a drawing failed'), { stack: reply.crash }));
  });
  // Of a thread that died, of memory above all, nobody waits for the end; the next picture begins another one.
  worker.on('error', () => {});
  worker.on('exit', () => {
    [running, known] = [null, null];
    for (const { task, look, resolve, reject } of waiting.values()) here(task, look).then(resolve, reject);
    waiting.clear();
  });
  return worker;
}
