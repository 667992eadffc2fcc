/** How editors name files on Windows. */
import { expect, it } from 'vitest';
import { pathOfUri } from '../../../../src/cli/commands/lsp/buffers.ts';

it('one file of Windows has one path, however an editor writes its drive', () => {
  for (const uri of [
    'file:///c%3A/Work/a%20b.flow',
    'file:///C:/Work/a%20b.flow',
    'file:///c:/Work/a%20b.flow',
    'file:///C%3A/Work/a b.flow',
  ]) {
    expect(pathOfUri(uri, true)).toBe('C:\\Work\\a b.flow');
  }
  expect(pathOfUri('file:///d%3A/%E6%8A%A5%E4%BB%B7.flow', true)).toBe('D:\\报价.flow');
  expect(pathOfUri('file://server/share/a.flow', true)).toBe('\\\\server\\share\\a.flow');
});

it('elsewhere a path stays as it is', () => {
  expect(pathOfUri('file:///c%3A/a.flow', false)).toBe('/c:/a.flow');
});
