/** A picture of a process for a page that shows it, with the places of its nodes in the text; drawn here, or in a thread that this makes. */
import { parentPort } from 'node:worker_threads';
import { draw, type LayoutOptions, type PreviewDrawing, type Process, previewDrawing } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PictureLook } from './look.ts';

/** The page that shows them. */
export { renderEditPage, renderPreviewPage } from '../../api.ts';

/** What is to be drawn; plain data, since it may go to another thread. */
export interface PictureTask {
  readonly process: Process;
  /** Where the nodes are declared, in words, by their names. */
  readonly places: Readonly<Record<string, string>>;
  /** The addresses of other processes in the same page, by what `see` says. */
  readonly links: ReadonlyMap<string, string>;
}

export interface DrawnProcess {
  readonly drawing: PreviewDrawing | null;
  /** Why there is none. */
  readonly problem: Diagnostic | null;
}

/** What the thread is sent, and what it sends back. */
export type ToPictureThread = { readonly look: PictureLook } | { readonly id: number; readonly task: PictureTask };
export type FromPictureThread = { readonly id: number } & ({ readonly drawn: DrawnProcess } | { readonly crash: string });

export async function pictureOf({ process, places, links }: PictureTask, look: PictureLook): Promise<DrawnProcess> {
  const { diagram, problem } = await draw(process, await layoutOptions(look));
  if (diagram === null) return { drawing: null, problem };
  const { themes, font } = look;
  const seeLink = (see: string) => links.get(see) ?? null;
  const options = { seeLink, themes, ...(font === null ? {} : { fontFamily: font.family }) };
  return { drawing: previewDrawing(diagram, places, options), problem };
}

/** To measure a font takes longer than a picture: it is done once. */
const measured = new WeakMap<PictureLook, Promise<LayoutOptions>>();

function layoutOptions(look: PictureLook): Promise<LayoutOptions> {
  const known = measured.get(look);
  if (known !== undefined) return known;
  const options = withFont(look);
  measured.set(look, options);
  return options;
}

async function withFont({ picture, font }: PictureLook): Promise<LayoutOptions> {
  return font === null ? picture : { ...picture, fonts: (await import('../../entries/font.ts')).metricsOf(font.files) };
}

/** Makes this thread one that draws what it is sent, in the look that it was last sent. */
export function serve(): void {
  const port = parentPort!;
  let look: PictureLook | null = null;
  port.on('message', (message: ToPictureThread) => {
    if ('look' in message) look = message.look;
    else void answer(message.task, look!).then((reply) => port.postMessage({ id: message.id, ...reply }));
  });
}

async function answer(task: PictureTask, look: PictureLook): Promise<{ drawn: DrawnProcess } | { crash: string }> {
  try {
    return { drawn: await pictureOf(task, look) };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
