/**
 * Writes src/text/metrics.generated.ts from the fonts in fonts/: `node scripts/fonts/metrics.mjs`. Only what differs from "an ideograph is one
 * em" is kept. Kerning (and the ligatures ff, fi, —— …, which act as kerning) is found by asking fontkit for every pair of letters and signs;
 * letters that kern alike share a class, as in the font itself.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync } from 'fontkit';

const root = join(import.meta.dirname, '../..');
const EM = 1000;
const char = String.fromCodePoint;

function advanceOf(font) {
  return (text) => font.layout(text).positions.reduce((sum, position) => sum + position.xAdvance, 0);
}

/** `start:advance,advance*count;…`, all numbers in base 36. */
function encodeAdvances(font, codes) {
  const advance = advanceOf(font);
  let text = '';
  let previous = Number.NaN;
  let run = { value: Number.NaN, count: 0 };
  const flush = () => {
    if (run.count > 0) text += run.value.toString(36) + (run.count > 1 ? `*${run.count.toString(36)}` : '');
    run = { value: Number.NaN, count: 0 };
  };
  for (const code of codes) {
    const value = advance(char(code));
    const adjacent = code === previous + 1;
    if (adjacent && value === run.value) run.count++;
    else {
      flush();
      text += adjacent ? ',' : `${text === '' ? '' : ';'}${code.toString(36)}:`;
      run = { value, count: 1 };
    }
    previous = code;
  }
  flush();
  return text;
}

/** Rows of equal content become one class. */
function classes(codes, keyOf) {
  const byKey = new Map();
  for (const code of codes) {
    const key = keyOf(code);
    if (!/[1-9]/.test(key)) continue;
    byKey.set(key, [...(byKey.get(key) ?? []), code]);
  }
  return [...byKey.values()];
}

function encodeKerning(font, codes) {
  const advance = advanceOf(font);
  const single = new Map(codes.map((code) => [code, advance(char(code))]));
  const pairs = new Map(codes.map((a) => [a, codes.map((b) => advance(char(a) + char(b)) - single.get(a) - single.get(b))]));
  const left = classes(codes, (a) => pairs.get(a).join());
  const right = classes(codes, (b) => codes.map((a) => pairs.get(a)[codes.indexOf(b)]).join());
  const rows = left.map(([a]) => right.map(([b]) => pairs.get(a)[codes.indexOf(b)]));
  const text = (list) => list.map((members) => char(...members));
  const sparse = (row) => row.flatMap((value, i) => (value === 0 ? [] : [`${i.toString(36)}:${value.toString(36)}`])).join();
  return { left: text(left), right: text(right), rows: rows.map(sparse) };
}

const fonts = ['Regular', 'Bold'].map((weight) => openSync(join(root, 'fonts', `FlowcSans-${weight}.ttf`)));
const inFont = fonts[0].characterSet.filter((code) => code >= 0x20).sort((a, b) => a - b);
const measured = inFont.filter((code) => code < 0x2e80 || (code >= 0xff00 && advanceOf(fonts[0])(char(code)) !== EM));
const kerned = measured
  .filter((code) => code < 0x2030 || (code >= 0x20a0 && code < 0x2130))
  .filter((code) => !/\p{M}/u.test(char(code)));

const data = fonts.map((font) => ({ advances: encodeAdvances(font, measured), kerning: encodeKerning(font, kerned) }));
const body = data.map(
  (weight, i) => `export const ${i === 0 ? 'REGULAR' : 'BOLD'}: EncodedMetrics = ${JSON.stringify(weight)};\n`,
);
writeFileSync(
  join(root, 'src/text/metrics.generated.ts'),
  `/** Written by scripts/fonts/metrics.mjs from fonts/; not edited by hand. */\nimport type { EncodedMetrics } from './metrics.ts';\n\n${body.join('\n')}`,
);
