/**
 * Loads the bundles of `dist` with V8's code cache, which spares compiling them at every start: about half of a short run.
 * A cache changes nothing but time. V8 takes a corrupt one for good (and dies) and looks only at the length of the source, so each is kept
 * under a name that holds its bundle's checksum and the engine (version, processor, and options: under others V8 refuses it), and is itself
 * checked before use.
 * It is made when a run ends, so that it holds the functions that the run compiled. It is never published: `dist` holds one only where the
 * project was built; elsewhere it stands in the user's cache folder.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

const DIST = path.join(__dirname, '..', 'dist');
/**
 * Options of V8 for short runs, each with what it is by default. Functions are optimised after eight times as much work: most runs end before an
 * optimised function has paid for its compilation, a third of a build's processor time. (Only the V8 of Node 20 has that setting; later ones
 * count otherwise.) The young generation is collected in one thread: it is small, and threads that wake up for it cost more than they spare. The
 * old one is not marked little by little before it is full: most runs end before that, and this is a fifth of a build's processor time.
 */
const SHORT_RUN = [
  ...(process.versions.v8.startsWith('11.') ? [['--interrupt-budget=540000', '--interrupt-budget=67584']] : []),
  ['--no-parallel-scavenge', '--parallel-scavenge'],
  ['--no-incremental-marking', '--incremental-marking'],
];
/** What these bundles run is no short run. */
const SERVERS = ['lsp', 'mcp', 'preview', 'watch'];
const CHECKSUM_BYTES = 4;
/** Versions of flowc that share a cache folder without dropping each other's code: projects of one user each have their own. */
const INSTALLATIONS = 4;
/** Milliseconds that no run takes to write a cache. */
const LONGEST_WRITE = 60_000;
const exportsOf = new Map();
/** The bundles that are loaded before V8 gets the options for short runs; null where it gets none. */
let beforeOptions = null;

/** Whether there are bundles: a clone has none until it is built. */
function isBuilt() {
  return fs.existsSync(path.join(DIST, 'main.cjs'));
}

/** The exports of a bundle of `dist`; each runs once. A bundle requires another one as `./name.cjs`. */
function load(name) {
  const known = exportsOf.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  exportsOf.set(name, module);
  const file = path.join(DIST, `${name}.cjs`);
  if (beforeOptions !== null && !beforeOptions.includes(name)) {
    beforeOptions = null;
    if (!SERVERS.includes(name)) for (const [short] of SHORT_RUN) setFlagsFromString(short);
  }
  try {
    const run = compile(name, file).runInThisContext();
    run.call(module.exports, module.exports, requireFromBundle, module, file, DIST);
  } catch (error) {
    // Half a bundle must not serve the next who asks.
    exportsOf.delete(name);
    throw error;
  }
  return module.exports;
}

/**
 * Gives V8 the options for short runs as soon as another bundle than these is loaded. Under options that are not its own, Node compiles its
 * modules instead of taking them from the cache that it comes with: `node:crypto` takes three times as long to load and a thread twice as
 * long to begin, so what needs them comes first.
 */
function optionsAfter(names) {
  beforeOptions = names;
}

function requireFromBundle(id) {
  return id.startsWith('./') ? load(path.basename(id, '.cjs')) : require(id);
}

/**
 * The bundles are plain ASCII, which is what makes `latin1`, the fastest to read and the smallest to keep, right for them. Each is a function
 * as it stands: put into one here, V8 would copy the whole text.
 */
function compile(name, file) {
  const bytes = fs.readFileSync(file);
  const cache = cacheName(name, bytes);
  const cachedData = readCache(path.join(DIST, cache)) ?? readCache(path.join(cacheFolder(), cache));
  const script = new vm.Script(bytes.latin1Slice(), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => attempt(() => writeCache(script, name, cache)));
  }
  return script;
}

function cacheName(name, bytes) {
  return `${name}_${crc32(bytes).toString(16)}-${bytes.length.toString(16)}${engine()}`;
}

/** The end of a cache's name. V8's own tag stands for its version, its options at the moment, and the processor. */
function engine() {
  return `_${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}.cache`;
}

/** The cached code of a file, or undefined where there is none, it is damaged, or someone else could have written it. */
function readCache(file) {
  return attempt(() => {
    const bytes = fs.readFileSync(file);
    const data = bytes.subarray(CHECKSUM_BYTES);
    const isWhole = data.length > 0 && bytes.readUInt32LE(0) === crc32(data);
    return isWhole && isOwn(fs.statSync(file)) ? data : undefined;
  });
}

/** Cached code runs as it stands: it must not be a stranger's. Windows keeps the user's cache folder private by itself. */
function isOwn(stat) {
  if (process.getuid === undefined) return true;
  return (stat.uid === process.getuid() || stat.uid === 0) && (stat.mode & 0o022) === 0;
}

/** Written beside and renamed, so that no run ever reads half of it. */
function writeCache(script, name, cache) {
  const folder = cacheFolder();
  makeFolder(folder);
  const temporary = path.join(folder, `${cache}.${process.pid}`);
  if (!returnTo(cache)) return;
  const handle = fs.openSync(temporary, 'wx', 0o600);
  try {
    const data = script.createCachedData();
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(crc32(data));
    fs.writevSync(handle, [checksum, data]);
    fs.closeSync(handle);
    fs.renameSync(temporary, path.join(folder, cache));
    removeOutdated(folder, name, cache);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/** V8 notes the options of this moment in a cache: they are to be those under which its bundle was loaded. Whether they are. */
function returnTo(cache) {
  for (const which of [0, 1]) {
    if (cache.endsWith(engine())) return true;
    for (const options of SHORT_RUN) setFlagsFromString(options[which]);
  }
  return cache.endsWith(engine());
}

/** Node's own recursion never ends where no folder can be made, such as below `/proc`. */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  attempt(() => fs.mkdirSync(folder, { mode: 0o700 }));
}

/** What fails around a cache is nobody's concern: the next run tries again. */
function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Drops what earlier versions of this bundle left for the same engine, but for the latest, and what runs that were killed left half written.
 */
function removeOutdated(folder, name, cache) {
  const end = cache.slice(cache.lastIndexOf('_'));
  const others = fs.readdirSync(folder).filter((other) => other !== cache);
  const earlier = others.filter((other) => other.startsWith(`${name}_`) && other.endsWith(end));
  const made = new Map(earlier.map((other) => [other, fs.statSync(path.join(folder, other)).mtimeMs]));
  const outdated = earlier.sort((a, b) => made.get(b) - made.get(a)).slice(INSTALLATIONS - 1);
  const leftOver = others.filter((other) => isLeftOver(path.join(folder, other)));
  for (const other of [...outdated, ...leftOver]) fs.rmSync(path.join(folder, other), { force: true });
}

/** Whether it was begun long ago, as writing a cache takes milliseconds. */
function isLeftOver(file) {
  return /\.cache\.\d+$/.test(file) && Date.now() - fs.statSync(file).mtimeMs > LONGEST_WRITE;
}

/** `FLOWC_CACHE_DIR`, else the user's folder for caches by the custom of the system. */
function cacheFolder() {
  const env = process.env;
  if (env.FLOWC_CACHE_DIR) return env.FLOWC_CACHE_DIR;
  const isWindows = process.platform === 'win32';
  const home = (!isWindows && env.HOME) || require('node:os').homedir();
  if (isWindows) return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'flowc', 'Cache');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'flowc');
  return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'flowc');
}

module.exports = { cacheFolder, isBuilt, load, optionsAfter };
