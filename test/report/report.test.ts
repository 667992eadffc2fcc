import { describe, expect, it } from 'vitest';
import { type ReportInput, report as reportOf } from '../../src/api.ts';
import { markdownFiles } from '../../src/document/markdown/markdown.ts';
import { processOf } from '../model/example.ts';

const CLAIM = `process "Claim" { owner: "Finance", customer: "Staff", history: ["1.0 first", "1.1 with receipts"], x-cost-centre: "4711" }
lane staff "Staff" { role: "Traveller" }
lane finance "Finance" { role: "Accountant", staff: 2 }
lane bank "Bank" { external }
start trip "Trip is over" in staff { volume: 6/day }
data receipts "Receipts"
task fill "Fill in the claim" in staff { time: 30m, description: "One claim **a trip**", accountable: "Head (above 500)" }
document claim "Claim" { copies: 2, volume: 6/day, format: "Form T-1", description: "What was paid" }
fork both
manual check "Check the claim" in finance { time: 1h, policy: "Travel policy", informed: [staff, "Works council"] }
task plan "Plan the payment" in finance { system: "ERP", risk: "No money", link: "https://bank.example" }
join all
decision ok "Approved?" in finance { control: "KC-1 nobody is paid twice", risk: "Paid twice" }
task book "Book the claim" in finance { accounting: "Travel expenses to bank", x-form: "B-2" }
archive file "Claims" { retention: 10y }
document order "Payment order"
end paid "Paid" in staff
trip -> fill -> both
both -> check, plan
check, plan -> all
all -> ok
ok -[yes]-> book -> paid
ok -[no 20%]-> fill
receipts ~> fill ~> claim ~> check
check ~> claim[checked]
book ~> claim
claim ~> file
book ~> order ~> bank
note "Only once a month" on book
`;

const noDiagram = async () => ({ diagram: null, problem: null });

async function written(text: string, findings: ReportInput['findings'] = []): Promise<string> {
  const document = await reportOf([{ process: processOf(text), findings }], noDiagram);
  return markdownFiles(document, 'claim')[0]!
    .content.replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/\]\(<#[^>]*>\)/g, '](#)');
}

const section = (report: string, title: string) => report.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('the report of a process', async () => {
  const report = await written(CLAIM);

  it('describes the steps phase by phase, with numbers within each', async () => {
    const phased = CLAIM.replace('start trip', 'phase "Claim"\nstart trip').replace('fork both', 'phase "Check"\nfork both');
    const headings = section(await written(phased), 'Process description').match(/^#+ .*$/gm);
    expect(headings).toEqual([
      '### 1 Claim',
      '#### Start: Trip is over',
      '#### 1.1 Fill in the claim',
      '### 2 Check',
      '#### 2.1 Check the claim',
      '#### 2.2 Plan the payment',
      '#### 2.3 Approved?',
      '#### 2.4 Book the claim',
      '#### End: Paid',
    ]);
  });

  it('begins with the card', () => {
    expect(report).toMatch(/^# Claim\n\n## Process card\n/);
    const card = section(report, 'Process card');
    expect(card).toContain('- **Begins with:** [Trip is over](#) (6/day)\n- **Ends with:** [Paid](#)\n- **Inputs:** Receipts\n');
    expect(card).toContain(
      '- **Outputs:** Payment order\n- **Departments:** Staff (Traveller)<br>Finance (Accountant, 2 people)\n',
    );
    expect(card).toContain('- **Version history:** 1.0 first<br>1.1 with receipts\n- **cost centre:** 4711\n');
  });

  it('describes each step in the order of the flow, with what comes before and after, past forks and joins', () => {
    const steps = section(report, 'Process description');
    expect([...steps.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual([
      'Start: Trip is over',
      '1 Fill in the claim',
      '2 Check the claim',
      '3 Plan the payment',
      '4 Approved?',
      '5 Book the claim',
      'End: Paid',
    ]);
    expect(steps).toContain(`### 1 Fill in the claim

One claim **a trip**

- **Who:** Staff, Traveller
- **Accountable:** Head (above 500)
- **Comes from:** [Trip is over](#)<br>[4 Approved?](#) (no)
- **Inputs:** Receipts
- **Outputs:** Claim (2 copies, 6/day), to [2 Check the claim](#)
- **Time:** 30 min
- **Goes on to:** at the same time: [2 Check the claim](#); [3 Plan the payment](#)
`);
    expect(steps).toContain(
      '- **Inputs:** Claim (2 copies, 6/day), from [1 Fill in the claim](#), [5 Book the claim](#)\n- **Outputs:** Claim (checked, 2 copies, 6/day)\n',
    );
    expect(steps).toContain('Payment order, to Bank\n');
    expect(steps).toContain('- **Link:** [https://bank.example](<https://bank.example>)\n');
    expect(steps).toContain('- **Goes on to:** when all parallel work is done: [4 Approved?](#)\n');
    expect(steps).toContain('- **Goes on to:** yes: [5 Book the claim](#)<br>no (20%): [1 Fill in the claim](#)\n');
    expect(steps).toContain('- **Note:** Only once a month\n- **form:** B-2\n');
  });

  it('describes steps in the order of their numbers: the main flow first, what branches off it after', async () => {
    const text = `lane a "A" { role: "R" }
start s "Begin" in a\ntask one "Do one thing" in a\ndecision ok "Fine?" in a\ntask mend "Mend it" in a\ntask two "Do another" in a\nend e "Done" in a
s -> one -> ok\nok -[yes]-> two -> e\nok -[no]-> mend -> one\n`;
    const order = [...section(await written(text), 'Process description').matchAll(/^### (\d.*)$/gm)].map(([, title]) => title);
    expect(order).toEqual(['1 Do one thing', '2 Fine?', '3 Do another', '4 Mend it']);
  });

  it('lists what each post does, and who is responsible, informed and so on', () => {
    const duties = section(report, 'Job duties');
    expect(duties).toContain(`### Staff: Traveller

| Task | Receives | Hands on | Time |
| --- | --- | --- | --- |
| [1 Fill in the claim](#) | Receipts | Claim (2 copies, 6/day), to Finance | 30 min |`);
    expect(duties).toMatch(/### Finance: Accountant\n\n- \*\*Staff of the department:\*\* 2\n\n\| Task /);
    const matrix = section(report, 'Responsibility matrix');
    expect(matrix).toContain('| Step | Staff | Head | Finance | Works council |');
    expect(matrix).toContain('| [1 Fill in the claim](#) | R | A (above 500) |  |  |');
    expect(matrix).toContain('| [2 Check the claim](#) | I |  | R/A\\* | I |');
  });

  it('says of each post what it files and which key controls it performs, and of a department its staff once', async () => {
    const text = CLAIM.replace('decision ok "Approved?" in finance {', 'decision ok "Approved?" in finance { role: "Head",');
    const duties = section(await written(text), 'Job duties');
    expect(duties).toContain('| Task | Receives | Hands on | Files | System | Time |');
    expect(duties).toMatch(/\| \[5 Book the claim\]\(#\) \|.*\| Claim in Claims \(10 y\) \|/);
    expect(duties).toContain(
      '### Finance: Head\n\n| Task | Key control |\n| --- | --- |\n| [4 Approved?](#) | KC-1 nobody is paid twice |',
    );
    expect(duties.match(/Staff of the department/g)).toHaveLength(1);
  });

  it('explains only the letters that occur, and says which are inferred', async () => {
    const legend = (report: string) => section(report, 'Responsibility matrix').split('\n')[2];
    expect(legend(report)).toBe(
      'R responsible: does it · A accountable: answers for it · I informed: is told · A\\* inferred, since nobody is named: for a decision who takes it, otherwise the owner of the process',
    );
    const named = CLAIM.replace('owner: "Finance", ', '');
    expect(
      legend(
        await written(named.replace('decision ok', 'task ok').replace(' -[yes]->', ' ->').replace('ok -[no 20%]-> fill\n', '')),
      ),
    ).toBe('R responsible: does it · A accountable: answers for it · I informed: is told');
  });

  it('has who decides answer for a decision, and the owner of the process for a step', async () => {
    const matrix = section(await written(CLAIM.replace('owner: "Finance"', 'owner: "Staff"')), 'Responsibility matrix');
    expect(matrix).toContain('| [4 Approved?](#) |  |  | R/A\\* |  |');
    expect(matrix).toContain('| [5 Book the claim](#) | A\\* |  | R |  |');
  });

  it('cuts a matrix that is too wide in columns, and keeps it whole for a table of its own', async () => {
    const parties = Array.from({ length: 10 }, (_, i) => `"Party ${i}"`).join(', ');
    const text = CLAIM.replace('"Works council"', parties);
    const matrix = section(await written(text), 'Responsibility matrix');
    expect(matrix).toContain('| Step | Staff | Head | Finance | Party 0 | Party 1 | Party 2 | Party 3 |');
    expect(matrix).toContain(
      '| Step | Party 4 | Party 5 | Party 6 | Party 7 | Party 8 | Party 9 |\n| --- | --- | --- | --- | --- | --- | --- |\n| [2 Check the claim](#) | I | I | I | I | I | I |\n\n',
    );
    const { data = [] } = await reportOf([{ process: processOf(text), findings: [] }], noDiagram);
    expect(data.find(({ name }) => name === 'responsibilities')?.head).toHaveLength(14);
  });

  it('lists rules and entries with the steps that they apply to', () => {
    const controls = section(report, 'Rules, accounting and key controls');
    expect(controls).toContain('| Travel policy | [2 Check the claim](#) |');
    expect(controls).toContain('| Travel expenses to bank | [5 Book the claim](#) |');
  });

  it('tells of each control what it ensures, whose risks it covers, how often it takes place and what shows it', () => {
    expect(section(report, 'Rules, accounting and key controls')).toContain(
      '| KC-1 | nobody is paid twice | [4 Approved?](#) | Finance, Accountant | 7.5/day | No money ([3 Plan the payment](#))<br>Paid twice | Claim (checked) |',
    );
  });

  it('tells of each risk which control covers it, who does it, what shows it and how often', () => {
    expect(section(report, 'Rules, accounting and key controls')).toContain(
      '| No money | [3 Plan the payment](#) | KC-1 nobody is paid twice | [4 Approved?](#) | Finance, Accountant | Claim (checked) | 7.5/day |',
    );
  });

  it('lists as uncovered what no control covers, and nothing else', async () => {
    const risks = (report: string) => report.split('### Risks without a key control\n')[1]?.split('\n## ')[0];
    expect(risks(report)).toBeUndefined();
    const text = CLAIM.replace('{ accounting:', '{ risk: "Wrong account", accounting:');
    expect(risks(await written(text))).toBe(
      '\n| Risk | Step | Who |\n| --- | --- | --- |\n| Wrong account | [5 Book the claim](#) | Finance, Accountant |\n',
    );
    expect(risks(await written(text.replace('{ control: "KC-1', '{ covers: [book], control: "KC-1')))).toBeUndefined();
  });

  it('says where a control leaves no record', async () => {
    const text = CLAIM.replace('check ~> claim[checked]\n', '')
      .replace('book ~> claim\n', '')
      .replace('book ~> order ~> bank\n', '')
      .replace('~> claim ~> check', '~> claim')
      .replace('task plan "Plan the payment" in finance { system: "ERP", risk', 'task plan "Plan the payment" in finance { risk');
    expect(section(await written(text), 'Rules, accounting and key controls')).toContain('Paid twice | No record |');
  });

  it('registers documents, archives and systems', () => {
    const register = section(report, 'Document register');
    expect(register).toContain(
      '| Claim | What was paid | [1 Fill in the claim](#)<br>[2 Check the claim](#)<br>[5 Book the claim](#) | [2 Check the claim](#) | 2 | 6/day | Form T-1 | 10 y | Claims |',
    );
    expect(register).toContain('| Payment order |  | [5 Book the claim](#) | Bank |');
    expect(register).toContain(
      '### Archives\n\n| Archive | What is filed | Filed by | Retention |\n| --- | --- | --- | --- |\n| Claims | Claim (2 copies, 6/day) | Finance, Accountant ([5 Book the claim](#)) | 10 y |',
    );
    expect(register).toContain('| ERP | [3 Plan the payment](#) |');
  });

  it('tells what the check found', async () => {
    expect(section(report, 'Findings of the check')).toContain('None.');
    const findings = [{ severity: 'warning', text: 'a | b', rule: 'some-rule', line: 3 }];
    expect(await written(CLAIM, findings)).toContain('| warning | a \\| b | some-rule | 3 |');
  });

  it('is written in the language of the process', async () => {
    const chinese = await written(
      '流程 "报销" { lang: zh }\n泳道 a "财务部"\n开始 s "开始" 在 a\n任务 t "审核" 在 a { 用时: 1小时 }\n结束 e "结束" 在 a\ns -> t -> e\n',
    );
    expect(chinese).toContain(
      '### 1 审核\n\n- **执行部门/岗位：** 财务部\n- **上一步：** [开始](#)\n- **用时：** 1小时\n- **下一步：** [结束](#)\n',
    );
  });

  it('takes what users wrote for text, never for markup', async () => {
    const hostile = '"<script>alert(1)</script> [x](javascript:y)\\n# no heading"';
    expect(await written(CLAIM.replace('"One claim **a trip**"', hostile))).toContain(
      '\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y)<br>\\# no heading',
    );
    const title = await written(CLAIM.replace('"Fill in the claim"', '"*Fill* <b>in</b> [it](http://x.example)"'));
    expect(title).toContain('### 1 \\*Fill\\* \\<b\\>in\\</b\\> \\[it\\](http://x.example)');
  });
});
