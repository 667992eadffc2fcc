import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('nearest', () => {
  it.each([
    ['sale', ['sales', 'admin'], 'sales'],
    ['asign', ['design', 'assign'], 'assign'],
    ['flil', ['fill', 'file'], 'fill'],
    ['Fill', ['file', 'fill'], 'fill'],
    ['quot', ['quotation', 'question'], 'quotation'],
    ['business', ['busness', 'businesses'], 'busness'],
    ['业物', ['业务', '总经理'], '业务'],
    ['总经里', ['业务', '总经理'], '总经理'],
    ['填写', ['审核', '填写申请'], '填写申请'],
    ['ｓａｌｅｓ', ['sales'], 'sales'],
  ])('%s is probably one of %j: %s', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it.each([
    ['task', ['test']],
    ['copy', ['pack']],
    ['a', ['b', 'c']],
    ['甲', ['乙']],
    ['审批', ['业务', '管理']],
    ['x'.repeat(1000), ['x'.repeat(999)]],
    ['fill', []],
  ])('%s is none of %j', (word, known) => {
    expect(nearest(word, known)).toBeNull();
  });

  it('takes the first of equals', () => {
    expect(nearest('form', ['fort', 'fork'])).toBe('fort');
  });
});
