import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { elkLayered } from '../../../src/api.ts';
import { draw } from '../../../src/cli/drawing/draw.ts';
import { engineClient } from '../../../src/cli/drawing/engine-client.ts';
import { engineThread } from '../../../src/cli/drawing/engine-thread.ts';
import { processOf } from '../../layout/support/drawing.ts';
import { folderWith } from '../folder.ts';

const SCRIPT = fileURLToPath(new URL('../../../bin/worker.cjs', import.meta.url));
const CHAIN = [0, 1].map((from) => ({ from, to: from + 1 }));

const task = {
  process: processOf('process "P"\nlane a "A"\nstart s "S" in a\nend e "E" in a\ns -> e'),
  picture: {},
  formats: ['json'] as const,
  rendering: { themes: [], joined: false, pdfa: false, font: null },
  links: new Map<string, string>(),
};

describe('the thread of the layered engine', () => {
  it('answers as the engine of this thread does, one question after the other, and ends', async () => {
    const engine = engineThread(SCRIPT)!;
    const answers = await Promise.all([engine.ask(3, CHAIN), engine.ask(2, CHAIN.slice(0, 1))]);
    expect(answers).toEqual([await elkLayered(3, CHAIN), await elkLayered(2, CHAIN.slice(0, 1))]);
    await engine.close();
  });

  it('answers each of several threads over a channel of its own', async () => {
    const engine = engineThread(SCRIPT)!;
    const [one, other] = [engine.connect(), engine.connect()].map(engineClient);
    const answers = await Promise.all([one!.ask(3, CHAIN), other!.ask(2, CHAIN.slice(0, 1)), one!.ask(2, CHAIN.slice(0, 1))]);
    expect(answers).toEqual([
      [0, 1, 2],
      [0, 1],
      [0, 1],
    ]);
    await engine.close();
    await expect(other!.ask(2, CHAIN)).rejects.toThrow();
  });

  it('can be closed before it has answered anything', async () => {
    await engineThread(SCRIPT)!.close();
  });

  it('where it cannot run, leaves its questions to the thread that draws', async () => {
    const broken = join(folderWith({ 'broken.cjs': 'throw new Error("no engine here")' }), 'broken.cjs');
    const engine = engineThread(broken)!;
    await expect(engine.ask(2, CHAIN.slice(0, 1))).rejects.toThrow('no engine here');
    const { pictures } = await draw(task as never, engine.ask);
    expect(pictures).toHaveLength(1);
    await engine.close();
  });

  it('where it ends, leaves what other threads ask to them', async () => {
    const broken = join(folderWith({ 'broken.cjs': 'throw new Error("no engine here")' }), 'broken.cjs');
    const client = engineClient(engineThread(broken)!.connect());
    const { pictures } = await draw(task as never, client.ask);
    expect([pictures.length, client.isGone]).toEqual([1, true]);
  });
});
