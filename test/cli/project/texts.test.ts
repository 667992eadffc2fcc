import { describe, expect, it } from 'vitest';
import { joinedTexts, textsJoinedWith } from '../../../src/cli/project/texts.ts';
import { folderWith } from '../folder.ts';
import { flowc } from '../run.ts';

const texts = new Map([
  ['a.flow', 'subprocess p { see: "sub/b.flow" }'],
  ['alone.flow', 'see nothing.flow'],
  ['c.flow', 'use "lanes.flow"'],
  ['d.flow', '子流程 p { 参见: "c.flow" }'],
  ['lanes.flow', 'lane a "A"'],
  ['other.flow', 'task t "T"'],
  ['sub/b.flow', 'task t "T"'],
]);
const joinedWith = (...files: string[]) => textsJoinedWith(new Set(files), texts);

describe('the texts that a file may be joined with', () => {
  it('are those that it names, that name it, and so on, without itself', () => {
    expect(joinedWith('a.flow')).toEqual(['sub/b.flow']);
    expect(joinedWith('lanes.flow')).toEqual(['c.flow', 'd.flow']);
    expect(joinedWith('other.flow')).toEqual([]);
    expect(joinedWith('a.flow', 'd.flow')).toEqual(['c.flow', 'lanes.flow', 'sub/b.flow']);
  });

  it('are all that may be joined with any, where a rule asks for the whole project', () => {
    expect(joinedTexts(texts)).toEqual(['a.flow', 'alone.flow', 'c.flow', 'd.flow', 'lanes.flow', 'sub/b.flow']);
  });
});

describe('a rule that sees the whole project', () => {
  it('sees it also where one file is named', async () => {
    const step = (see: string) => `lane a "A"\nstart s "S" in a\nsubprocess t "T" in a${see}\nend e "E" in a\ns -> t -> e\n`;
    const cwd = folderWith({ 'main.flow': step(' { see: "part.flow" }'), 'part.flow': step(''), 'lost.flow': step('') });
    const told = async (file: string) => (await flowc(['check', file, '--rule', 'orphan-file=warning'], { cwd })).err;
    expect(await told('lost.flow')).toContain('[orphan-file]');
    expect(await told('part.flow')).not.toContain('[orphan-file]');
  });
});
