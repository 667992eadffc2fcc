import { describe, expect, it } from 'vitest';
import { markdownFiles } from '../../src/document/markdown/markdown.ts';
import { reportOf } from '../../src/report/report.ts';
import { processOf } from '../model/example.ts';

const CLAIM = `process "Claim" { owner: "Finance", customer: "Staff", history: ["1.0 first", "1.1 with receipts"] }
lane staff "Staff" { role: "Traveller" }
lane finance "Finance" { role: "Accountant" }
start trip "Trip is over" in staff { volume: 6/day }
data receipts "Receipts"
task fill "Fill in the claim" in staff { time: 30m, description: "One claim a trip" }
document claim "Claim" { copies: 2, volume: 6/day, format: "Form T-1" }
fork both
manual check "Check the claim" in finance { time: 1h, policy: "Travel policy", informed: [staff, "Works council"] }
task plan "Plan the payment" in finance { system: "ERP" }
join all
decision ok "Approved?" in finance { control: "KC-1 nobody is paid twice", risk: "Paid twice" }
task book "Book the claim" in finance { accounting: "Travel expenses to bank" }
archive file "Claims" { retention: 10y }
end paid "Paid" in staff
trip -> fill -> both
both -> check, plan
check, plan -> all
all -> ok
ok -[yes]-> book -> paid
ok -[no 20%]-> fill
receipts ~> fill ~> claim ~> check
book ~> claim
claim ~> file
`;

const written = (text: string, findings: Parameters<typeof reportOf>[1]['findings'] = []) =>
  markdownFiles(reportOf(processOf(text), { chart: { pages: [] }, findings }), 'claim')[0]!.content;

const section = (report: string, title: string) => report.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('the report', () => {
  const report = written(CLAIM);

  it('begins with the chart and the card', () => {
    expect(report).toMatch(/^# Claim\n\n## Flowchart\n/);
    const card = section(report, 'Process card');
    expect(card).toContain('- **Begins with:** Trip is over\n- **Ends with:** Paid\n- **Inputs:** Receipts\n');
    expect(card).toContain('- **Version history:** 1.0 first<br>1.1 with receipts\n');
  });

  it('describes each step in the order of the flow, past forks and joins', () => {
    const steps = section(report, 'Process description');
    expect([...steps.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual([
      '1 Fill in the claim',
      '2 Check the claim',
      '3 Plan the payment',
      '4 Approved?',
      '5 Book the claim',
    ]);
    expect(steps).toContain(`### 1 Fill in the claim

- **Who:** Staff, Traveller
- **What is done:** One claim a trip
- **Inputs:** Receipts
- **Outputs:** Claim (2 copies, 6/day)
- **Time:** 30 min
- **Goes on to:** 2 Check the claim<br>3 Plan the payment
`);
    expect(steps).toContain('- **Goes on to:** yes: 5 Book the claim<br>no (20 %): 1 Fill in the claim\n');
  });

  it('lists what each post does, and who is responsible, informed and so on', () => {
    const duties = section(report, 'Job duties');
    expect(duties).toContain('| Staff | Traveller | 1 Fill in the claim | Receipts<br>Claim |');
    expect(duties).toContain('| Step | Staff | Finance | Works council |');
    expect(duties).toContain('| 2 Check the claim | I | R | I |');
  });

  it('lists rules, entries and controls with their evidence, and the documents', () => {
    const controls = section(report, 'Rules, accounting and key controls');
    expect(controls).toContain('| Travel policy | 2 Check the claim |');
    expect(controls).toContain('| Travel expenses to bank | 5 Book the claim |');
    expect(controls).toContain('| KC-1 | nobody is paid twice | 4 Approved? | Finance, Accountant | Paid twice | Claim |');
    expect(section(report, 'Document register')).toContain(
      '| Claim | 1 Fill in the claim<br>5 Book the claim | 2 Check the claim | 2 | 6/day | Form T-1 | 10 y | Claims |',
    );
  });

  it('tells what the check found', () => {
    expect(section(report, 'Findings of the check')).toContain('None.');
    const findings = [{ severity: 'warning', text: 'a | b', rule: 'some-rule', line: 3 }];
    expect(written(CLAIM, findings)).toContain('| warning | a \\| b | some-rule | 3 |');
  });

  it('is written in the language of the process', () => {
    const chinese = written(
      '流程 "报销" { lang: zh }\n泳道 a "财务部"\n开始 s "开始" 在 a\n任务 t "审核" 在 a { 用时: 1小时 }\n结束 e "结束" 在 a\ns -> t -> e\n',
    );
    expect(chinese).toContain('## 流程描述\n\n### 1 审核\n\n- **负责人：** 财务部\n- **用时：** 1小时\n- **下一步：** 结束\n');
  });

  it('takes what users wrote for text, never for markup', () => {
    const report = written(
      CLAIM.replace('"One claim a trip"', '"<script>alert(1)</script> [x](javascript:y) *z*\\n# no heading"'),
    );
    expect(report).toContain('\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y) \\*z\\*<br>\\# no heading');
  });
});
