import { describe, expect, it } from 'vitest';
import { processOf } from '../example.ts';

describe('the language of the picture', () => {
  it.each([
    ['en', 'task a "Fill in the form"'],
    ['zh', '任务 填表 "填写申请表"'],
    ['zh', 'task fill "填写申请表"\ntask erp "登记 ERP"\nlane it "IT"'],
    ['en', 'task a "Check"\ntask b "File"\ntask c "询价"'],
    ['zh', 'task 填表'],
    ['en', ''],
    ['en', 'process "P" { lang: en }\ntask a "填写"'],
    ['zh', 'process "P" { lang: zh-CN }\ntask a "Fill in"'],
    ['zh', '流程 "P" { 语言: 中文 }\ntask a "Fill in"'],
    ['en', 'task a "帳票を確認する"\ntask b "Check"\ntask c "File"'],
  ])('is %s of %j', (lang, text) => {
    expect(processOf(text).lang).toBe(lang);
  });
});
