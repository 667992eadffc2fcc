/** Draws one process: the part of `flowc build` that needs the layout engine, in whatever thread. */
import { elkLayered, type LayeredEngine, draw as layOut } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Drawing, DrawTask, NewRendering, NumberedReply, NumberedTask } from './drawer.ts';
import { engineClient } from './engine-client.ts';
import { joinedLetters, type Letters, NO_LETTERS } from './fill-ins.ts';
import { rendered, type Unrendered } from './rendering.ts';
import type { Rendering } from './rendering-options.ts';

/**
 * The process laid out, not put into any format. `engine` is the layered engine of another thread; what it can't answer this thread asks its
 * own.
 */
export async function laidOut(
  { process: drawn, picture, rendering: { font } }: Pick<DrawTask, 'process' | 'picture' | 'rendering'>,
  engine: LayeredEngine = elkLayered,
) {
  const ask: LayeredEngine = (...question) => engine(...question).catch(() => elkLayered(...question));
  if (font === null) return layOut(drawn, picture, ask);
  const { metricsOf } = await import('../../entries/font.ts');
  return layOut(drawn, { ...picture, fonts: metricsOf(font.files) }, ask);
}

/**
 * The pictures of a process: none where it has no step to draw, or where a problem stops it. Calls `done` where the engine is asked no more.
 */
export async function draw(task: DrawTask, engine?: LayeredEngine, done = () => {}): Promise<Drawing> {
  const { diagram, problem } = await laidOut(task, engine);
  done();
  if (diagram === null) return { pictures: [], problem, letters: NO_LETTERS };
  const pictures = [];
  const letters: Letters[] = [];
  for (const format of task.formats) {
    const contents = await rendered(format, diagram, task, laidOut);
    if ('problem' in contents) return { pictures: [], problem: problemAt(task.process, contents), letters: NO_LETTERS };
    letters.push(contents.letters ?? NO_LETTERS);
    pictures.push(...contents.files.map((content) => ({ format, content })));
  }
  return { pictures, problem, letters: joinedLetters(letters) };
}

function problemAt({ span }: DrawTask['process'], { problem, help }: Unrendered): Diagnostic {
  return { code: 'format', severity: 'error', message: problem, help, span, related: [], fix: null };
}

/**
 * Makes this thread a worker: draws each task that it is sent, until it is sent null. It may first be sent a channel to the layered engine. While
 * the engine has a question of one task, it goes on with another.
 */
export function serve(): void {
  // A run that draws in its own thread needs no module for threads, which takes time to load.
  const { MessagePort, parentPort } = process.getBuiltinModule('node:worker_threads');
  let engine: LayeredEngine | undefined;
  let rendering: Rendering;
  parentPort!.on('message', (message: NumberedTask | NewRendering | InstanceType<typeof MessagePort> | null) => {
    if (message === null) parentPort!.close();
    else if (message instanceof MessagePort) engine = engineClient(message).ask;
    else if ('rendering' in message) rendering = message.rendering;
    else answer(message.id, { ...message.task, rendering }, engine).then((reply) => parentPort!.postMessage(reply));
  });
}

async function answer(id: number, task: DrawTask, engine: LayeredEngine | undefined): Promise<NumberedReply> {
  try {
    return { id, drawing: await draw(task, engine) };
  } catch (error) {
    return { id, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
