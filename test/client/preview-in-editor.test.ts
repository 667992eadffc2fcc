/** A preview in an editor: what is done in the drawing goes to the text, and where the cursor is shows in the drawing. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { appliedTo, Editor, type OpenFile } from '../language-server/editor.ts';
import { CHROMIUM, type Opened, useBrowser } from '../support/browser.ts';

const TEXT = `process "Quotation" { owner: "Sales", version: "1.0", customer: "Buyer", direction: right }

lane sales "Sales" { role: "Clerk" }
lane boss "General manager"

start ask "Customer asks" in sales
task fill "Fill in the request" in sales
document form "Request form"
task review "Review the price" in boss
end answer "Price given" in sales

ask -> fill -> form -> review -> answer
ask -> fill
`;

/** What VS Code gives a page, with a memory of what the page says. */
const FAKE = 'window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (message) => window.sent.push(message) });';

describe.skipIf(!CHROMIUM)('in Chromium', () => {
  const open = useBrowser();
  let editor: Editor;
  let file: OpenFile;
  let opened: Opened;

  beforeAll(async () => {
    editor = await Editor.start();
    file = editor.open(TEXT);
    const page = await editor.connection.sendRequest<{ html: string; policy: string }>('flowc/previewPage', { lang: 'en' });
    const meta = `<meta http-equiv="Content-Security-Policy" content="${page.policy.replace(/; frame-ancestors [^;]*/, '')}">`;
    const html = path.join(file.folder, 'page.html');
    writeFileSync(html, page.html.replace('<head>', `<head>${meta}`));
    opened = await open(pathToFileURL(html).href, 1200, 800, FAKE);
    await opened.until('sent.some(({ type }) => type === "ready")');
    await show();
    await opened.until('document.querySelector("#node-fill")');
  });
  afterAll(() => editor?.stop());

  async function show(): Promise<void> {
    const state = await editor.connection.sendRequest('flowc/preview', { uri: file.uri });
    await opened.ask(`void postMessage(${JSON.stringify({ type: 'state', state })}, '*')`);
  }

  const last = (type: string) =>
    opened.ask<Record<string, string> | undefined>(`sent.findLast((each) => each.type === '${type}')`);

  async function center(id: string): Promise<{ x: number; y: number }> {
    return opened.ask(
      `(() => { const { left, top, width, height } = document.getElementById('${id}').getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`,
    );
  }

  const located = async (id: string) =>
    (await editor.connection.sendRequest<Location>('flowc/locate', { uri: file.uri, id })).range.start;

  it('a click on a box leads to its declaration', async () => {
    const { x, y } = await center('node-review');
    await opened.page.mouse.click(x, y);
    await opened.until('sent.some(({ type }) => type === "reveal")');
    expect(await last('reveal')).toMatchObject({ id: 'node-review' });
    expect(await located('node-review')).toEqual(file.range('task review').start);
  });

  it('arrows, lanes and documents have their places, too', async () => {
    expect(await located('lane-boss')).toEqual(file.range('lane boss').start);
    expect(await located('node-form')).toEqual(file.range('document form').start);
    expect(await located('edge-review--answer')).toEqual(file.range('->', 4).start);
    expect(
      await opened.ask('Boolean(document.getElementById("edge-review--answer") && document.getElementById("lane-boss"))'),
    ).toBe(true);
  });

  it('the cursor in the text shows in the drawing', async () => {
    const { start } = file.range('task review');
    const at = { textDocument: { uri: file.uri }, position: start };
    const ids = await editor.connection.sendRequest<string[]>('flowc/elementsAt', at);
    expect(ids).toEqual(['node-review']);
    await opened.ask(`void postMessage(${JSON.stringify({ type: 'cursor', ids })}, '*')`);
    await opened.until('document.querySelector("#node-review.cursor")');
    await show();
    await opened.until('document.querySelector("#node-review.cursor")');
    expect(await opened.ask('document.querySelectorAll(".cursor").length')).toBe(1);
  });

  it('problems are marked on the drawing', async () => {
    editor.change(file.uri, TEXT.replace('"Fill in the request"', '"Fill in the request?"'), 2);
    await show();
    await opened.until('document.querySelector(".ring.doubtful, .ring.wrong")');
    editor.change(file.uri, TEXT, 3);
    await show();
  });

  it('a double click renames in place', async () => {
    const { x, y } = await center('node-fill');
    await opened.page.mouse.click(x, y, { count: 2 });
    await opened.until('document.querySelector("input.rename")');
    await opened.page.keyboard.type('Write the "request"');
    await opened.page.keyboard.press('Enter');
    await opened.until('sent.some(({ type }) => type === "setText")');
    const message = await last('setText');
    expect(message).toMatchObject({ node: 'fill', text: 'Write the "request"' });
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('flowc/setText', { ...message, uri: file.uri });
    expect(appliedTo(file.uri, TEXT, edit)).toBe(TEXT.replace('"Fill in the request"', '"Write the \\"request\\""'));
  });

  it('a drag to another lane moves the node there', async () => {
    const from = await center('node-fill');
    const to = await center('lane-boss');
    await opened.page.mouse.move(from.x, from.y);
    await opened.page.mouse.down();
    await opened.page.mouse.move(from.x + 10, (from.y + to.y) / 2, { steps: 4 });
    await opened.page.mouse.move(from.x, to.y, { steps: 4 });
    await opened.page.mouse.up();
    await opened.until('sent.some(({ type }) => type === "setLane")');
    const message = await last('setLane');
    expect(message).toMatchObject({ node: 'fill', lane: 'boss' });
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('flowc/setLane', { ...message, uri: file.uri });
    expect(appliedTo(file.uri, TEXT, edit)).toBe(TEXT.replace('"Fill in the request" in sales', '"Fill in the request" in boss'));
  });

  it('a file with an error keeps its last drawing', async () => {
    editor.change(file.uri, `${TEXT}nobody -> nowhere\n`, 4);
    await show();
    await opened.until('document.querySelector("#drawing.stale #node-fill")');
    editor.change(file.uri, TEXT, 5);
    await show();
    await opened.until('!document.querySelector("#drawing.stale")');
  });

  it('nothing went wrong', () => {
    expect(opened.wrong).toEqual([]);
  });
});
