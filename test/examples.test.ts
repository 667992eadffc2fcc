/** What users see first: the examples and the README. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './cli/folder.ts';
import { flowc } from './cli/run.ts';

const examples = readdirSync('examples').filter((name) => name.endsWith('.flow'));

describe('the examples', () => {
  it('are there in both languages', () => {
    expect(examples).toEqual(
      expect.arrayContaining([
        'quotation.flow',
        'quotation.zh.flow',
        'production-request.flow',
        'production-request.zh.flow',
        'product-development.flow',
        'product-development.zh.flow',
      ]),
    );
  });

  it('are in order', async () => {
    expect(await flowc(['check', 'examples', '--max-warnings', '0'])).toEqual({
      status: 0,
      out: '',
      err: `no problems in ${examples.length} files\n`,
    });
  });

  it('are in canonical form', async () => {
    expect(await flowc(['fmt', '--check', '--quiet', 'examples'])).toEqual({ status: 0, out: '', err: '' });
  });

  it('have fresh pictures: after a change, run `npx flowc build examples` and look at them', async () => {
    expect(await flowc(['build', 'examples', '--verify', '--quiet'])).toEqual({ status: 0, out: '', err: '' });
  });
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text]) => ({ language, text: text! }));
  const blockOf = (language: string) => blocks.filter((block) => block.language === language).map(({ text }) => text);
  const [process, data] = blockOf('flow') as [string, string];

  it('begins with a process that is in order, with its documents too', async () => {
    const cwd = folderWith({ 'order.flow': process, 'more.flow': process + data });
    expect((await flowc(['check', '--max-warnings', '0'], { cwd })).err).toBe('no problems in 2 files\n');
  });

  it('quotes what flowc says', async () => {
    const mistaken = process.replace('refuse -> refused', 'refuse').replace(/^end +refused.*\n/m, '');
    const { err } = await flowc(['check', 'order.flow'], { cwd: folderWith({ 'order.flow': mistaken }) });
    expect(blockOf('')).toContain(err.split('\n\n')[0]!.concat('\n'));
  });

  it('shows a configuration that holds', async () => {
    const cwd = folderWith({ 'flowc.json': blockOf('json')[0]!, 'order.flow': process });
    expect((await flowc(['check'], { cwd })).status).toBe(0);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !readdirSync(path.dirname(link) || '.').includes(path.basename(link)))).toEqual([]);
  });
});
