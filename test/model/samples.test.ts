import { describe, expect, it } from 'vitest';
import { happyPath } from '../../src/model/happy-path.ts';
import { build, flowsIn } from './example.ts';

const QUOTATION = `# Quotation, from the customer's enquiry to the answer
process "Quotation" {
  owner: "Administration"
  version: "1.2"
  customer: "The enquiring customer"
  page: A4 landscape
}

lane customer "Customer"   { external }
lane sales    "Sales"      { role: "Salesperson" }
lane admin    "Administration"
lane factory  "Production" { role: "Estimator" }
lane gm       "General manager"

start    enquiry "Customer asks for a price"    in customer
task     fill    "Fill in the quotation request" in sales { time: 30m }
document form    "Quotation request"             { copies: 1, volume: 20/day }
task     assign  "Assign an estimator"           in admin
task     quote   "Calculate price and lead time" in factory { time: 4h, cost: 80 CNY }
task     review  "Review the quotation"          in gm
decision ok      "Approved?"                     in gm { control: "KC-1 every price is approved" }
task     copy    "Copy the approved request"     in admin
archive  file    "Quotation file"                in admin
end      answer  "Price given to the customer"   in sales

enquiry -> fill -> assign -> quote -> review -> ok
ok -[yes]-> copy -> answer
ok -[no]-> quote

fill ~> form ~> assign
copy ~> file
`;

const CHINESE = `流程 "报价流程" { 负责: "管理部" }
泳道 业务 "业务部" { 角色: "业务员" }
泳道 总经理 "总经理"
开始 询价 "客户询价" 在 业务
任务 填表 "填写《报价申请表》" 在 业务
判断 同意 "同意报价?" 在 总经理
结束 回复 "向客户报价" 在 业务
询价 -> 填表 -> 同意
同意 -[是]-> 回复
同意 -[否]-> 填表
`;

describe('the samples of the language', () => {
  const { process, diagnostics } = build(QUOTATION);

  it('are without mistakes', () => {
    expect(diagnostics).toEqual([]);
    expect(build(CHINESE).diagnostics).toEqual([]);
  });

  it('mean a process', () => {
    expect(process.title).toBe('Quotation');
    expect(process.lang).toBe('en');
    expect(process.attributes).toEqual({
      owner: 'Administration',
      version: '1.2',
      customer: 'The enquiring customer',
      page: { name: 'A4', widthMm: 297, heightMm: 210, fit: false },
    });
  });

  it('mean lanes and nodes in the order written', () => {
    expect(process.lanes.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'customer: Customer',
      'sales: Sales',
      'admin: Administration',
      'factory: Production',
      'gm: General manager',
    ]);
    expect(process.lanes[0]!.attributes).toEqual({ external: true });
    expect(process.nodes.map(({ id }) => id).join(' ')).toBe('enquiry fill form assign quote review ok copy file answer');
    expect(process.nodes.find(({ id }) => id === 'quote')).toMatchObject({
      kind: 'task',
      text: 'Calculate price and lead time',
      lane: 'factory',
      page: 1,
      attributes: {
        time: { parts: [{ amount: 4, unit: 'h' }], text: '4h' },
        cost: { amount: 80, currency: 'CNY', text: '80 CNY' },
      },
    });
    expect(process.nodes.find(({ id }) => id === 'form')?.lane).toBeNull();
  });

  it('mean flows in the order written', () => {
    expect(flowsIn(process)).toEqual([
      'enquiry -> fill',
      'fill -> assign',
      'assign -> quote',
      'quote -> review',
      'review -> ok',
      'ok -[yes]-> copy',
      'copy -> answer',
      'ok -[no]-> quote',
      'fill ~> form',
      'form ~> assign',
      'copy ~> file',
    ]);
    expect([...happyPath(process)].map(({ to }) => (to.kind === 'node' ? to.id : '')).join(' ')).toBe(
      'fill assign quote review ok copy answer',
    );
  });

  it('mean the same in Chinese', () => {
    const { process } = build(CHINESE);
    expect(process.lang).toBe('zh');
    expect(process.attributes).toEqual({ owner: '管理部' });
    expect(process.lanes[0]).toMatchObject({ id: '业务', name: '业务部', attributes: { role: '业务员' } });
    expect(process.nodes.map(({ kind }) => kind)).toEqual(['start', 'task', 'decision', 'end']);
    expect(process.flows.slice(-2).map(({ answer }) => answer)).toEqual(['yes', 'no']);
  });
});
