/** Draws in this thread, with the layered engine beside it if there is one. While it draws it hears nothing, so Ctrl-C is left to the system, which ends the process at once (130 in a shell). */
import type { Drawer } from './drawer.ts';
import type { EngineThread } from './engine-thread.ts';

export function ownThread(engine: EngineThread | null = null): Drawer {
  return {
    width: 1,
    async draw(task) {
      const { draw } = await import('./draw.ts');
      return leavingInterruptToSystem(() => draw(task, engine?.ask));
    },
    close: async () => {},
  };
}

async function leavingInterruptToSystem<Result>(work: () => Promise<Result>): Promise<Result> {
  // A signal that has come already must be heard before nobody listens any more. The loop looks for signals before it runs what is immediate, and
  // may have looked in this turn before the signal came: the second turn looks again.
  for (const _ of ['this turn', 'the next']) await new Promise((resolve) => setImmediate(resolve));
  const listeners = process.rawListeners('SIGINT') as (() => void)[];
  process.removeAllListeners('SIGINT');
  try {
    return await work();
  } finally {
    for (const listener of listeners) process.on('SIGINT', listener);
  }
}
