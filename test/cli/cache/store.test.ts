/** What a run that watches remembers of the store. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderStore, remembering, storeFolder } from '../../../src/cli/cache/store.ts';
import { folderWith } from '../folder.ts';

const KEY = 'ab12';
const RESULT = { warnings: 1 };

describe('a remembering store', () => {
  it('gives a result that it has given or kept, though the folder is emptied meanwhile', () => {
    const folder = path.join(folderWith({}), 'cache');
    folderStore(folder).keep(KEY, RESULT);
    const store = remembering(folderStore(folder));
    expect(store.result(KEY)).toEqual(RESULT);
    store.keep('cd34', RESULT);
    rmSync(storeFolder(folder), { recursive: true });
    expect([store.result(KEY), store.result('cd34')]).toEqual([RESULT, RESULT]);
  });

  it('asks again for what was not there, and leaves results to later runs', () => {
    const folder = path.join(folderWith({}), 'cache');
    const store = remembering(folderStore(folder));
    expect(store.result(KEY)).toBeNull();
    folderStore(folder).keep(KEY, RESULT);
    expect(store.result(KEY)).toEqual(RESULT);
    store.keep('cd34', RESULT);
    expect(folderStore(folder).result('cd34')).toEqual(RESULT);
  });
});
