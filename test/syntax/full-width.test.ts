import { describe, expect, it } from 'vitest';
import { outline, read } from './read.ts';

/** The text with every reported place replaced by its ASCII counterpart. */
function mended(text: string): string {
  const { fullWidth } = read(text).tree;
  return fullWidth
    .toReversed()
    .reduce((whole, { span, ascii }) => whole.slice(0, span.start) + ascii + whole.slice(span.end), text);
}

describe('full-width punctuation', () => {
  it.each([
    ['任务 a "甲" ｛用时：1h，成本：2、份数：3；x｝', '任务 a "甲" {用时:1h,成本:2,份数:3;x}'],
    ['流程 {显示：【角色，用时］}', '流程 {显示:[角色,用时]}'],
    ['a－＞b', 'a->b'],
    ['a -》 b', 'a -> b'],
    ['a → b', 'a -> b'],
    ['a ～＞ b', 'a ~> b'],
    ['a ~》 b', 'a ~> b'],
    ['a －【是】－＞ b', 'a -[是]-> b'],
    ['a ～【邮寄】~> b', 'a ~[邮寄]~> b'],
    ['a -[是】-> b', 'a -[是]-> b'],
    ['a -> ＠A／2', 'a -> @A/2'],
    ['数据 a { 数量: 20份／天 }', '数据 a { 数量: 20份/天 }'],
    ['数据 a { x: 5％ }', '数据 a { x: 5% }'],
    ['任务　a　　"甲"', '任务 a  "甲"'],
    ['任务 a ＃ 甲', '任务 a # 甲'],
    ['表单【已批准】 ~> b', '表单[已批准] ~> b'],
    ['开始 a "甲" 在业务', '开始 a "甲" 在 业务'],
    ['开始 a "甲"在业务｛｝', '开始 a "甲"在 业务{}'],
    ['开始 a 在业务', '开始 a 在 业务'],
    ['备注 "甲" 关于填表', '备注 "甲" 关于 填表'],
    ['样式 a { 颜色：＃fff }', '样式 a { 颜色:#fff }'],
  ])('%s is read as %s', (text, ascii) => {
    expect(read(text).messages.filter((message) => !message.startsWith('colour'))).toEqual([]);
    expect(mended(text)).toBe(ascii);
    expect(outline(read(text).tree)).toEqual(outline(read(ascii).tree));
  });

  it.each([
    'task a "｛：，｝→　"',
    'a -[｛：，｝→　【1】]-> b',
    'task a # ｛：，｝',
    'task 在业务 "在业务"',
    'task a { role: 在业务 }',
    'task a { policy: 《制度》 }',
  ])('%s holds none', (text) => {
    expect(read(text).tree.fullWidth).toEqual([]);
    expect(read(text).messages).toEqual([]);
  });

  it('stands in order', () => {
    const { fullWidth } = read('任务　a "甲"｛｝ ＃ x\n任务 b "乙" 在业务；').tree;
    const starts = fullWidth.map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).toHaveLength(6);
  });
});
