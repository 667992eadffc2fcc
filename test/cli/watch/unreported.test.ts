/** A system that reports nothing, as a busy one does now and then. */
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Watcher } from '../../../src/cli/watch/watcher.ts';
import { folderWith } from '../folder.ts';

vi.mock('chokidar', () => ({
  watch: () => Object.assign(new EventEmitter(), { add: () => {}, close: async () => {} }),
}));

it('finds a change of a file that the system does not report, once', async () => {
  const file = path.join(folderWith({ 'a.flow': '1' }), 'a.flow');
  const told: (readonly string[])[] = [];
  let heard = () => {};
  const watcher = new Watcher((files) => {
    told.push(files);
    heard();
  });
  onTestFinished(() => watcher.close());
  watcher.add({ files: [file], folders: [] });
  for (const text of ['22', '333']) {
    const change = new Promise<void>((resolve) => {
      heard = resolve;
    });
    writeFileSync(file, text);
    await change;
  }
  expect(told).toEqual([[file], [file]]);
});
