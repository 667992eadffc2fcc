/** `flowc preview --edit`: text and drawing side by side in the browser, and what is written goes to the file. */
import { existsSync, readFileSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { CHROMIUM, type Opened, useBrowser } from '../support/browser.ts';
import { type Editing, TEXT, useEditing } from './editing.ts';

/** The text of the pane that is shown. */
const PANE = '[...document.querySelectorAll(".cm-editor:not([hidden]) .cm-line")].map((line) => line.textContent).join("\\n")';
const SAVING = 'document.getElementById("saving").textContent';
const topOf = (id: string) => `document.getElementById("${id}").getBoundingClientRect().top`;

const { editing, folderWith } = useEditing();

describe.skipIf(!CHROMIUM)('in Chromium', () => {
  const openPage = useBrowser();
  let editor: Editing;
  let opened: Opened;

  async function openIn(own: Editing): Promise<Opened> {
    const page = await openPage(own.url, 1300, 800);
    await page.until('document.querySelector("#node-fill") && document.querySelector(".is-keyword")');
    return page;
  }

  beforeAll(async () => {
    editor = await editing({ 'a.flow': TEXT });
    opened = await openIn(editor);
  });
  afterAll(() => editor?.running.close());

  async function center(id: string): Promise<{ x: number; y: number }> {
    return opened.ask(
      `(() => { const { left, top, width, height } = document.getElementById('${id}').getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`,
    );
  }

  async function press(...keys: string[]): Promise<void> {
    const [last, ...held] = keys.reverse() as [string, ...string[]];
    for (const key of held.reverse()) await opened.page.keyboard.down(key as never);
    await opened.page.keyboard.press(last as never);
    for (const key of held) await opened.page.keyboard.up(key as never);
  }

  /** Puts the cursor behind a part of the text. */
  async function cursorBehind(part: string): Promise<void> {
    await press('Control', 'f');
    await opened.until('document.querySelector(".cm-search")');
    await opened.page.keyboard.type(part);
    await press('Enter');
    await press('Escape');
    await press('ArrowRight');
  }

  const focusText = () => opened.page.click('.cm-editor:not([hidden]) .cm-content');

  it('shows the text as it is, with colours by meaning', async () => {
    expect(await opened.ask(PANE)).toBe(TEXT);
    expect(await opened.ask(`[...document.querySelectorAll('.is-keyword')].slice(0, 2).map((each) => each.textContent)`)).toEqual(
      ['process', 'lane'],
    );
    expect(await opened.ask(SAVING)).toBe('Saved');
  });

  it('is written in, drawn at once and saved by keys', async () => {
    await focusText();
    await cursorBehind('Review the price');
    await opened.page.keyboard.type(' twice');
    await opened.until('document.querySelector("#node-review").textContent.includes("twice")');
    expect(await opened.ask(SAVING)).toBe('Not saved: a.flow');
    expect(editor.read()).toBe(TEXT);
    await press('Control', 's');
    await opened.until(`${SAVING} === "Saved"`);
    expect(editor.read()).toBe(TEXT.replace('"Review the price"', '"Review the price twice"'));
  });

  it('is formatted by keys', async () => {
    await focusText();
    await press('Shift', 'Alt', 'F');
    await opened.until(`${PANE}.includes('task     fill   "Fill in the request"    in sales')`);
    await press('Control', 's');
    await opened.until(`${SAVING} === "Saved"`);
  });

  it('keeps what did not change: elements, zoom and place', async () => {
    await opened.ask('void (document.getElementById("node-ask").isKept = true)');
    await focusText();
    await cursorBehind('price twice');
    await opened.until('document.querySelector("#node-review.cursor")');
    await opened.page.click('#zoomIn');
    await opened.page.click('#zoomIn');
    await opened.ask('document.getElementById("drawing").scrollTo({ left: 60, top: 20, behavior: "auto" })');
    const view = `[document.getElementById('scale').textContent, document.getElementById('drawing').scrollLeft]`;
    const before = await opened.ask(view);
    await opened.ask('document.querySelector(".cm-editor:not([hidden]) .cm-content").focus()');
    await press('Backspace');
    await opened.until('!document.querySelector("#node-review").textContent.includes("twice")');
    expect(await opened.ask('document.getElementById("node-ask").isKept')).toBe(true);
    expect(await opened.ask(view)).toEqual(before);
    await opened.ask(
      'window.touched = []; new MutationObserver((all) => touched.push(...all.map(({ target }) => (target.parentElement ?? target).closest("[id]")?.id))).observe(document.getElementById("sheets"), { childList: true, characterData: true, subtree: true })',
    );
    await press('e');
    await opened.until('document.querySelector("#node-review").textContent.includes("twice")');
    const touched = await opened.ask<string[]>('touched');
    expect(touched).toContain('node-review');
    expect(touched).not.toContain('node-ask');
    expect(touched).not.toContain('node-fill');
  });

  it('a click on a box leads to its line, the cursor marks its box', async () => {
    const { x, y } = await center('node-fill');
    await opened.page.mouse.click(x, y);
    await opened.until('document.querySelector(".cm-editor:not([hidden]) .cm-activeLine").textContent.includes("fill   ")');
    await opened.until('document.querySelector("#node-fill.cursor")');
    await focusText();
    await cursorBehind('"Price given');
    await opened.until('document.querySelector("#node-answer.cursor") && !document.querySelector("#node-fill.cursor")');
  });

  it('problems show in the text, with their remedies', async () => {
    await focusText();
    await cursorBehind('-> review -> answer');
    await opened.page.keyboard.type('s');
    await opened.until('document.querySelector(".cm-lintRange-error")');
    await opened.until('document.querySelector("#drawing.stale #node-answer")');
    await press('Control', 'Shift', 'M');
    await opened.until('document.querySelector(".cm-panel-lint .cm-diagnosticAction")');
    await opened.page.click('.cm-panel-lint .cm-diagnosticAction');
    await opened.until('!document.querySelector(".cm-lintRange-error") && !document.querySelector("#drawing.stale")');
    expect(await opened.ask(PANE)).toContain('review -> answer\n');
    await press('Escape');
  });

  it('a double click renames, a drag moves to another lane, and both can be undone', async () => {
    const before = await opened.ask(PANE);
    const { x, y } = await center('node-fill');
    await opened.page.mouse.click(x, y, { count: 2 });
    await opened.until('document.querySelector("input.rename")');
    await opened.page.keyboard.type('Write it');
    await press('Enter');
    await opened.until('document.querySelector("#node-fill").textContent.includes("Write it")');
    // What stood in columns still does.
    expect(await opened.ask(PANE)).toContain('task     fill   "Write it"               in sales');
    const [from, to] = [await center('node-fill'), await center('lane-boss')];
    await opened.page.mouse.move(from.x, from.y);
    await opened.page.mouse.down();
    await opened.page.mouse.move(from.x + 10, (from.y + to.y) / 2, { steps: 4 });
    await opened.page.mouse.move(from.x, to.y, { steps: 4 });
    await opened.page.mouse.up();
    await opened.until(`${PANE}.includes('"Write it"               in boss')`);
    await press('Control', 'z');
    await opened.until(`${PANE}.includes('"Write it"               in sales')`);
    await press('Control', 'z');
    await opened.until(`${PANE} === ${JSON.stringify(before)}`);
  });

  it('keys of the drawing rename and move, too', async () => {
    await opened.ask('document.getElementById("node-fill").focus()');
    await press('Alt', 'ArrowDown');
    await opened.until(`/fill .*in boss/.test(${PANE})`);
    // The next key goes by where the picture has the node: wait until it is redrawn.
    await opened.until(`${topOf('node-fill')} > ${topOf('lane-boss')}`);
    await opened.until('document.activeElement.id === "node-fill"');
    await press('Alt', 'ArrowUp');
    await opened.until(`/fill .*in sales/.test(${PANE})`);
    await press('F2');
    await opened.until('document.querySelector("input.rename")');
    await press('Escape');
    await opened.until('document.activeElement.id === "node-fill"');
  });

  it('completes what the server knows', async () => {
    await focusText();
    await press('Control', 'End');
    await opened.page.keyboard.type('revi');
    await opened.until('document.querySelector(".cm-tooltip-autocomplete li")');
    expect(await opened.ask('document.querySelector(".cm-tooltip-autocomplete").textContent')).toContain('review');
    await press('Escape');
    for (let i = 0; i < 4; i++) await press('Backspace');
  });

  it('renames by F2 wherever the name stands', async () => {
    await focusText();
    await cursorBehind('start    ask');
    await press('F2');
    await opened.until('document.querySelector("input[name=name]")');
    await press('Control', 'a');
    await opened.page.keyboard.type('enquiry');
    await press('Enter');
    await opened.until(`${PANE}.includes('enquiry -> fill -> form')`);
    await press('Control', 'z');
    await opened.until(`${PANE}.includes('ask -> fill -> form')`);
  });

  it('nothing went wrong', () => {
    expect(opened.wrong).toEqual([]);
  });

  describe('a file that changes on disk', () => {
    it('is taken where nothing is unsaved, and can be undone', async () => {
      const own = await editing({ 'a.flow': TEXT });
      onTestFinished(() => own.running.close());
      opened = await openIn(own);
      own.write(TEXT.replace('Price given', 'Price told'));
      await opened.until(`${PANE}.includes("Price told")`);
      await opened.until('document.querySelector("#node-answer").textContent.includes("told")');
      expect(await opened.ask(SAVING)).toBe('Saved');
      await focusText();
      await press('Control', 'z');
      await opened.until(`${PANE}.includes("Price given")`);
    });

    it('asks where something is unsaved, and nothing is lost whatever the answer', async () => {
      const own = await editing({ 'a.flow': TEXT });
      onTestFinished(() => own.running.close());
      opened = await openIn(own);
      const theirs = TEXT.replace('Price given', 'Price told');
      const mine = TEXT.replace('Customer asks', 'Customer asks us');
      const write = async () => {
        await focusText();
        await cursorBehind('Customer asks');
        await opened.page.keyboard.type(' us');
      };
      await write();
      own.write(theirs);
      await opened.until('!document.getElementById("conflict").hidden');
      await press('Control', 's');
      expect(own.read()).toBe(theirs);
      expect(await opened.ask(PANE)).toContain('Customer asks us');
      await opened.page.click('#theirs');
      await opened.until(`${PANE}.includes("Price told") && ${SAVING} === "Saved"`);
      await press('Control', 'z');
      await opened.until(`${PANE}.includes("Customer asks us")`);
      expect(await opened.ask(SAVING)).toBe('Not saved: a.flow');
      own.write(TEXT.replace('Price given', 'Price sent'));
      await opened.until('!document.getElementById("conflict").hidden');
      await opened.page.click('#mine');
      await opened.until(`${SAVING} === "Saved"`);
      expect(own.read()).toBe(mine);
      await press('Control', 'z');
      await opened.until(`${PANE}.includes("Price sent")`);
    });

    it('is written again where it has gone, if the writer says so', async () => {
      const own = await editing({ 'a.flow': TEXT, 'b.flow': TEXT });
      onTestFinished(() => own.running.close());
      opened = await openIn(own);
      unlinkSync(path.join(own.folder, 'a.flow'));
      await opened.until('document.getElementById("differs").textContent.includes("gone")');
      expect(existsSync(path.join(own.folder, 'a.flow'))).toBe(false);
      await opened.page.click('#mine');
      await opened.until(`${SAVING} === "Saved"`);
      expect(own.read()).toBe(TEXT);
    });
  });

  it('is read by screen readers and used by keys', async () => {
    const own = await editing({ 'a.flow': TEXT });
    onTestFinished(() => own.running.close());
    opened = await openIn(own);
    expect(await violationsOf(opened)).toEqual([]);
    await opened.ask('document.getElementById("divider").focus()');
    const width = () => opened.ask<number>('document.getElementById("text").getBoundingClientRect().width');
    const before = await width();
    await press('ArrowRight');
    expect(await width()).toBeGreaterThan(before);
    // Tab leaves the text.
    await focusText();
    await press('Escape');
    await press('Tab');
    expect(await opened.ask('document.activeElement.closest(".cm-content")')).toBeNull();
  });

  it('keeps line ends and the byte-order mark', async () => {
    const own = await editing({ 'a.flow': `\uFEFF${TEXT.replaceAll('\n', '\r\n')}` });
    onTestFinished(() => own.running.close());
    opened = await openIn(own);
    await focusText();
    await cursorBehind('Customer asks');
    await opened.page.keyboard.type(' us');
    await press('Control', 's');
    await opened.until(`${SAVING} === "Saved"`);
    expect(own.read()).toBe(`\uFEFF${TEXT.replace('Customer asks', 'Customer asks us').replaceAll('\n', '\r\n')}`);
  });

  it('writes nothing through a link that leads out of the project', async () => {
    const outside = folderWith({ 'out.flow': TEXT });
    const own = await editing({ 'a.flow': TEXT, 'flowc.json': '{}' });
    onTestFinished(() => own.running.close());
    opened = await openIn(own);
    await focusText();
    await cursorBehind('Customer asks');
    await opened.page.keyboard.type(' us');
    rmSync(path.join(own.folder, 'a.flow'));
    symlinkSync(path.join(outside, 'out.flow'), path.join(own.folder, 'a.flow'));
    await press('Control', 's');
    await opened.until(`${SAVING}.startsWith("Can't be saved") || !document.getElementById("conflict").hidden`);
    expect(readFileSync(path.join(outside, 'out.flow'), 'utf8')).toBe(TEXT);
  });

  it('keeps the texts of several files, saved or not', async () => {
    const own = await editing({ 'a.flow': TEXT, 'b.flow': TEXT.replace('"Quotation"', '"Other"') });
    onTestFinished(() => own.running.close());
    opened = await openIn(own);
    await focusText();
    await cursorBehind('Customer asks');
    await opened.page.keyboard.type(' us');
    await opened.page.select('#files', 'b.flow');
    await opened.until(`${PANE}.includes('"Other"') && document.title === "Other"`);
    expect(await opened.ask(SAVING)).toBe('Not saved: a.flow');
    await press('Control', 's');
    await opened.until(`${SAVING} === "Saved"`);
    expect(own.read()).toContain('Customer asks us');
    await opened.page.select('#files', 'a.flow');
    await opened.until(`${PANE}.includes("Customer asks us")`);
  });

  it('follows a process to another one, and nothing that is not saved is lost', async () => {
    const calling = TEXT.replace(
      'end      answer "Price given"         in sales',
      'subprocess answer "Order" in sales { see: "b.flow" }',
    );
    const own = await editing({ 'a.flow': calling, 'b.flow': TEXT.replace('"Quotation"', '"Other"') });
    onTestFinished(() => own.running.close());
    opened = await openIn(own);
    await focusText();
    await cursorBehind('Customer asks');
    await opened.page.keyboard.type(' us');
    await opened.until('document.querySelector("#node-ask").textContent.includes("us")');
    const { x, y } = await center('node-answer');
    await opened.page.mouse.click(x, y);
    const link = `[...document.querySelectorAll('a[href="/?file=b.flow"]')].find((each) => !each.closest("#sheets"))`;
    await opened.until(link);
    expect(await opened.ask('document.title')).toBe('Quotation');
    await opened.ask(`${link}.click()`);
    await opened.until(`${PANE}.includes('"Other"') && document.title === "Other"`);
    expect(await opened.ask(SAVING)).toBe('Not saved: a.flow');
    expect(await opened.ask('location.search')).toBe('?file=b.flow');
  });

  it('speaks Chinese', async () => {
    const own = await editing(
      {
        'a.flow':
          '流程 "报价"\n泳道 业务 "业务部"\n开始 a "客户询价" 在 业务\n任务 fill "填写申请" 在 业务\n结束 c "结束" 在 业务\na -> fill -> c\n',
      },
      'zh',
    );
    onTestFinished(() => own.running.close());
    opened = await openIn(own);
    expect(await opened.ask(SAVING)).toBe('已保存');
    expect(await opened.ask('document.getElementById("text").getAttribute("aria-label")')).toBe('文本');
    await focusText();
    await press('Control', 'f');
    await opened.until('document.querySelector(".cm-search button[name=next]")');
    expect(await opened.ask('document.querySelector(".cm-search button[name=next]").textContent')).toBe('下一处');
  });
});
