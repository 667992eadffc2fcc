/** Draws one process: the part of `flowc build` that needs the layout engine, in whatever thread. */
import { parentPort } from 'node:worker_threads';
import { elkLayered, type LayeredEngine, draw as layOut } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Drawing, DrawTask } from './drawer.ts';
import { exported, isExchangeFormat } from './exported.ts';
import { rendered, type Unrendered } from './rendering.ts';

/** The process laid out, not put into any format. */
export async function laidOut(
  { process, picture, rendering: { font } }: Pick<DrawTask, 'process' | 'picture' | 'rendering'>,
  engine: LayeredEngine = elkLayered,
) {
  if (font === null) return layOut(process, picture, engine);
  const { metricsOf } = await import('../../entries/font.ts');
  return layOut(process, { ...picture, fonts: metricsOf(font.files) }, engine);
}

/**
 * The pictures of a process: none where it has no step to draw, or where a problem stops it. `engine` is the layered engine of another thread;
 * what it can't answer this one asks its own.
 */
export async function draw(task: DrawTask, engine: LayeredEngine = elkLayered): Promise<Drawing> {
  const ask: LayeredEngine = (...question) => engine(...question).catch(() => elkLayered(...question));
  const { diagram, problem } = await laidOut(task, ask);
  if (diagram === null) return { pictures: [], problem, missing: [] };
  const pictures = [];
  let missing: readonly string[] = [];
  for (const format of task.formats) {
    const contents = isExchangeFormat(format) ? await exported(format, task, laidOut) : await rendered(diagram, format, task);
    if ('problem' in contents) return { pictures: [], problem: problemAt(task.process, contents), missing: [] };
    missing = contents.missing ?? missing;
    pictures.push(...contents.files.map((content) => ({ format, content })));
  }
  return { pictures, problem, missing };
}

function problemAt({ span }: DrawTask['process'], { problem, help }: Unrendered): Diagnostic {
  return { code: 'format', severity: 'error', message: problem, help, span, related: [], fix: null };
}

/** Makes this thread a worker: draws each task that it is sent, until it is sent null. */
export function serve(): void {
  const port = parentPort!;
  port.on('message', (task: DrawTask | null) => {
    if (task === null) port.close();
    else answer(task).then((reply) => port.postMessage(reply));
  });
}

async function answer(task: DrawTask): Promise<{ drawing: Drawing } | { crash: string }> {
  try {
    return { drawing: await draw(task) };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
