import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';
import { BAD, DUBIOUS, flowc, GOOD } from './run.ts';

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

  it('tells what the rules find in the report, and refuses a text with errors', async () => {
    const cwd = folderWith({ 'bad.flow': BAD, 'broken.flow': `${GOOD}nowhere -> done\n` });
    const { status, err } = await flowc(['report'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('broken.flow:7:1 error[unknown-name]');
    expect(existsSync(path.join(cwd, 'broken.report.md'))).toBe(false);
    expect(readFileSync(path.join(cwd, 'bad.report.md'), 'utf8')).toContain('| dead-end |');
  });
});
