/** The launcher and its code cache, on bundles made for the test. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';

const bundle = (code: string) => `(function(exports,require,module,__filename,__dirname){${code}\n})`;
const MAIN = bundle("exports.main = async () => { console.log(require('./other.cjs').greeting); return 3; };");
const OTHER = bundle("exports.greeting = 'hello';");

/** An installation of flowc with other insides. */
function installation() {
  const root = folderWith({ 'dist/main.cjs': MAIN, 'dist/other.cjs': OTHER });
  cpSync('bin', path.join(root, 'bin'), { recursive: true });
  const cache = path.join(root, 'cache');
  return {
    root,
    cache,
    run: (env: Record<string, string> = {}) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'bin/flowc.cjs')], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '', FLOWC_CACHE_DIR: cache, ...env },
      });
      return { stdout, stderr, status };
    },
    caches: () => readdirSync(cache).sort(),
    cacheOf: (name: string) => path.join(cache, readdirSync(cache).find((entry) => entry.startsWith(`${name}_`))!),
  };
}

const GREETED = { stdout: 'hello\n', stderr: '', status: 3 };

describe('the launcher', () => {
  it('runs the main bundle, which loads others, and ends with its status', () => {
    expect(installation().run()).toEqual(GREETED);
  });

  it('says what to do where nothing was built', () => {
    const { root, run } = installation();
    cpSync(path.join(root, 'bin'), path.join(root, 'elsewhere/bin'), { recursive: true });
    const { stderr, status } = spawnSync(process.execPath, [path.join(root, 'elsewhere/bin/flowc.cjs')], { encoding: 'utf8' });
    expect(run().status).toBe(3);
    expect({ stderr, status }).toEqual({ stderr: 'error: flowc is not built\nhelp: run `npm run build`\n', status: 2 });
  });
});

describe('the code cache', () => {
  it('is made by the first run, for its user alone, and kept by the next', () => {
    const { run, caches, cacheOf } = installation();
    run();
    const before = statSync(cacheOf('main'));
    expect(run()).toEqual(GREETED);
    expect(caches()).toHaveLength(2);
    expect(statSync(cacheOf('main')).ino).toBe(before.ino);
    if (process.platform !== 'win32') expect(before.mode & 0o777).toBe(0o600);
  });

  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['is cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['has a flipped bit', (bytes) => bytes.fill(bytes[200]! ^ 1, 200, 201)],
    ['is something else', (bytes) => bytes.fill(0x20)],
  ];
  it.each(damages)('that %s is made anew and changes nothing', (_, damage) => {
    const { run, cacheOf } = installation();
    run();
    const good = readFileSync(cacheOf('main'));
    writeFileSync(cacheOf('main'), damage(Buffer.from(good)));
    expect(run()).toEqual(GREETED);
    expect(readFileSync(cacheOf('main')).length).toBe(good.length);
  });

  it('is rid of what a killed run left half written, not of what another run is just writing', () => {
    const { run, cache, caches } = installation();
    mkdirSync(cache, { mode: 0o700 });
    const [old, fresh] = ['main_1-2_v20-x64-0.cache.4711', 'draw_1-2_v20-x64-0.cache.4712'];
    for (const name of [old, fresh]) writeFileSync(path.join(cache, name), 'half');
    utimesSync(path.join(cache, old), 0, 0);
    run();
    expect(caches()).toContain(fresh);
    expect(caches()).not.toContain(old);
  });

  it.runIf(process.platform !== 'win32')('that others can write to is not trusted', () => {
    const { run, cacheOf } = installation();
    run();
    chmodSync(cacheOf('main'), 0o666);
    expect(run()).toEqual(GREETED);
    expect(statSync(cacheOf('main')).mode & 0o777).toBe(0o600);
  });

  it('never runs the code of another bundle, though it be as long', () => {
    const { root, run } = installation();
    run();
    writeFileSync(path.join(root, 'dist/other.cjs'), OTHER.replace('hello', 'howdy'));
    expect(run().stdout).toBe('howdy\n');
    expect(run().stdout).toBe('howdy\n');
  });

  it('is kept for four versions of a bundle, the latest ones', () => {
    const { root, run, caches } = installation();
    const ofOther = () => caches().filter((name) => name.startsWith('other_'));
    const kept: string[][] = [];
    ['hello', 'howdy', 'salut', 'ciao!', 'hallo'].forEach((word, day) => {
      writeFileSync(path.join(root, 'dist/other.cjs'), OTHER.replace('hello', word));
      expect(run().stdout).toBe(`${word}\n`);
      const made = ofOther().filter((name) => !kept.flat().includes(name));
      for (const name of made) utimesSync(path.join(root, 'cache', name), day, day);
      kept.push(made);
    });
    expect(ofOther().sort()).toEqual(kept.slice(1).flat().sort());
  });

  it('is one of its own for each set of options of Node, which refuses code made under others', () => {
    const { run, caches, cacheOf } = installation();
    run();
    const first = cacheOf('main');
    const before = statSync(first);
    expect(run({ NODE_OPTIONS: '--max-old-space-size=512' })).toEqual(GREETED);
    expect(caches()).toHaveLength(4);
    run();
    expect(caches()).toHaveLength(4);
    expect(statSync(first).ino).toBe(before.ino);
  });

  it('is read from beside the bundles where it was built there', () => {
    const { root, cache, run } = installation();
    run({ FLOWC_CACHE_DIR: path.join(root, 'dist') });
    expect(run()).toEqual(GREETED);
    expect(() => readdirSync(cache)).toThrow('ENOENT');
  });

  it('is done without where it can not be kept', () => {
    const { root, run } = installation();
    mkdirSync(path.join(root, 'taken'));
    writeFileSync(path.join(root, 'taken/file'), '');
    expect(run({ FLOWC_CACHE_DIR: path.join(root, 'taken/file/cache') })).toEqual(GREETED);
  });
});
