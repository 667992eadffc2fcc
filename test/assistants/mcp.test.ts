/** The server for assistants, driven by the protocol's own client. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD, DUBIOUS, GOOD } from '../cli/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder({
  'project/flowc.json': '{ "plugins": ["./plugin.mjs"] }',
  'project/plugin.mjs':
    "import { writeFileSync } from 'node:fs'; writeFileSync('ran', ''); export default { name: 'own', rules: [] };",
  'project/good.flow': GOOD,
  'project/bad.flow': BAD,
  'secret.flow': GOOD,
});
const root = path.join(folder, 'project');
const client = new Client({ name: 'test', version: '1.0.0' });

beforeAll(async () => {
  symlinkSync(path.join(folder, 'secret.flow'), path.join(root, 'link.flow'));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [path.resolve('bin/flowc.cjs'), 'mcp', '--lang', 'en'],
    cwd: root,
    stderr: 'inherit',
    env: { HOME: folder, FLOWC_CACHE_DIR: path.join(folder, 'cache') },
  });
  await client.connect(transport);
});
afterAll(() => client.close());

interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly content: readonly { readonly type: string; readonly data?: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: what a tool gives is read by each test.
  readonly data: any;
}

async function call(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const result = (await client.callTool({ name, arguments: args })) as unknown as {
    isError?: boolean;
    structuredContent?: unknown;
    content: { type: string; text?: string; data?: string }[];
  };
  const text = result.content.map((each) => each.text ?? '').join('\n');
  return { isError: result.isError === true, text, content: result.content, data: result.structuredContent };
}

describe('tools', () => {
  it('are listed, and say which of them write', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'build',
      'check',
      'diff',
      'explain',
      'fix',
      'format',
      'report',
      'stats',
    ]);
    expect(
      tools
        .filter(({ annotations }) => annotations?.readOnlyHint)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['check', 'diff', 'explain', 'stats']);
  });

  it('check a text with all that is needed to mend it', async () => {
    const { data, isError } = await call('check', { text: DUBIOUS });
    expect(isError).toBe(false);
    const [found] = data.files[0].diagnostics;
    expect(found).toMatchObject({ rule: 'duplicate-flow', link: 'flowc://rules/duplicate-flow', range: { start: { line: 7 } } });
    expect(found.fix.edits[0]).toHaveProperty('range');
    expect((await client.readResource({ uri: found.link })).contents[0]).toHaveProperty(
      'text',
      expect.stringContaining('### duplicate-flow'),
    );
  });

  it('check a file or the whole project', async () => {
    expect((await call('check', { path: 'bad.flow' })).data.summary).toMatchObject({ files: 1, errors: 2 });
    expect((await call('check')).data.files.length).toBeGreaterThan(1);
  });

  it('fix and format a text, and a file only where that is asked for', async () => {
    expect((await call('fix', { text: DUBIOUS })).text).toContain(GOOD);
    expect((await call('format', { text: GOOD.replace('lane sales', 'lane    sales') })).text).toContain('lane sales "Sales"');
    const file = path.join(root, 'dubious.flow');
    writeFileSync(file, DUBIOUS);
    expect((await call('fix', { path: 'dubious.flow' })).text).toContain('-ordered -> confirm');
    expect(readFileSync(file, 'utf8')).toBe(DUBIOUS);
    await call('fix', { path: 'dubious.flow', write: true });
    expect(readFileSync(file, 'utf8')).toBe(GOOD);
  });

  it('draw a picture, and a file only where that is asked for', async () => {
    const png = await call('build', { text: GOOD });
    expect(Buffer.from(png.content[0]!.data!, 'base64').subarray(1, 4).toString()).toBe('PNG');
    const svg = await call('build', { path: 'good.flow', format: 'svg' });
    expect(svg.text).toMatch(/^<svg/);
    expect(existsSync(path.join(root, 'good.svg'))).toBe(false);
    await call('build', { path: 'good.flow', out: 'drawings/good.svg' });
    expect(readFileSync(path.join(root, 'drawings/good.svg'), 'utf8')).toMatch(/^<svg/);
  });

  it('explain, measure, compare and report', async () => {
    expect((await call('explain', { rule: 'ping-pong' })).text).toContain('### ping-pong');
    expect((await call('stats', { path: 'good.flow' })).data.files[0]).toBeDefined();
    writeFileSync(path.join(root, 'new.flow'), GOOD.replace('Confirm the order', 'Confirm it'));
    expect(JSON.stringify((await call('diff', { old: 'good.flow', new: 'new.flow' })).data)).toContain('Confirm it');
    expect((await call('report', { path: 'good.flow' })).text).toContain('# Order');
  });
});

describe('limits', () => {
  it.each([
    ['check', { path: '../secret.flow' }],
    ['check', { path: 'link.flow' }],
    ['check', { path: '/etc/passwd' }],
    ['build', { path: 'good.flow', out: '../out.svg' }],
    ['report', { path: 'good.flow', out: '/tmp/out.md' }],
    ['diff', { old: '../secret.flow', new: 'good.flow' }],
    ['check', { path: 'good.flow', text: GOOD }],
    ['diff', { revision: '--output=x', path: 'good.flow' }],
    ['explain', { rule: 'no-such-rule' }],
    ['build', { text: BAD }],
  ])('%s refuses %j', async (name, args) => {
    const { isError, text } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).not.toBe('');
    expect(existsSync(path.join(folder, 'out.svg'))).toBe(false);
  });

  it('refuse what no tool knows', async () => {
    const wrong = await call('check', { pathh: 'x' }).catch((error: Error) => ({ isError: true, text: error.message }));
    expect(wrong.isError).toBe(true);
  });

  it('run no plugin, since an assistant may have written it', () => {
    expect(existsSync(path.join(root, 'ran'))).toBe(false);
  });
});

describe('resources', () => {
  it('are the language, the rules and examples', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining(['flowc://language', 'flowc://rules', 'flowc://examples/leave-request']),
    );
    const [guide] = (await client.readResource({ uri: 'flowc://language' })).contents;
    expect((guide as { text: string }).text).toBe(readFileSync('docs/llms.txt', 'utf8'));
  });
});
