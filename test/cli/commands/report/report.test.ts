import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, DUBIOUS, flowc, GOOD } from '../../run.ts';

describe('flowc report', () => {
  it('writes a report with its chart beside the source', async () => {
    const cwd = folderWith({ 'a.flow': DUBIOUS, 'org.flow': 'lane x "X"\n' });
    expect(await flowc(['report'], { cwd })).toEqual({ status: 0, out: '', err: 'wrote 1 report\n' });
    const text = readFileSync(path.join(cwd, 'a.report.md'), 'utf8');
    expect(text).toContain('![Flowchart: Order](<a.report.svg>)');
    expect(text).toMatch(/\| warning \| .* \| duplicate-flow \| 7 \|/);
    expect(readFileSync(path.join(cwd, 'a.report.svg'), 'utf8')).toContain('>Confirm');
  });

  it('writes to a file, a folder or standard output', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    await flowc(['report', 'a.flow', '-o', 'order.md'], { cwd });
    await flowc(['report', 'a.flow', '-o', 'book/'], { cwd });
    for (const file of ['order.md', 'order.svg', 'book/a.report.md', 'book/a.report.svg'])
      expect(existsSync(path.join(cwd, file))).toBe(true);
    const { out } = await flowc(['report', '-', '-o', '-'], { stdin: GOOD });
    expect(out).toMatch(/^# Order\n\n## Process card\n/);
  });

  it('makes one book of a folder, or a report each where that is asked for', async () => {
    const cwd = folderWith({ 'all/a.flow': GOOD, 'all/b/c.flow': GOOD });
    expect(await flowc(['report', 'all'], { cwd })).toMatchObject({ status: 0, err: 'wrote 1 report\n' });
    const book = readFileSync(path.join(cwd, 'all/handbook.report.md'), 'utf8');
    expect(book).toMatch(/^# Process handbook\n/);
    expect(book).toContain('1 Order');
    expect(book).toContain('![Process map](<handbook.report-map.svg>)');
    expect(existsSync(path.join(cwd, 'all/handbook.report-chart-2.svg'))).toBe(true);
    expect(await flowc(['report', 'all', '--each'], { cwd })).toMatchObject({ err: 'wrote 2 reports\n' });
    expect(existsSync(path.join(cwd, 'all/b/c.report.md'))).toBe(true);
    expect(await flowc(['report', 'all', '-o', 'out'], { cwd })).toMatchObject({ err: 'wrote 2 reports\n' });
    expect(existsSync(path.join(cwd, 'out/b/c.report.md'))).toBe(true);
  });

  it('calls the other processes of the project by their titles', async () => {
    const calling = GOOD.replace('task confirm "Confirm the order"', 'subprocess confirm "Confirm" ').replace(
      'in sales\nend',
      'in sales { see: "b.flow" }\nend',
    );
    const cwd = folderWith({ 'a.flow': calling, 'b.flow': GOOD.replace('"Order"', '"Confirmation"'), 'flowc.json': '{}' });
    const { out } = await flowc(['report', 'a.flow', '-o', '-'], { cwd });
    expect(out).toContain('- **See:** Confirmation\n');
    expect((await flowc(['report', 'b.flow', '-o', '-'], { cwd })).out).toContain('- **Part of:** Order\n');
  });

  it('puts several processes into the one file that is named, or on standard output', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': GOOD });
    expect(await flowc(['report', 'a.flow', 'b.flow', '-o', 'x.html', '--title', 'Our & your work'], { cwd })).toMatchObject({
      status: 0,
    });
    expect(readFileSync(path.join(cwd, 'x.html'), 'utf8')).toContain('<h1>Our &amp; your work</h1>');
    expect((await flowc(['report', '.', '-o', '-'], { cwd })).out).toMatch(/^# Process handbook\n/);
    expect(await flowc(['report', 'a.flow', 'b.flow'], { cwd })).toMatchObject({ err: 'wrote 2 reports\n' });
    expect(await flowc(['report', '.', '-o', 'x.html', '--each'], { cwd })).toMatchObject({ status: 2 });
  });

  it('writes no book in which a process would be missing', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': GOOD, 'broken.flow': `${GOOD}nowhere -> done\n` });
    expect(await flowc(['report', '-o', 'book.html'], { cwd })).toMatchObject({ status: 1 });
    expect(existsSync(path.join(cwd, 'book.html'))).toBe(false);
    expect(await flowc(['report', '--each'], { cwd })).toMatchObject({ status: 1 });
    expect(existsSync(path.join(cwd, 'b.report.md'))).toBe(true);
  });

  it('says so where there is nothing to report of what was named', async () => {
    const cwd = folderWith({ 'org.flow': 'lane x "X"\n' });
    const err = 'error: nothing to report of "org.flow": it has no flow of work\n';
    expect(await flowc(['report', 'org.flow'], { cwd })).toEqual({ status: 1, out: '', err });
    expect(await flowc(['report'], { cwd })).toEqual({ status: 0, out: '', err: '' });
  });

  it('tells what the rules find in the report, and refuses a text with errors', async () => {
    const cwd = folderWith({ 'bad.flow': BAD, 'broken.flow': `${GOOD}nowhere -> done\n` });
    const { status, err } = await flowc(['report', '--each'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('broken.flow:7:1 error[unknown-name]');
    expect(existsSync(path.join(cwd, 'broken.report.md'))).toBe(false);
    expect(readFileSync(path.join(cwd, 'bad.report.md'), 'utf8')).toContain('| dead-end |');
  });

  it('cuts a chart for its own pages, whichever the project draws on', async () => {
    const lanes = Array.from({ length: 9 }, (_, i) => `lane l${i} "Department ${i}" { task t${i} "Work number ${i} here" }`);
    const flow = Array.from({ length: 9 }, (_, i) => `t${i}`).join(' -> ');
    const cwd = folderWith({
      'wide.flow': ['process "Wide"', ...lanes, flow].join('\n'),
      'auto/flowc.json': '{"build":{"page":"auto"}}',
    });
    copyFileSync(path.join(cwd, 'wide.flow'), path.join(cwd, 'auto/wide.flow'));
    const pdf = async (folder: string) => {
      await flowc(['report', 'wide.flow', '-o', 'wide.pdf'], { cwd: path.join(cwd, folder) });
      return readFileSync(path.join(cwd, folder, 'wide.pdf'), 'latin1').match(/\/Type \/Page\b/g)?.length;
    };
    expect(await pdf('auto')).toBe(await pdf('.'));
  });

  it('writes a PDF, the same each time, and dates it as it is told', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const pdf = async (env = {}) => {
      expect(await flowc(['report', 'a.flow', '-o', 'a.pdf'], { cwd, env })).toMatchObject({ status: 0 });
      return readFileSync(path.join(cwd, 'a.pdf'), 'latin1');
    };
    const written = await pdf();
    expect(written).toMatch(/^%PDF-1\.7[\s\S]*\/S \/Table\b/);
    expect(await pdf()).toBe(written);
    expect(await pdf({ SOURCE_DATE_EPOCH: '1777629600' })).toContain('(D:20260501100000Z)');
  });

  it('looks as the project wants its pictures to', async () => {
    const config = { build: { font: 'My.ttf', theme: 'acme' }, themes: { acme: { frame: '#123456' } } };
    const cwd = folderWith({ 'a.flow': GOOD, 'flowc.json': JSON.stringify(config) });
    copyFileSync('fonts/FlowcSans-Bold.ttf', path.join(cwd, 'My.ttf'));
    const svg = async (...args: string[]) => {
      expect(await flowc(['report', 'a.flow', '-o', 'a.md', ...args], { cwd })).toMatchObject({ status: 0 });
      return readFileSync(path.join(cwd, 'a.svg'), 'utf8');
    };
    const own = await svg();
    expect(own).toContain('#123456');
    expect(own).toContain('font-family="');
    expect(own).not.toContain('@font-face');
    expect(await svg('--theme', 'mono')).not.toContain('#123456');
    expect(await svg('--embed-fonts')).toContain('@font-face');
    expect(await flowc(['report', 'a.flow', '--font', 'gone.ttf'], { cwd })).toMatchObject({ status: 2 });
  });
});
