/** What takes the place of parts of libraries in bundles: what is quicker to start with, or larger than the rest and not needed. */
import { readFileSync } from 'node:fs';

/** Its WebAssembly stands in `dist/data`; of the formats of fonts it needs no WOFF 2, whose packer is larger than all the rest. */
export const subsetFontAlone = {
  name: 'subset-font-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^wawoff2$/ }, () => ({ path: 'wawoff2', namespace: 'no-woff2' }));
    onLoad({ filter: /.*/, namespace: 'no-woff2' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^subset-wasm$/ }, () => ({ path: 'subset-wasm', namespace: 'wasm' }));
    onLoad({ filter: /.*/, namespace: 'wasm' }, () => ({
      contents: "export default new URL('./data/harfbuzz-subset.wasm', import.meta.url);",
    }));
    onLoad({ filter: /node_modules\/subset-font\/index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/require\.resolve\('harfbuzzjs[^']*'\)/, "require('subset-wasm').default"),
    }));
  },
};

/**
 * docx is published for engines without object spread, which it copies property by property with descriptors: a third of the time of laying
 * out a book's pages. What it spreads are plain objects.
 */
export const quickSpread = {
  name: 'quick-spread',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]docx[/\\]dist[/\\]\w+\.mjs$/ }, ({ path }) => {
      const written = readFileSync(path, 'utf8');
      const contents = written.replace(
        SPREAD,
        'function _objectSpread2(target, ...sources) {\n\treturn Object.assign(target, ...sources);\n}\n',
      );
      if (written.includes('function _objectSpread2(') && contents === written) throw new Error(`${path} spreads in another way`);
      return { contents, loader: 'js' };
    });
  },
};
const SPREAD = /function _objectSpread2\(e\) \{\n[\s\S]*?\n\}\n/;

/** fontkit brings a decoder of WOFF 2 with its dictionary, half a megabyte; Node has one. */
export const ownBrotli = {
  name: 'own-brotli',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]brotli[/\\]decompress\.js$/ }, () => ({
      contents: "import { brotliDecompressSync } from 'node:zlib'; export default (data) => brotliDecompressSync(data);",
    }));
  },
};

/** The table of line breaks is packed twice: Node's own inflate unpacks it in a tenth of the time, and every drawing needs it. */
export const ownInflate = {
  name: 'own-inflate',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]tiny-inflate[/\\]index\.js$/ }, () => ({
      contents: `const { inflateRawSync } = require('node:zlib');
        module.exports = (packed, unpacked) => { unpacked.set(inflateRawSync(packed)); return unpacked; };`,
    }));
  },
};

/** What is written in Base64 is bytes in Node's own reading sooner. */
export const ownBase64 = {
  name: 'own-base64',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]linebreak[/\\]node_modules[/\\]base64-js[/\\]lib[/\\]b64\.js$/ }, () => ({
      contents: "exports.toByteArray = (text) => Buffer.from(text, 'base64');",
    }));
  },
};

/** Hashes for policies of pages: the library works out the tables of SHA-512 with big integers as soon as it is loaded, Node has them. */
export const ownSha256 = {
  name: 'own-sha256',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]@noble[/\\]hashes[/\\]sha2\.js$/ }, () => ({
      contents:
        "import { createHash } from 'node:crypto'; export const sha256 = (data) => createHash('sha256').update(data).digest();",
    }));
  },
};

/**
 * A parser of Chevrotain takes two hundred methods over from other classes. V8 copies the list of an object's properties with each that it is
 * given, except of an object that has lost one.
 */
export const quickMixins = {
  name: 'quick-mixins',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]chevrotain[/\\].*[/\\]apply_mixins\.js$/ }, ({ path }) => {
      const written = readFileSync(path, 'utf8');
      const start = 'baseCtors.forEach(';
      if (!written.includes(start)) throw new Error(`${path} mixes classes in another way`);
      const contents = written.replace(start, `derivedCtor.prototype.mixed = true; delete derivedCtor.prototype.mixed; ${start}`);
      return { contents, loader: 'js' };
    });
  },
};

/** chevrotain asks hundreds of times at its start whether an object has a key, each time taking the key for a path first. */
export const quickHas = {
  name: 'quick-has',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]lodash-es[/\\]has\.js$/ }, () => ({
      contents: 'export default (object, key) => object != null && Object.hasOwn(object, key);',
    }));
  },
};

/** commander loads it for commands that are programs of their own, which flowc has none of; it takes 3 ms. flowc's own code runs git with it. */
export const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules[/\\]commander[/\\]/.test(importer) ? { path: 'child_process', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** chalk asks the system what its terminal can show, for which it loads `node:os` and `node:tty`; flowc passes it the level each time. */
export const withoutColorSearch = {
  name: 'without-color-search',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'colorless' }));
    onLoad({ filter: /.*/, namespace: 'colorless' }, () => ({ contents: 'export default { stdout: false, stderr: false };' }));
  },
};
