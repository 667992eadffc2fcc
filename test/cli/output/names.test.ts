import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../src/cli/files/find.ts';
import { endingOf, outputPaths, stemOf } from '../../../src/cli/output/names.ts';
import type { OutputTarget } from '../../../src/cli/output/target.ts';

const cwd = path.resolve('/work');
const at = (name: string) => path.resolve(cwd, name);
const input = (name: string, base: string, named = false): InputFile => {
  return { path: name, absolute: at(name), base: at(base), named };
};
const drawings: OutputTarget = { kind: 'folder', path: at('drawings') };

describe('names of outputs', () => {
  it('stand beside the source', () => {
    expect(stemOf(input('a/quotation.zh.flow', 'a'), { kind: 'beside' }, true, cwd)).toBe(at('a/quotation.zh'));
    expect(stemOf(input('process.txt', '.', true), { kind: 'beside' }, false, cwd)).toBe(at('process'));
  });

  it('keep the tree of the folder that was named', () => {
    expect(stemOf(input('src/a/b.flow', 'src'), drawings, true, cwd)).toBe(at('drawings/a/b'));
  });

  it('keep the tree of the working directory where files were named one by one', () => {
    expect(stemOf(input('x/a.flow', 'x', true), drawings, true, cwd)).toBe(at('drawings/x/a'));
    expect(stemOf(input('x/a.flow', 'x', true), drawings, false, cwd)).toBe(at('drawings/a'));
    expect(stemOf(input('../x/a.flow', '../x', true), drawings, true, cwd)).toBe(at('drawings/a'));
  });

  it('are none on standard output, where standard input goes by itself', () => {
    expect(stemOf(null, { kind: 'beside' }, false, cwd)).toBeNull();
    expect(stemOf(input('a.flow', '.'), { kind: 'stdout' }, false, cwd)).toBeNull();
    expect(stemOf(null, drawings, false, cwd)).toBe(at('drawings/stdin'));
  });

  it('count the pages where there are several', () => {
    expect(outputPaths('x', '.svg', 1)).toEqual(['x.svg']);
    expect(outputPaths('x', '.svg', 3)).toEqual(['x-1.svg', 'x-2.svg', 'x-3.svg']);
  });

  it('keep the ending that was asked for', () => {
    expect(endingOf('svg', { kind: 'file', path: at('x.SVG') })).toBe('.SVG');
    expect(endingOf('json', { kind: 'beside' })).toBe('.json');
  });
});
