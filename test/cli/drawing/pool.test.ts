import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { DrawTask } from '../../../src/cli/drawing/drawer.ts';
import type { EngineThread } from '../../../src/cli/drawing/engine-thread.ts';
import { pool } from '../../../src/cli/drawing/pool.ts';
import { folderWith } from '../folder.ts';

/** A thread that notes that it has begun and draws nothing. */
const WORKER = `const { appendFileSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
appendFileSync(__dirname + '/begun', '.');
parentPort.on('message', (message) => {
  if (message === null) parentPort.close();
  else if ('id' in message) parentPort.postMessage({ id: message.id, drawing: {} });
});`;

it('lets a run that fails end: no thread begins for what comes when it is closed', async () => {
  const folder = folderWith({ 'worker.cjs': WORKER });
  let threads = 0;
  const count = () => threads++;
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  const drawer = pool(path.join(folder, 'worker.cjs'), { threads: 1, isShort: true });
  await drawer.draw({} as DrawTask);
  await drawer.close();
  void drawer.draw({} as DrawTask);
  // Node reports a new thread as soon as what made it has returned.
  await new Promise((resolve) => setImmediate(resolve));
  expect(threads).toBe(1);
});

it('goes on with fewer threads where the system gives no more', async () => {
  const none = `const fs = require('node:fs');
if (fs.existsSync(__dirname + '/begun')) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
${WORKER}`;
  const folder = folderWith({ 'worker.cjs': none });
  const drawer = pool(path.join(folder, 'worker.cjs'), { threads: 2, isShort: true });
  const first = drawer.draw({} as DrawTask);
  await first;
  expect(await Promise.all([drawer.draw({} as DrawTask), drawer.draw({} as DrawTask)])).toEqual([{}, {}]);
  await drawer.close();
  expect(readFileSync(path.join(folder, 'begun'), 'utf8')).toBe('.');
});

it('ends the layered engine before this thread draws for want of another one: it may hold the last descriptors', async () => {
  const none = `throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });`;
  const folder = folderWith({ 'worker.cjs': none });
  let isOpen = true;
  const engine = {
    connect: () => new MessageChannel().port2,
    close: async () => {
      isOpen = false;
    },
  };
  const drawer = pool(path.join(folder, 'worker.cjs'), { threads: 1, engines: [engine as unknown as EngineThread] });
  await expect(drawer.draw({} as DrawTask)).rejects.toThrow();
  await drawer.close();
  expect(isOpen).toBe(false);
});

it('loses one drawing where a thread dies over several, and finds out which', async () => {
  const dying = `const { appendFileSync, readFileSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
appendFileSync(__dirname + '/begun', '.');
const isFirst = readFileSync(__dirname + '/begun', 'utf8') === '.';
parentPort.on('message', (message) => {
  if (message === null) parentPort.close();
  else if (!('id' in message)) return;
  else if (message.task.process === 'deadly') throw new Error('out of memory');
  else if (!isFirst) parentPort.postMessage({ id: message.id, drawing: message.task });
});`;
  const folder = folderWith({ 'worker.cjs': dying });
  const drawer = pool(path.join(folder, 'worker.cjs'), { threads: 1, isShort: true });
  const tasks = ['one', 'deadly', 'two', 'three'].map((process) => ({ process }) as unknown as DrawTask);
  const drawn = await Promise.allSettled(tasks.map((task) => drawer.draw(task)));
  await drawer.close();
  expect(drawn.map((each) => ('value' in each ? each.value : String(each.reason.stack)))).toEqual([
    tasks[0],
    expect.stringContaining('out of memory'),
    tasks[2],
    tasks[3],
  ]);
});

it('sends a thread once how pictures are rendered, until it is otherwise', async () => {
  const listening = `const { parentPort } = require('node:worker_threads');
const heard = [];
parentPort.on('message', (message) => {
  if (message === null) parentPort.close();
  else if ('id' in message) parentPort.postMessage({ id: message.id, drawing: { heard: [...heard], task: message.task } });
  else heard.push(message.rendering);
});`;
  const folder = folderWith({ 'worker.cjs': listening });
  const drawer = pool(path.join(folder, 'worker.cjs'), { threads: 1, isShort: true });
  const [one, two] = [{ scale: 1 }, { scale: 2 }];
  const tasks = [one, one, two].map((rendering, i) => ({ links: i, rendering }) as unknown as DrawTask);
  const drawn = await Promise.all(tasks.map((task) => drawer.draw(task)));
  await drawer.close();
  expect(drawn).toEqual([
    { heard: [one], task: { links: 0 } },
    { heard: [one], task: { links: 1 } },
    { heard: [one, two], task: { links: 2 } },
  ]);
});
