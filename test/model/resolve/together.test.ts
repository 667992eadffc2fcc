import { describe, expect, it } from 'vitest';
import { formatSource } from '../../../src/format/format.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { asRead, mended } from '../../messages/as-read.ts';
import { processOf } from '../example.ts';

const LANES = 'lane a "Office"\nlane b "Board"\nlane c "Legal"\n';
const node = (text: string) => processOf(`${LANES}${text}\n`).nodes[0]!;
const formatted = (text: string) => formatSource(sourceFile('a.flow', text)).text;

describe('a step of several departments', () => {
  it('stands in the first of its lanes and names the others once', () => {
    expect(node('task t "T" in a, c, b, c, a')).toMatchObject({ lane: 'a', otherLanes: ['c', 'b'] });
    expect(node('任务 t "T" 在 a, c { 用时: 1小时 }')).toMatchObject({ lane: 'a', otherLanes: ['c'] });
    expect(node('task t "T" in a')).toMatchObject({ otherLanes: [] });
  });

  it('uses its lanes, and reports a wrong one', () => {
    const flows = 'start s "S" in a\nend e "E" in b\ns -> t -> e\n';
    expect(asRead(`${LANES}task t "T" in a, c\n${flows}`)).toEqual([]);
    expect(asRead(`${LANES}task t "T" in a, C\n${flows}`)).toEqual([
      '4 unknown-name: no lane is called "C" (did you mean the lane "c"?)',
    ]);
    expect(mended(`${LANES}task t "T" in a, C\n${flows}`)).toBe(`${LANES}task t "T" in a, c\n${flows}`);
  });

  it('keeps its lanes when it is formatted', () => {
    expect(formatted('task  t "T"  in a,c {time:1h}\n')).toBe('task t "T" in a, c { time: 1h }\n');
  });
});

describe('a note without `on`', () => {
  it('is a remark on the whole process', () => {
    const { notes } = processOf(`${LANES}task t "T" in a\nnote "Only in May"\nnote "By post" on t\n`);
    expect(notes.map(({ text, on }) => [text, on])).toEqual([
      ['Only in May', []],
      ['By post', ['t']],
    ]);
    expect(formatted('note   "Only in May"\n')).toBe('note "Only in May"\n');
  });
});
