/** Whatever parses before it is formatted, or its problems are fixed, parses afterwards, says the same and has the same faults. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/api.ts';
import { formatSource } from '../../src/format/format.ts';
import { buildProcess } from '../../src/model/build-process.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parse } from '../../src/syntax/parse.ts';
import { fixText, lintText } from '../../src/testing/lint-text.ts';
import { runs } from '../support/fuzz.ts';

const CHINESE = `流程 "P" { 负责: "o", 客户: "c" }
泳道 仓库1 "仓库"
泳道 业务 "业务"
开始 s "开始" 在 仓库1
任务 a "入库" 在 仓库1 { 用时: 30分钟, 岗位: "员" }
判断 d "合格？" 在 业务
单据 f "入库单" { 份数: 2 }
结束 z "结束" 在 仓库1
s -> a -> d -[是]-> z
d -[否 20%]-> a
a ~> f[已审核] ~> d
s -> a
备注 "说明" 关于 a
`;
const FIXABLE = RULES.filter(({ fixable }) => fixable === 'yes');
const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.flow'));
const TEXTS = [CHINESE, CHINESE, CHINESE, ...EXAMPLES.map((name) => readFileSync(`examples/${name}`, 'utf8').slice(0, 4000))];

/** Signs that join or split what touches them. */
const SIGNS = [
  ' ',
  '',
  '\n',
  ',',
  ';',
  ':',
  '-',
  '_',
  '1',
  '1号',
  'a',
  '在',
  '关于',
  '任务',
  '"',
  '“文”',
  '{',
  '}',
  '[',
  ']',
  '->',
  '－＞',
  '→',
];
const MORE = [
  '~>',
  '@A',
  '#',
  '# c',
  '，',
  '：',
  '；',
  '｛',
  '｝',
  '【',
  '】',
  '\u3000',
  '\u200b',
  'in',
  'on',
  '%',
  '/day',
  'é',
  '.',
  '=>',
  '\\',
  '-[',
  ']->',
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    cut: fc.constantFrom(0, 0, 1, 1, 2),
    put: fc.constantFrom(...SIGNS, ...MORE),
  }),
  { minLength: 1, maxLength: 4 },
);

const mutated = fc.tuple(fc.constantFrom(...TEXTS), edits).map(([text, changes]) =>
  changes.reduce((changed, { at, cut, put }) => {
    const start = Math.floor(at * changed.length);
    return changed.slice(0, start) + put + changed.slice(start + cut);
  }, text),
);

function errorsOf(text: string): string[] {
  return parse(sourceFile('a.flow', text))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message.id);
}

/** The model and what is found in it, without the places. */
function meaning(text: string): string {
  const { process } = buildProcess(parse(sourceFile('a.flow', text)).tree, NO_FILES, parse);
  const found = lintText(text, { preset: 'strict' }).filter(({ code }) => code !== 'fullwidth-punctuation');
  const faults = found.map(({ code, message }) => JSON.stringify([code, message])).sort();
  return JSON.stringify([process, faults], (key, value) => (/span|alone|^line$/i.test(key) ? undefined : value), 1);
}

it('a preposition is not taken from a word whose rest is no name', () => {
  const text = CHINESE.replace('"入库" 在 仓库1', '"入库"在1号仓库');
  expect(errorsOf(text)).not.toEqual([]);
  expect(formatSource(sourceFile('a.flow', text)).text).toBeNull();
});

describe('a file with edits that parses', () => {
  it('is formatted into one that parses and means the same', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { text: once } = formatSource(sourceFile('a.flow', text));
        if (once === null) return;
        expect(errorsOf(once)).toEqual([]);
        expect(meaning(once)).toBe(meaning(text));
        expect(formatSource(sourceFile('a.flow', once)).text).toBe(once);
      }),
      runs(150),
    );
  });

  it('is fixed into one that parses', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        if (errorsOf(text).length > 0) return;
        for (const { name } of FIXABLE) expect(errorsOf(fixText(text, name, { preset: 'strict' }))).toEqual([]);
      }),
      runs(75),
    );
  });
});
