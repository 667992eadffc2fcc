/** Paths as Windows has them, wherever the test runs. */
import { describe, expect, it, vi } from 'vitest';

vi.mock('node:path', async (original) => {
  const { win32 } = await original<typeof import('node:path')>();
  return { ...win32, default: win32 };
});

const { isWithin, shownPath, slashed } = await import('../../../src/cli/files/paths.ts');

describe('a path of Windows', () => {
  it('is told from the working directory, with forward slashes', () => {
    expect(shownPath('C:\\work\\processes\\报价.flow', 'C:\\work')).toBe('processes/报价.flow');
    expect(shownPath('C:\\work', 'C:\\work')).toBe('.');
    expect(shownPath('C:\\other\\a.flow', 'C:\\work')).toBe('../other/a.flow');
    expect(shownPath('D:\\a.flow', 'C:\\work')).toBe('D:/a.flow');
    expect(slashed('processes\\**\\*.flow')).toBe('processes/**/*.flow');
  });

  it('lies in a folder whatever its case, and never on another drive', () => {
    expect(isWithin('C:\\Work\\a.flow', 'c:\\work')).toBe(true);
    expect(isWithin('C:\\work', 'C:\\work')).toBe(true);
    expect(isWithin('C:\\workshop\\a.flow', 'C:\\work')).toBe(false);
    expect(isWithin('C:\\work\\..a.flow', 'C:\\work')).toBe(true);
    expect(isWithin('D:\\work\\a.flow', 'C:\\work')).toBe(false);
    expect(isWithin('\\\\server\\share\\a.flow', 'C:\\work')).toBe(false);
  });
});
