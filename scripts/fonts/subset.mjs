/**
 * Cuts the two fonts that flowc ships out of the full Noto Sans SC: `node subset.mjs FOLDER` reads the packages installed in FOLDER (see
 * README.md) and writes fonts/FlowcSans-{Regular,Bold}.ttf. Everything that is no Chinese character stays; of those, the union of GB 2312 and the
 * Table of General Standard Chinese Characters (2013) does, which covers the names of people and places that GB 2312 lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'package.json'));
const subsetFont = require('subset-font');
const here = import.meta.dirname;

/** Rows 16 to 87 of the GB 2312 grid are its 6,763 characters. */
function gb2312() {
  const decoder = new TextDecoder('gb2312');
  const characters = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.push(decoder.decode(new Uint8Array([row, cell])));
  }
  return characters.filter((character) => /^\p{Script=Han}$/u.test(character)).join('');
}

/** All but ideographs, private use, and the forms that only vertical text uses. */
function signs() {
  const ranges = [
    [0x20, 0x33ff],
    [0xfe30, 0xfe4f],
    [0xff00, 0xffef],
  ];
  return ranges
    .map(([first, last]) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i)))
    .join('');
}

const characters = signs() + gb2312() + readFileSync(join(here, 'general-standard.txt'), 'utf8').trim();
for (const [weight, file] of [
  ['400Regular', 'Regular'],
  ['700Bold', 'Bold'],
]) {
  const source = readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));
  const font = await subsetFont(source, characters, {
    targetFormat: 'truetype',
    preserveNameIds: [0, 7, 8, 9, 13, 14],
    keepFeatures: ['ccmp', 'kern', 'liga', 'mark'],
    noHinting: true,
  });
  const target = join(here, '../../fonts', `FlowcSans-${file}.ttf`);
  writeFileSync(target, font);
  console.log(`${target}: ${font.length} bytes`);
}
