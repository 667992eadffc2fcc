import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../../src/cli/files/find.ts';
import type { UsageError } from '../../../src/cli/shell/usage-error.ts';
import { say } from '../../../src/diagnostics/phrase.ts';
import { folderWith } from '../folder.ts';

const pathsOf = async (paths: readonly string[], cwd: string) => (await findInputs(paths, cwd)).files.map((file) => file.path);
const errorsOf = async (paths: readonly string[], cwd: string) => {
  const error: UsageError = await findInputs(paths, cwd).then(
    () => expect.unreachable('nothing was wrong'),
    (reason) => reason,
  );
  return error.messages;
};

describe('files that a command line names', () => {
  it('are those below the working directory where it names none, in order of code units', async () => {
    const folder = folderWith({ 'b.flow': '', 'a/z.flow': '', 'a/B.flow': '', '报价.flow': '', 'notes.txt': '' });
    expect(await pathsOf([], folder)).toEqual(['a/B.flow', 'a/z.flow', 'b.flow', '报价.flow']);
  });

  it('leave out node_modules and what git ignores', async () => {
    const folder = folderWith({
      '.git/': '',
      '.gitignore': 'build/\n*.draft.flow\n!kept.draft.flow\n',
      'a.flow': '',
      'b.draft.flow': '',
      'kept.draft.flow': '',
      'build/c.flow': '',
      'sub/.gitignore': 'd.flow\n!e.draft.flow\n',
      'sub/d.flow': '',
      'sub/e.draft.flow': '',
      'sub/f.flow': '',
      'node_modules/g/g.flow': '',
      'sub/node_modules/h.flow': '',
    });
    expect(await pathsOf([], folder)).toEqual(['a.flow', 'kept.draft.flow', 'sub/e.draft.flow', 'sub/f.flow']);
  });

  it('leave out hidden folders, but not the one that is named', async () => {
    const folder = folderWith({ 'a.flow': '', '.hidden/b.flow': '', '.hidden/.deeper/c.flow': '' });
    expect(await pathsOf(['.'], folder)).toEqual(['a.flow']);
    expect(await pathsOf(['.hidden'], folder)).toEqual(['.hidden/b.flow']);
  });

  it('heed the ignore files between a folder and the top of its repository, not above it', async () => {
    const folder = folderWith({
      '.gitignore': 'b.flow\n',
      'repository/.git/': '',
      'repository/.gitignore': 'sub/a.flow\n',
      'repository/sub/a.flow': '',
      'repository/sub/b.flow': '',
    });
    expect(await pathsOf(['.'], path.join(folder, 'repository/sub'))).toEqual(['b.flow']);
  });

  it('hold a file that is named, even an ignored one or one of another ending', async () => {
    const folder = folderWith({ '.git/': '', '.gitignore': 'a.flow', 'a.flow': '', 'process.txt': '' });
    expect(await pathsOf(['process.txt', 'a.flow'], folder)).toEqual(['a.flow', 'process.txt']);
  });

  it('come once, however often they are named', async () => {
    const folder = folderWith({ 'a.flow': '', 'sub/b.flow': '' });
    const { files } = await findInputs(['.', 'a.flow', 'sub', '**/*.flow'], folder);
    expect(files.map((file) => [file.path, file.named])).toEqual([
      ['a.flow', true],
      ['sub/b.flow', false],
    ]);
  });

  it('match globs below and above the working directory', async () => {
    const folder = folderWith({ 'x/a.flow': '', 'x/b.flow': '', 'x/y/c.flow': '', 'z/a.flow': '' });
    expect(await pathsOf(['x/*.flow'], folder)).toEqual(['x/a.flow', 'x/b.flow']);
    expect(await pathsOf(['**/a.flow'], folder)).toEqual(['x/a.flow', 'z/a.flow']);
    expect(await pathsOf(['../{x,z}/a.flow'], path.join(folder, 'x'))).toEqual(['../z/a.flow', 'a.flow']);
  });

  it('may have names that look like patterns', async () => {
    const folder = folderWith({ '[1] a(b).flow': '' });
    expect(await pathsOf(['[1] a(b).flow'], folder)).toEqual(['[1] a(b).flow']);
  });

  it('keep the folder that found them, for an output folder to keep its tree', async () => {
    const folder = folderWith({ 'x/a.flow': '', 'x/y/b.flow': '' });
    const bases = async (paths: string[]) =>
      (await findInputs(paths, folder)).files.map((file) => path.relative(folder, file.base));
    expect(await bases(['x'])).toEqual(['x', 'x']);
    expect(await bases(['x/**/b.flow'])).toEqual(['x']);
    expect(await bases(['x/y/b.flow'])).toEqual([path.join('x', 'y')]);
  });

  it('end in no circle of links', async () => {
    const folder = folderWith({ 'sub/a.flow': '' });
    symlinkSync(folder, path.join(folder, 'sub/loop'));
    expect(await pathsOf(['.'], folder)).toEqual(['sub/a.flow']);
  });

  it('are an error each where they match nothing', async () => {
    const folder = folderWith({ 'a.flow': '', 'empty/': '' });
    const errors = await errorsOf(['a.flow', 'b.flow', '*.flo', 'empty', '', 'a.flow/b'], folder);
    expect(errors.map((error) => say(error, 'en'))).toEqual([
      'no such file or folder: "b.flow"',
      'no .flow file matches "*.flo"',
      'no .flow file in "empty"',
      'no such file or folder: ""',
      'no such file or folder: "a.flow/b"',
    ]);
  });

  it('can be standard input, alone or with others', async () => {
    const folder = folderWith({ 'a.flow': '' });
    expect(await findInputs(['-'], folder)).toEqual({ files: [], stdin: true });
    expect((await findInputs(['-', 'a.flow'], folder)).files).toHaveLength(1);
  });
});
