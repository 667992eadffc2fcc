import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { destinationOf, type WantedOutput } from '../../../src/cli/output/target.ts';
import type { UsageError } from '../../../src/cli/shell/usage-error.ts';
import { folderWith } from '../folder.ts';

const wanted = (more: Partial<WantedOutput>): WantedOutput => {
  return { out: undefined, format: undefined, defaultFormat: undefined, inputs: 1, cwd: '/project', ...more };
};
const errorOf = (more: Partial<WantedOutput>): string => {
  try {
    destinationOf(wanted(more));
  } catch (error) {
    return (error as UsageError).messages[0]!.id;
  }
  return expect.unreachable('nothing was wrong');
};

describe('where outputs go', () => {
  it('is beside the source as SVG where nothing is said', () => {
    expect(destinationOf(wanted({ inputs: 3 }))).toEqual({ target: { kind: 'beside' }, formats: ['svg'] });
  });

  it('takes the format from --format, then from the ending of --out, then from the configuration', () => {
    const formats = (more: Partial<WantedOutput>) => destinationOf(wanted({ defaultFormat: 'svg, json', ...more })).formats;
    expect(formats({ format: 'JSON' })).toEqual(['json']);
    expect(formats({ format: 'json', out: 'x.txt' })).toEqual(['json']);
    expect(formats({ out: 'x.json' })).toEqual(['json']);
    expect(formats({})).toEqual(['svg', 'json']);
    expect(formats({ format: 'svg,json,svg' })).toEqual(['svg', 'json']);
  });

  it('is a file where --out has an ending, else a folder', () => {
    const target = (out: string, format?: string) => destinationOf(wanted({ out, format })).target;
    expect(target('x.svg')).toEqual({ kind: 'file', path: path.resolve('/project/x.svg') });
    expect(target('x.text', 'svg')).toEqual({ kind: 'file', path: path.resolve('/project/x.text') });
    expect(target('drawings')).toEqual({ kind: 'folder', path: path.resolve('/project/drawings') });
    expect(target('v1.0/')).toEqual({ kind: 'folder', path: path.resolve('/project/v1.0') });
    expect(target('-')).toEqual({ kind: 'stdout' });
  });

  it('is a folder that is there, whatever its name', () => {
    const cwd = folderWith({ 'v1.svg/': '' });
    expect(destinationOf(wanted({ out: 'v1.svg', inputs: 2, cwd })).target.kind).toBe('folder');
  });

  it('is refused where the options contradict each other or the inputs', () => {
    expect(errorOf({ out: '-', inputs: 2 })).toBe('out.oneOnly');
    expect(errorOf({ out: '-', format: 'svg,json' })).toBe('out.oneOnly');
    expect(errorOf({ out: 'x.svg', inputs: 2 })).toBe('out.oneOnly');
    expect(errorOf({ out: 'x.svg', format: 'svg,json' })).toBe('out.oneOnly');
    expect(errorOf({ out: 'x.svg', format: 'json' })).toBe('out.contradiction');
    expect(errorOf({ out: 'x.gif' })).toBe('out.unknownEnding');
    expect(errorOf({ format: 'svgg' })).toBe('out.unknownFormat');
    expect(errorOf({ format: ',' })).toBe('out.unknownFormat');
    expect(errorOf({ out: '' })).toBe('out.empty');
  });
});
