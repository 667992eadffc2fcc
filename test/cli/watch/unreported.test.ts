/** A system that reports nothing, as a busy one does now and then. */
import { EventEmitter } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Watcher } from '../../../src/cli/watch/watcher.ts';
import { folderWith } from '../folder.ts';

const system = vi.hoisted(() => ({ emit: (..._event: unknown[]) => {} }));
vi.mock('chokidar', () => ({
  watch: () => {
    const emitter = Object.assign(new EventEmitter(), { add: () => {}, close: async () => {} });
    system.emit = (event, ...said) => void emitter.emit(event as string, ...said);
    return emitter;
  },
}));

function watching() {
  const told: (readonly string[])[] = [];
  let heard = () => {};
  const watcher = new Watcher((files) => {
    told.push(files);
    heard();
  });
  onTestFinished(() => watcher.close());
  const next = async (act: () => void) => {
    const change = new Promise<void>((resolve) => {
      heard = resolve;
    });
    act();
    await change;
  };
  return { watcher, told, next };
}

it('finds a change of a file that the system does not report, once', async () => {
  const file = path.join(folderWith({ 'a.flow': '1' }), 'a.flow');
  const { watcher, told, next } = watching();
  expect(watcher.add({ files: [file], folders: [] })).toBe(true);
  for (const text of ['22', '333']) await next(() => writeFileSync(file, text));
  expect(told).toEqual([[file], [file]]);
});

it('does not go through a folder that is too large to be a project', () => {
  const folder = folderWith({ 'a.flow': '1', ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}/`, ''])) });
  const { watcher } = watching();
  expect(watcher.add({ files: [], folders: [folder] })).toBe(false);
  expect(watcher.add({ files: [path.join(folder, 'a.flow')], folders: [folder] })).toBe(true);
});

it('finds files that come to a folder and go, and says which were not watched before', async () => {
  const folder = folderWith({ 'a.flow': '1', 'sub/b.flow': '1' });
  const [a, c] = [path.join(folder, 'a.flow'), path.join(folder, 'sub', 'c.flow')];
  const { watcher, told, next } = watching();
  expect(watcher.add({ files: [], folders: [folder] })).toBe(true);
  expect(watcher.add({ files: [a], folders: [folder] })).toBe(false);
  await next(() => writeFileSync(c, '1'));
  await next(() => rmSync(a));
  expect(told).toEqual([[c], [a]]);
});

it('reports a saved file long before the next look, an empty one only when it had time to be filled', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const folder = folderWith({ 'a.flow': '1' });
  const file = path.join(folder, 'a.flow');
  const { watcher, told } = watching();
  watcher.add({ files: [file], folders: [folder] });
  const save = (text: string) => {
    writeFileSync(file, text);
    system.emit('raw', 'change', 'a.flow', { watchedPath: folder });
  };
  save('22');
  vi.advanceTimersByTime(20);
  expect(told).toEqual([[file]]);
  // The system may report a file once only in a while.
  writeFileSync(file, '333');
  vi.advanceTimersByTime(100);
  expect(told).toEqual([[file], [file]]);
  save('');
  vi.advanceTimersByTime(20);
  save('4444');
  vi.advanceTimersByTime(20);
  expect(told).toEqual([[file], [file], [file]]);
  save('');
  vi.advanceTimersByTime(100);
  expect(told).toEqual([[file], [file], [file], [file]]);
});
