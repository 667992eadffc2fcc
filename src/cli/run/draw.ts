/** Draws one process: the part of `flowc build` that needs the layout engine, in whatever thread. */
import { parentPort } from 'node:worker_threads';
import { type Diagram, draw as layOut, renderHtml, renderJoinedSvg, renderJson, renderSvg } from '../../compile.ts';
import type { Drawing, DrawTask } from '../build/drawer.ts';
import type { Format } from '../output/target.ts';

/** The pictures of a process: none where it has no step to draw, or where a problem stops it. */
export async function draw(task: DrawTask): Promise<Drawing> {
  const { diagram, problem } = await layOut(task.process, task.picture);
  if (diagram === null) return { pictures: [], problem };
  const pictures = task.formats.flatMap((format) => rendered(diagram, format, task).map((content) => ({ format, content })));
  return { pictures, problem };
}

/** One content a file. */
function rendered(diagram: Diagram, format: Format, { joined, links }: DrawTask): readonly (string | Uint8Array)[] {
  if (format === 'json') return [renderJson(diagram)];
  if (format === 'html') return [renderHtml(diagram, { seeLink: (see) => links.get(see) ?? null })];
  return joined ? [renderJoinedSvg(diagram)] : diagram.pages.map((page) => renderSvg(diagram, page));
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
