import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/model/project-path.ts';

describe('projectPath', () => {
  it.each([
    ['a.flow', 'org.flow', '.', 'org.flow'],
    ['sub/a.flow', 'org.flow', '.', 'sub/org.flow'],
    ['sub/a.flow', '../org.flow', '.', 'org.flow'],
    ['sub/a.flow', './x/.././org.flow', '.', 'sub/org.flow'],
    ['a.flow', 'org.flow', '', 'org.flow'],
    ['a.flow', '../org.flow', '..', '../org.flow'],
    ['../p/a.flow', 'org.flow', '../p', '../p/org.flow'],
    ['../p/q/a.flow', '../org.flow', '../p', '../p/org.flow'],
    ['/w/p/a.flow', 'org.flow', '/w/p', '/w/p/org.flow'],
    ['/a.flow', 'org.flow', '/', '/org.flow'],
    ['<stdin>', 'org.flow', '.', 'org.flow'],
    ['甲/a.flow', '../组织.flow', '.', '组织.flow'],
    ['a.flow', '..org.flow', '.', '..org.flow'],
  ])('of %s: %s in %s is %s', (from, named, root, path) => {
    expect(projectPath(from, named, root)).toEqual({ kind: 'inside', path });
  });

  it.each([
    ['a.flow', '../org.flow', '.'],
    ['sub/a.flow', '../../org.flow', '.'],
    ['sub/a.flow', '../org.flow', 'sub'],
    ['a.flow', '../../org.flow', '..'],
    ['../p/a.flow', '../org.flow', '../p'],
    ['../p/a.flow', '../../x/p/org.flow', '../p'],
    ['/w/p/a.flow', '../org.flow', '/w/p'],
    ['/w/p/a.flow', '../../../../org.flow', '/w/p'],
    ['/w/p/a.flow', '../p2/org.flow', '/w/p'],
    ['a.flow', 'sub\\org.flow', '.'],
    ['a.flow', 'org.flow\0.txt', '.'],
  ])('of %s: %s in %s is outside', (from, named, root) => {
    expect(projectPath(from, named, root)).toEqual({ kind: 'outside' });
  });

  it.each(['/org.flow', 'C:/org.flow', 'c:\\org.flow', '\\\\server\\org.flow', 'file:///org.flow', 'https://x/org.flow'])(
    '%s is absolute',
    (named) => {
      expect(projectPath('a.flow', named, '.')).toEqual({ kind: 'absolute' });
    },
  );
});
