import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Watcher } from '../../../src/cli/watch/watcher.ts';
import { folderWith } from '../folder.ts';

async function watching(folder: string, files: readonly string[] = [], folders: readonly string[] = [folder]) {
  const told: string[][] = [];
  let heard = () => {};
  const watcher = new Watcher((changed) => {
    told.push(changed.map((file) => path.relative(folder, file)));
    heard();
  });
  onTestFinished(() => watcher.close());
  const ready = watcher.ready();
  watcher.add({ files: files.map((file) => path.join(folder, file)), folders });
  await ready;
  const next = async (act: () => void) => {
    told.length = 0;
    const change = new Promise<void>((resolve) => {
      heard = resolve;
    });
    act();
    await change;
    return [...new Set(told.flat())];
  };
  return { told, next };
}

describe('a watcher', () => {
  it('tells of files that change, come, go, and are saved by renaming', async () => {
    const folder = folderWith({ 'a.flow': '1' });
    // Each text has a length of its own: the clock of a file system may tick too slowly to tell two writes apart.
    const at = (name: string) => path.join(folder, name);
    const { next } = await watching(folder);
    expect(await next(() => writeFileSync(at('a.flow'), '22'))).toEqual(['a.flow']);
    expect(await next(() => writeFileSync(at('flowc.json'), '{}'))).toEqual(['flowc.json']);
    const renamed = () => {
      writeFileSync(at('a.tmp'), '333');
      renameSync(at('a.tmp'), at('a.flow'));
    };
    expect(await next(renamed)).toEqual(['a.flow']);
    expect(await next(() => rmSync(at('a.flow')))).toEqual(['a.flow']);
  });

  it('looks into new folders, but not into those that nobody means', async () => {
    const folder = folderWith({ '.gitignore': 'out\n', 'node_modules/x.flow': '', 'out/y.flow': '', 'notes.txt': '' });
    const { next } = await watching(folder);
    for (const name of ['node_modules/x.flow', 'out/y.flow', 'notes.txt']) writeFileSync(path.join(folder, name), '2');
    const made = () => {
      mkdirSync(path.join(folder, 'sub'));
      writeFileSync(path.join(folder, 'sub', 'b.flow'), '1');
    };
    expect(await next(made)).toEqual([path.join('sub', 'b.flow')]);
  });

  it('tells of single files, also of one that is missing at first', async () => {
    const folder = folderWith({ 'base.json': '1', 'other.json': '1' });
    const { next } = await watching(folder, ['base.json', 'late.json'], []);
    expect(await next(() => writeFileSync(path.join(folder, 'base.json'), '22'))).toEqual(['base.json']);
    writeFileSync(path.join(folder, 'other.json'), '2');
    expect(await next(() => writeFileSync(path.join(folder, 'late.json'), '1'))).toEqual(['late.json']);
  });
});
