import { describe, expect, it } from 'vitest';
import { say } from '../../src/diagnostics/phrase.ts';
import { build } from './example.ts';

const told = (text: string) =>
  build(text).diagnostics.map(({ message, help }) => `${say(message, 'zh')}${help ? `｜${say(help, 'zh')}` : ''}`);

describe('mistakes in Chinese', () => {
  it.each([
    ['泳道 业务 "业务部"\n任务 填表 "填表" 在 业物', '没有名为“业物”的泳道｜是不是想写泳道“业务”？'],
    ['任务 填表 "填表"\n询价 -> 填表', '没有名为“询价”的节点｜请先声明：`任务 询价 "…"`'],
    ['任务 填表 { 用时间: 3小时 }', '任务没有“用时间”这一属性｜是不是想写“用时”？'],
    ['任务 填表 { 用时: 30 }', '“用时”应为时长（如 30分钟、2小时、1.5天），实为数字“30”｜请加单位：`30分钟`、`30小时`或`30天`'],
    ['任务 填表\n文档 填表', '名称“填表”已被前面的任务使用｜泳道和节点共用名称，请换一个名称'],
    [
      '文档 表 "表"\n任务 填表\n表 -> 填表',
      '流程线不能从文档“表”开始｜信息用 `~>`；随流程传递的文档写在两个步骤之间：`a -> 表 -> b`',
    ],
    ['引用 "组织.flow"', '文件“组织.flow”不存在｜路径相对于所在文件：查找的是 组织.flow'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});
