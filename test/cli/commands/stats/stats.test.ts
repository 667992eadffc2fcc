import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, flowc, GOOD } from '../../run.ts';

const MEASURED = `process "Claim" { currency: "EUR" }
lane staff "Staff" { rate: 40 }
lane finance "Finance department" { staff: 1, rate: 60 }
start trip "Trip is over" in staff { volume: 6/day }
task claim "Fill in the claim" in staff { time: 30m }
task check "Check the claim" in finance { time: 1h, wait: 1d }
decision ok "Approved?" in finance
end paid "Paid" in finance
trip -> claim -> check -> ok
ok -[yes]-> paid
ok -[no 20%]-> claim
`;

describe('flowc stats', () => {
  it('tells the figures of a process in a table, and what is not said', async () => {
    const { status, out, err } = await flowc(['stats', '-'], { stdin: MEASURED });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Claim \(<stdin>\)\n\n +critical path +expected\n/);
    expect(out).toMatch(/lead time +1 d 2 h +1 d 8 h\n/);
    expect(out).toMatch(/of which waiting +94% +94%\n/);
    expect(out).toMatch(/work time +1 h 30 min +1 h 53 min\n/);
    expect(out).toMatch(/cost +EUR 80 +EUR 100\n/);
    expect(out).toMatch(/share of rework +- +20%\n/);
    expect(out).toMatch(/Finance department +1 h 15 min +7 h 30 min +0\.94 +1 +94%\n/);
    expect(out).toContain('bottleneck: "Finance department", 94% busy, at most 6 cases a working day\n');
    expect(out).toContain('not said in the file:\n  - how many people work in "Staff", as `staff`');
  });

  it('says what is missing instead of guessing, until asked to', async () => {
    const stdin = MEASURED.replace(' 20%', '');
    const { out } = await flowc(['stats', '-'], { stdin });
    expect(out).toMatch(/lead time +1 d 2 h +-\n/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'how often the branches of "Approved?" are taken, such as `-[no 20%]->`: nothing can be expected',
    );
    const assumed = await flowc(['stats', '-', '--assume-equal'], { stdin });
    expect(assumed.out).toMatch(/work time +1 h 30 min +3 h\n/);
    expect(assumed.out).toContain('taken as equally frequent, as asked: "Approved?"');
  });

  it('marks times as lower bounds where a step has none', async () => {
    const { out } = await flowc(['stats', '-'], { stdin: MEASURED.replace(' { time: 30m }', '') });
    expect(out).toMatch(/work time +≥ 1 h +≥ 1 h 15 min\n/);
  });

  it('speaks Chinese in 60 columns', async () => {
    const stdin = MEASURED.replaceAll('Finance department', '财务部费用审核与付款管理中心一组').replace(
      'Check the claim',
      '审核出差人员提交的费用报销单据是否符合公司财务制度',
    );
    const cwd = folderWith({ 'a.flow': stdin });
    const { out } = await flowc(['stats', '--lang', 'zh'], { cwd, columns: 60 });
    expect(out).toContain('瓶颈：“财务部费用审核与付款管理中心一组”');
    expect(out).toMatch(/财务部费用审….*94%/);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });

  it('gives the figures as JSON for programs', async () => {
    const { out } = await flowc(['stats', '-', '--format', 'json'], { stdin: MEASURED });
    const { version, files } = JSON.parse(out);
    expect(version).toBe(1);
    expect(files[0]).toMatchObject({
      path: '<stdin>',
      casesPerDay: 6,
      criticalPath: {
        leadHours: 25.5,
        waitingHours: 24,
        workHours: 1.5,
        handoffs: 1,
        nodes: ['trip', 'claim', 'check', 'ok', 'paid'],
      },
      expected: { leadHours: 31.875, costs: [{ amount: 100, currency: 'EUR' }], reworkShare: 0.2, bottleneck: 'finance' },
      missing: [{ what: 'staff', on: ['staff'] }],
      assumedEqual: [],
    });
    expect(files[0].expected.nodes).toContainEqual({
      id: 'check',
      visits: 1.25,
      activeHours: 1.25,
      waitingHours: 30,
      workHours: 1.25,
      costs: [{ amount: 75, currency: 'EUR' }],
    });
  });

  it('tells how many cases fit into a day, else a week or a month, in words that fit the number', async () => {
    const cases = async (volume: string, time: string) => {
      const { out } = await flowc(['stats', '-'], {
        stdin: MEASURED.replace('6/day', volume).replace('time: 1h, ', `time: ${time}, `),
      });
      return [/^(.*) a (working day|week|month)$/m.exec(out)?.[0], /at most (.*)/.exec(out)?.[1]];
    };
    expect(await cases('1/day', '6h')).toEqual(['1 case a working day', '1 case a working day']);
    expect(await cases('2/week', '2d')).toEqual(['2 cases a week', '2 cases a week']);
    expect(await cases('3/month', '6d')).toEqual(['3 cases a month', '2 cases a month']);
  });

  it('takes in the processes that are called', async () => {
    const calling =
      'lane a "A"; start s in a; subprocess back "Take it back" in a { see: "b.flow" }; end e in a; s -> back -> e\n';
    const called = 'lane b "B"; start s in b; task t in b { time: 3h }; end e in b; s -> t -> e\n';
    const told = async (files: Readonly<Record<string, string>>) =>
      (await flowc(['stats', 'a.flow'], { cwd: folderWith({ 'a.flow': calling, ...files }) })).out;
    expect(await told({ 'b.flow': called })).toMatch(/lead time +3 h +3 h\n[\s\S]*\nB +3 h +- /);
    expect(await told({})).toMatch(/lead time +≥ 0 min +≥ 0 min/);
    const blind = await told({ 'b.flow': called.replace(' { time: 3h }', '') });
    expect(blind).toMatch(/lead time +≥ 0 min/);
    expect(blind.replace(/\s+/g, ' ')).toContain(
      'every `time` in the process that "Take it back" calls: times are at least these',
    );
    const broken = await told({ 'b.flow': called.replace('task t', 'task x') });
    expect(broken.replace(/\s+/g, ' ')).toContain('calls takes: nothing can be expected there');
  });

  it('passes over files with an error and those that only declare', async () => {
    const cwd = folderWith({ 'bad.flow': `${BAD}nowhere -> done\n`, 'good.flow': GOOD, 'org.flow': 'lane a "A"\n' });
    const { status, out, err } = await flowc(['stats', '-f', 'json'], { cwd });
    expect(status).toBe(1);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['good.flow']);
    expect(err).toContain('bad.flow:');
    expect(await flowc(['stats', 'org.flow'], { cwd })).toMatchObject({
      status: 2,
      err: expect.stringContaining('nothing to measure in "org.flow"'),
    });
    expect(await flowc(['stats', '-f', 'xml'], { cwd })).toMatchObject({ status: 2 });
  });
});
