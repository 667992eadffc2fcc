/** What is remembered of a file holds only as long as the file has not changed. */
import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { digest } from '../../../src/cli/cache/digest.ts';
import { fileDigest } from '../../../src/cli/cache/file-digest.ts';
import { folderWith } from '../folder.ts';

it('sees each change of a content, also one that keeps the size and the time of the last change', () => {
  const file = path.join(folderWith({ 'a.svg': 'one' }), 'a.svg');
  const long = new Date('2020-01-01');
  for (const content of ['one', 'two', 'six', 'three']) {
    writeFileSync(file, content);
    utimesSync(file, long, long);
    expect(fileDigest(file)).toBe(digest(content));
    expect(fileDigest(file)).toBe(digest(content));
  }
});

it('throws where there is no file', () => {
  expect(() => fileDigest(path.join(folderWith({}), 'a.svg'))).toThrow('ENOENT');
});
