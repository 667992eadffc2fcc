/**
 * Draws in this thread, with the layered engine beside it if there is one: for one small picture another thread would take longer to begin than it
 * spares. While this thread draws it hears no Ctrl-C; to leave that to the system for the time loses what comes just before. So what is small
 * is drawn first, which takes a moment, and what is large is drawn in a thread beside, while this one listens.
 */
import type { Drawer, DrawTask } from './drawer.ts';
import type { EngineThread } from './engine-thread.ts';

/** Nodes of the largest process that is drawn within a moment, also by a run that has drawn nothing before. */
const SMALL = 60;

export interface OwnThreadOptions {
  readonly engine?: EngineThread | undefined;
  /** Makes a drawer for large processes; without it they are drawn here too, and Ctrl-C waits for the end of each. */
  readonly besides?: () => Promise<Drawer>;
  /** Whether one process is drawn: the engine then ends with its layout, beside what is left to do. */
  readonly isOnly?: boolean;
}

export function ownThread({ engine, besides, isOnly = false }: OwnThreadOptions = {}): Drawer {
  let beside: Promise<Drawer> | null = null;
  return {
    width: 1,
    async draw(task) {
      if (besides !== undefined && !isSmall(task)) {
        beside ??= besides();
        return (await beside).draw(task);
      }
      const { draw } = await import('./draw.ts');
      const drawing = await draw(task, engine?.ask, () => void (isOnly && engine?.close()));
      await signals();
      return drawing;
    },
    close: async () => (await beside)?.close(),
  };
}

const isSmall = ({ process }: DrawTask) => process.nodes.length <= SMALL;

/**
 * Lets what came during a drawing be heard before the run goes on, or even ends as if nothing had come. The loop looks for signals before it runs
 * what is immediate, and may have looked in this turn already: the second turn looks again.
 */
async function signals(): Promise<void> {
  for (const _ of ['this turn', 'the next']) await new Promise((resolve) => setImmediate(resolve));
}
