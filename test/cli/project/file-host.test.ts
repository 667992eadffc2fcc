import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileHost } from '../../../src/cli/project/file-host.ts';
import { placeOf } from '../../../src/cli/project/root.ts';
import { Sources } from '../../../src/cli/project/sources.ts';
import { folderWith } from '../folder.ts';

const hostOf = (root: string, cwd: string) => fileHost(root, cwd, new Sources());

describe("a project's folder", () => {
  it('is that of the nearest flowc.json', () => {
    const folder = folderWith({ 'flowc.json': '{}', 'a/flowc.json': '{}', 'a/b/': '' });
    const place = (name: string) => placeOf(path.join(folder, name), folder, null);
    expect(place('a/b')).toEqual({ root: path.join(folder, 'a'), isDeclared: true, config: path.join(folder, 'a/flowc.json') });
    expect(place('.').root).toBe(folder);
  });

  it('is else the working directory where it holds the file, else the own folder of the file', () => {
    const folder = folderWith({ 'work/a/': '', 'elsewhere/': '' });
    const work = path.join(folder, 'work');
    expect(placeOf(path.join(work, 'a'), work, null)).toEqual({ root: work, isDeclared: false, config: null });
    expect(placeOf(path.join(folder, 'elsewhere'), work, null).root).toBe(path.join(folder, 'elsewhere'));
  });

  it('stays where it is with a configuration from elsewhere', () => {
    const folder = folderWith({ 'flowc.json': '{}', 'other.json': '{}' });
    const other = path.join(folder, 'other.json');
    expect(placeOf(folder, folder, other)).toEqual({ root: folder, isDeclared: true, config: other });
  });
});

describe('the files of a project', () => {
  it('are read by their path from the working directory', () => {
    const folder = folderWith({ 'project/a.flow': 'lane a', 'work/': '' });
    const host = hostOf(path.join(folder, 'project'), path.join(folder, 'work'));
    expect(host.root).toBe('../project');
    expect(host.read('../project/a.flow')).toBe('lane a');
    expect(host.exists('../project/a.flow')).toBe(true);
    expect(host.read('../project/b.flow')).toBeNull();
    expect(host.exists('../project/b.flow')).toBe(false);
  });

  it('are not those above its folder, by any way', () => {
    const folder = folderWith({ 'secret.flow': 'secret', 'project/a.flow': '', 'outside/b.flow': 'outside' });
    const project = path.join(folder, 'project');
    symlinkSync(path.join(folder, 'secret.flow'), path.join(project, 'link.flow'));
    symlinkSync(path.join(folder, 'outside'), path.join(project, 'sub'));
    const host = hostOf(project, project);
    for (const name of [
      '../secret.flow',
      'link.flow',
      'sub/b.flow',
      path.join(folder, 'secret.flow'),
      'a.flow/../../secret.flow',
    ]) {
      expect(host.read(name)).toBeNull();
      expect(host.exists(name)).toBe(false);
    }
  });

  it('may be linked inside the project, which may itself be a link', () => {
    const folder = folderWith({ 'project/a.flow': 'lane a' });
    symlinkSync(path.join(folder, 'project'), path.join(folder, 'linked'));
    symlinkSync(path.join(folder, 'project/a.flow'), path.join(folder, 'project/b.flow'));
    const host = hostOf(path.join(folder, 'linked'), folder);
    expect(host.read('linked/b.flow')).toBe('lane a');
  });

  it('are null where they are no text', () => {
    const folder = folderWith({ 'a.flow': Uint8Array.of(0xff, 0), 'b.flow/': '' });
    const host = hostOf(folder, folder);
    expect([host.read('a.flow'), host.read('b.flow')]).toEqual([null, null]);
    expect(host.exists('b.flow')).toBe(false);
  });
});
