/** Who may write through `flowc preview --edit`. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { pageServer } from '../../src/cli/commands/lsp/lsp.ts';
import { startPreview } from '../../src/cli/commands/preview/preview.ts';
import { type Editing, session, TEXT, useEditing } from './editing.ts';

const { editing, folderWith } = useEditing();

interface Asked {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

function ask(url: string, headers: Readonly<Record<string, string>>, method = 'GET', body = ''): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, method }, (response) => {
      resolve({ status: response.statusCode!, headers: response.headers });
      response.destroy();
    });
    sent.on('error', reject).end(body);
  });
}

describe('who may write', () => {
  let editor: Editing;
  let origin: string;
  let cookie: string;
  beforeAll(async () => {
    editor = await editing({ 'a.flow': TEXT });
    origin = new URL(editor.url).origin;
    const { status, headers } = await ask(editor.url, {});
    expect(status).toBe(303);
    cookie = (headers['set-cookie'] as string[])[0]!;
  });
  afterAll(() => editor.running.close());

  const pass = () => cookie.split(';')[0]!;
  const post = (headers: Readonly<Record<string, string>>) =>
    ask(`${origin}/lsp?session=none`, { 'content-type': 'application/json', ...headers }, 'POST', '[]');

  it('is the browser that opened the printed address', async () => {
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    for (const place of ['/', '/lsp', '/events', '/edit.js']) {
      expect((await ask(`${origin}${place}`, {})).status).toBe(403);
      expect(
        (await ask(`${origin}${place}`, { cookie: `${pass().slice(0, -1)}${pass().endsWith('x') ? 'y' : 'x'}` })).status,
      ).toBe(403);
      expect((await ask(`${origin}${place}`, { cookie: pass() })).status).toBe(200);
    }
    expect((await ask(`${origin}/?pass=guess`, {})).status).toBe(403);
  });

  it('is a page of its own, whatever name leads here', async () => {
    expect((await post({ cookie: pass(), origin })).status).toBe(404);
    expect((await post({ cookie: pass() })).status).toBe(403);
    expect((await post({ origin })).status).toBe(403);
    expect((await post({ cookie: pass(), origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ cookie: pass(), origin, host: 'evil.example' })).status).toBe(403);
    expect((await post({ cookie: pass(), origin, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ cookie: pass(), origin, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask(`${origin}/lsp`, { cookie: pass(), origin }, 'DELETE')).status).toBe(405);
  });
});

describe('without --edit', () => {
  it('nothing can be posted', async () => {
    const folder = folderWith({ 'a.flow': TEXT });
    const running = await startPreview([], { port: '0' }, session(folder, 'en'), async () => pageServer);
    onTestFinished(() => running.close());
    const { origin } = new URL(running.url);
    expect((await ask(`${origin}/lsp`, { origin, 'content-type': 'application/json' }, 'POST', '[]')).status).toBe(405);
    expect((await ask(`${origin}/lsp`, {})).status).toBe(404);
  });
});
