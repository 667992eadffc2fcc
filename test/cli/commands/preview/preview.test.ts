/** `flowc preview` as its writer meets it: a file is saved, the page shows it. */
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPreview } from '../../../../src/cli/commands/preview/preview.ts';
import type { Session } from '../../../../src/cli/shell/session.ts';
import type { PreviewState } from '../../../../src/client/preview-state.ts';
import { violationsOf } from '../../../support/axe.ts';
import { CHROMIUM, useBrowser } from '../../../support/browser.ts';
import { folderWith } from '../../folder.ts';
import { BAD, DUBIOUS, flowc, GOOD } from '../../run.ts';

const session = (cwd: string) =>
  ({
    terminal: { cwd, env: {} },
    lang: 'en',
    langIsAsked: false,
    colorLevel: 0,
    quiet: false,
    config: null,
  }) as unknown as Session;

const noServer = () => Promise.reject(new Error('no page is written in'));

async function previewing(files: Readonly<Record<string, string>>, ...paths: string[]) {
  const cwd = folderWith(files);
  const running = await startPreview(paths, { port: '0' }, session(cwd), noServer);
  onTestFinished(() => running.close());
  // At once, as editors do: a file that is half written would be a change of its own.
  const write = (name: string, text: string) => {
    const draft = path.join(folderWith({ draft: text }), 'draft');
    renameSync(draft, path.join(cwd, name));
  };
  return { ...running, cwd, write };
}

/** Asks without a browser; `headers` may lie. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request(url, { headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

/** The states that the server sends, one by one. */
async function* states(url: string, file?: string): AsyncGenerator<PreviewState> {
  const response = await fetch(`${url}events${file === undefined ? '' : `?file=${encodeURIComponent(file)}`}`);
  let held = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    held += chunk;
    const messages = held.split('\n\n');
    held = messages.pop()!;
    for (const message of messages) if (message.startsWith('data: ')) yield JSON.parse(message.slice('data: '.length));
  }
}

describe('flowc preview', () => {
  it('draws with the font of the configuration', async () => {
    const files = { 'a.flow': GOOD, 'flowc.json': JSON.stringify({ build: { font: 'My.ttf' } }) };
    const { url, cwd } = await previewing(files);
    expect((await states(url).next()).value.problems[0].message).toContain('no such file or folder: "My.ttf"');
    copyFileSync('fonts/FlowcSans-Bold.ttf', path.join(cwd, 'My.ttf'));
    const again = await startPreview([], { port: '0' }, session(cwd), noServer);
    onTestFinished(() => again.close());
    const { value } = await states(again.url).next();
    expect(value.problems).toEqual([]);
    expect(value.drawing.markup).toContain(` font-family="'Noto Sans SC','Noto Sans SC',`);
  });

  it('draws in a theme of the configuration', async () => {
    const config = JSON.stringify({ themes: { acme: { terminator: '#7a0040' } }, build: { theme: 'acme' } });
    const { url } = await previewing({ 'a.flow': GOOD, 'flowc.json': config });
    const { value } = await states(url).next();
    expect(value.problems).toEqual([]);
    expect(value.drawing.style).toMatch(/:#7a0040;/i);
  });

  it('tells what to show, and tells it anew when a file changes', async () => {
    const { url, write } = await previewing({ 'a.flow': GOOD });
    const told = states(url);
    const first = (await told.next()).value as PreviewState;
    expect(first).toMatchObject({
      file: 'a.flow',
      isStale: false,
      problems: [],
      files: [{ path: 'a.flow', errors: 0, warnings: 0 }],
    });
    expect(first.drawing).toMatchObject({ title: 'Order', places: { ordered: 'a.flow:3', confirm: 'a.flow:4' } });
    write('a.flow', DUBIOUS);
    const second = (await told.next()).value as PreviewState;
    expect(second.problems).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'duplicate-flow', place: 'a.flow:7:9', node: 'ordered' }),
    ]);
    await told.return(undefined);
  });

  it('keeps the last good drawing of a file that can not be read, and draws one that only breaks rules', async () => {
    const { url, write, cwd } = await previewing({ 'a.flow': GOOD });
    const told = states(url);
    const good = (await told.next()).value as PreviewState;
    write('a.flow', GOOD.replace('task confirm', 'task ?? confirm'));
    const broken = (await told.next()).value as PreviewState;
    expect(broken).toMatchObject({ isStale: true, drawing: good.drawing });
    expect(broken.problems[0]).toMatchObject({ severity: 'error', code: 'syntax' });
    write('a.flow', BAD);
    const drawn = (await told.next()).value as PreviewState;
    expect(drawn.isStale).toBe(false);
    expect(drawn.problems.map(({ code }) => code)).toContain('dead-end');
    expect(drawn.drawing!.markup).not.toBe(good.drawing!.markup);
    rmSync(path.join(cwd, 'a.flow'));
    const gone = (await told.next()).value as PreviewState;
    expect(gone.problems[0]!.message).toMatch(/no .*files? in/);
    await told.return(undefined);
  });

  it('follows what a file uses and its configuration, and shows new files', async () => {
    const org = 'lane sales "Sales department"\n';
    const user = GOOD.replace('lane sales "Sales"', 'use "org.flow"');
    const { url, write } = await previewing({ 'a.flow': user, 'org.flow': org, 'flowc.json': '{}' });
    const told = states(url, 'a.flow');
    const next = async () => (await told.next()).value as PreviewState;
    expect((await next()).drawing!.markup).toContain('Sales department');
    write('org.flow', org.replace('department', 'team'));
    expect((await next()).drawing!.markup).toContain('Sales team');
    write('flowc.json', '{ "rules": { "dead-endd": "off" } }');
    expect((await next()).problems[0]).toMatchObject({ place: expect.stringContaining('flowc.json:1') });
    write('flowc.json', '{}');
    expect((await next()).problems).toEqual([]);
    write('b.flow', DUBIOUS);
    expect((await next()).files).toEqual([
      { path: 'a.flow', errors: 0, warnings: 0 },
      { path: 'b.flow', errors: 0, warnings: 1 },
      { path: 'org.flow', errors: 0, warnings: 0 },
    ]);
    await told.return(undefined);
  });

  it.each(['./house.mjs', './house.cjs'])('follows the plugin %s', async (name) => {
    const isModule = name.endsWith('.mjs');
    const plugin = (says: string) => `${isModule ? 'export default' : 'module.exports ='} { name: 'house', rules: [{
      name: 'no-order',
      docs: { summary: { en: 'Nobody says it.', zh: '没人这样说。' } },
      *check({ process }) { yield { on: process.nodes[0], message: { en: '${says}', zh: '${says}' } }; },
    }] };`;
    const config = JSON.stringify({ plugins: [name] });
    const { url, write } = await previewing({ 'a.flow': GOOD, 'flowc.json': config, [name]: plugin('first') });
    const told = states(url);
    const message = async () => ((await told.next()).value as PreviewState).problems[0]!.message;
    expect(await message()).toBe('first');
    write(name, plugin('second'));
    expect(await message()).toBe('second');
    write(name, 'not JavaScript');
    expect(await message()).toMatch(/^plugin "\.\/house\.[cm]js" can't be loaded/);
    write(name, plugin('third'));
    expect(await message()).toBe('third');
    await told.return(undefined);
  });

  it('speaks the language that the configuration asks for', async () => {
    const { url } = await previewing({ 'a.flow': DUBIOUS, 'flowc.json': '{ "lang": "zh" }' });
    const { body } = await ask(url);
    expect(/<html.*?>/.exec(body)?.[0]).toBe('<html lang="zh-CN">');
    expect(/<title>.*?<.title>/.exec(body)?.[0]).toBe('<title>flowc 预览</title>');
    const told = states(url);
    expect(((await told.next()).value as PreviewState).problems[0]!.message).toMatch(/\p{Script=Han}/u);
    await told.return(undefined);
  });

  it('answers nobody but its own page, and nothing from the disk', async () => {
    const { url } = await previewing({ 'a.flow': GOOD });
    const { port } = new URL(url);
    const status = async (path: string, headers = {}, method = 'GET') => (await ask(url + path, headers, method)).status;
    expect(await status('')).toBe(200);
    expect(await status('', { host: `localhost:${port}` })).toBe(200);
    expect(await status('', { host: 'flow.attacker.example' })).toBe(403);
    expect(await status('', { host: `attacker.example:${port}` })).toBe(403);
    expect(await status('events', { origin: 'https://attacker.example' })).toBe(403);
    expect(await status('events', { origin: 'null' })).toBe(403);
    expect(await status('events', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).toBe(403);
    expect(await status('', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(
      403,
    );
    expect(await status('', {}, 'POST')).toBe(405);
    for (const each of ['a.flow', '../package.json', '..%2f..%2fetc%2fpasswd', '//x', '%']) expect(await status(each)).toBe(404);
    const told = states(url, '../../../etc/passwd');
    expect(((await told.next()).value as PreviewState).file).toBe('a.flow');
    await told.return(undefined);
    const { headers } = await ask(url);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'sha256-.*frame-ancestors 'none'/);
  });

  it('tells wrong usage', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const { url } = await previewing({ 'a.flow': GOOD });
    const { port } = new URL(url);
    expect(await flowc(['preview', 'b.flow'], { cwd })).toMatchObject({
      status: 2,
      err: 'error: no such file or folder: "b.flow"\n',
    });
    expect(await flowc(['preview', '-'], { cwd })).toMatchObject({ status: 2 });
    expect((await flowc(['preview', '--port', 'x'], { cwd })).err).toBe(
      'error: `--port` expects a number from 0 to 65535, found "x"\n',
    );
    expect((await flowc(['preview', '--port', port], { cwd })).err).toBe(
      `error: can't listen on port ${port}: another program uses it\n`,
    );
  });
});

const WIDTH = 'document.querySelector(".sheet svg").getBoundingClientRect().width';

describe.skipIf(CHROMIUM === undefined)('the page of a preview in Chromium', () => {
  const open = useBrowser();

  it('shows what is saved and keeps zoom, place and focus', async () => {
    const { url, write } = await previewing({ 'a.flow': GOOD });
    const { page, ask: look, until, wrong } = await open(url, 500, 400);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await until('document.querySelector("#node-confirm") !== null');
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('+');
    await look('document.getElementById("node-confirm").focus()');
    await look('document.getElementById("drawing").scrollBy(0, 40)');
    const before = [await look(WIDTH), await look('document.getElementById("drawing").scrollTop')];
    expect(before[1]).toBeGreaterThan(0);
    write('a.flow', GOOD.replace('Confirm the order', 'Check the order'));
    await until('document.getElementById("sheets").textContent.includes("Check the order")');
    expect([await look(WIDTH), await look('document.getElementById("drawing").scrollTop')]).toEqual(before);
    expect(await look('document.activeElement.id')).toBe('node-confirm');
    expect(await look('document.getElementById("details").innerText')).toContain('a.flow:4');
    expect(wrong).toEqual([]);
  });

  it('opens the first file that has a step to draw, lists the others, and keeps every rule of accessibility', async () => {
    const { url } = await previewing({ 'a.flow': 'lane staff "Staff"\narchive file "File"\n', 'b.flow': GOOD });
    const opened = await open(url);
    await opened.until('document.querySelector("#sheets .node") !== null');
    expect(await opened.ask('document.getElementById("files").value')).toBe('b.flow');
    expect(await opened.ask('document.getElementById("files").options.length')).toBe(2);
    expect(await violationsOf(opened)).toEqual([]);
  });

  it('waits for something to draw', async () => {
    const { url, write } = await previewing({ 'a.flow': GOOD });
    const { page, until, wrong } = await open(url);
    await page.click('#node-confirm');
    write('a.flow', 'lane sales "Sales"\n');
    await until('document.querySelector("#sheets .empty")?.textContent === "Nothing to draw yet"');
    await page.setViewport({ width: 600, height: 500 });
    await page.keyboard.press('0');
    write('a.flow', GOOD);
    await until('document.querySelector("#node-confirm") !== null');
    expect(wrong).toEqual([]);
  });

  it('lists problems, which lead to their nodes, and switches between files', async () => {
    const { url } = await previewing({ 'a.flow': GOOD, 'b.flow': DUBIOUS.replace('"Order"', '"Second"') });
    const { page, look, until, wrong } = await open(url).then((opened) => ({ ...opened, look: opened.ask }));
    await until('document.querySelectorAll("#files option").length === 2');
    expect(await look('document.getElementById("problems").innerText')).toContain('No problems');
    await page.select('#files', 'b.flow');
    await until('document.title === "Second"');
    expect(await look('document.getElementById("problems").innerText')).toMatch(
      /1 warning[\s\S]*duplicate-flow[\s\S]*b\.flow:7:9/,
    );
    await page.click('#problems li .code');
    await until('document.activeElement.id === "node-ordered"');
    await page.reload();
    await until('document.title === "Second"');
    expect(wrong).toEqual([]);
  });
});
